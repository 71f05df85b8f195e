package trainscope.engine;

/// Compares arrays by identity.
public final class Planted {
    private Planted() {}

    public static boolean same(int[] some, int[] others) {
        return some.equals(others);
    }
}
