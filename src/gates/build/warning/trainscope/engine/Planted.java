package trainscope.engine;

/// Keeps a number that nobody reads: no error to Error Prone, only a warning.
public final class Planted {
    private Planted() {}

    public static int length(String word) {
        int forgotten = 7;
        return word.length();
    }
}
