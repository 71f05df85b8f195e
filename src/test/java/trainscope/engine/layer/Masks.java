package trainscope.engine.layer;

/// Lets a test choose what a dropout layer keeps.
public final class Masks {
    private Masks() {}

    public static void give(Cell cell, double[] kept, long step, int rows) {
        ((DropoutCell) cell).mask(kept, step, rows);
    }
}
