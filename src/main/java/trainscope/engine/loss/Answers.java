package trainscope.engine.loss;

/// What would have been right for every example of a batch: a class, or numbers. The arrays are the caller's, who refills
/// them from batch to batch.
public final class Answers {
    private static final int[] NO_CLASSES = {};
    private static final double[] NO_NUMBERS = {};

    private final int[] labels;
    private final double[] values;

    private Answers(int[] labels, double[] values) {
        this.labels = labels;
        this.values = values;
    }

    /// The class of each example.
    public static Answers classes(int... labels) {
        return new Answers(labels, NO_NUMBERS);
    }

    /// Examples × outputs numbers.
    public static Answers numbers(double... values) {
        return new Answers(NO_CLASSES, values);
    }

    int label(int r) {
        return labels[r];
    }

    /// What output c of example r should be: its number, or 1 for its class and 0 for every other.
    double target(int r, int c, int columns) {
        return values.length > 0 ? values[r * columns + c] : labels[r] == c ? 1 : 0;
    }
}
