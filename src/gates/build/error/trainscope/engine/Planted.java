package trainscope.engine;

import java.util.List;

/// Compares arrays by identity, and imports what nobody uses.
public final class Planted {
    private Planted() {}

    public static boolean same(int[] some, int[] others) {
        return some.equals(others);
    }
}
