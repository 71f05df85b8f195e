package trainscope.lab.store;

/// Names of lanes where only the name of a file or a folder may stand.
final class LaneFolder {
    private LaneFolder() {}

    /// The name with what no file system takes left out; it begins with no point, and is never empty.
    static String of(String lane) {
        String plain = lane.replaceAll("[^\\p{L}\\p{N} ._=+-]", "_").strip();
        return plain.isEmpty() || plain.startsWith(".") ? "_" + plain : plain;
    }
}
