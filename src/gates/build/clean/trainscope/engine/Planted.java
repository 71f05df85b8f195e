package trainscope.engine;

/// Nothing is wrong here: the other samples differ from this one only by their mistake.
public final class Planted {
    private Planted() {}

    public static int length(String word) {
        return word.length();
    }
}
