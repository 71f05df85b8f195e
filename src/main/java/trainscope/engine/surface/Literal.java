package trainscope.engine.surface;

/// A number as it stands in a formula: the shortest text that reads back as exactly this number.
final class Literal {
    /// Whole numbers up to here have no gaps, so they are written without exponent.
    private static final double WHOLE = 1e15;

    private Literal() {}

    static String of(double value) {
        return value == StrictMath.rint(value) && Math.abs(value) < WHOLE
                ? Long.toString((long) value)
                : Double.toString(value).replace(".0E", "e").replace('E', 'e');
    }

    /// The number as a term that is added to what stands before it: ` + 0.3` or ` - 0.3`.
    static String added(double value) {
        return value < 0 ? " - " + of(-value) : " + " + of(value);
    }
}
