package trainscope.lab.insight.autopsy;

import trainscope.engine.layer.Activate;
import trainscope.engine.layer.Layer;
import trainscope.engine.layer.Dropout;
import trainscope.engine.loss.SoftmaxCrossEntropy;

/// Looks for the first number in an array that is none, and for what it was made of.
final class Scan {
    private Scan() {}

    /// The place of the first number that is none, or -1.
    static int broken(double[] numbers, int from, int n) {
        for (int i = from; i < from + n; i++) {
            if (!Double.isFinite(numbers[i])) {
                return i;
            }
        }
        return -1;
    }

    /// The largest by size; NaN counts as none.
    static double largest(double[] numbers, int from, int n) {
        double most = 0;
        for (int i = from; i < from + n; i++) {
            most = Math.abs(numbers[i]) > Math.abs(most) ? numbers[i] : most;
        }
        return most;
    }

    /// What can have happened where two arrays are multiplied and summed up: the largest product of all tells.
    static Found product(double one, double other) {
        return new Found(Double.isInfinite(one * other) ? Operation.PRODUCT : Operation.SUM,
                new Cause.Pair(one, other));
    }

    /// An operation and its inputs.
    record Found(Operation operation, Cause.Pair inputs) {}

    /// What happened in a layer whose output at a place is none, though all that came in are numbers.
    static Found forward(Layer layer, double[] x, int n, double[] w) {
        double most = largest(x, 0, n);
        if (layer instanceof Activate) {
            return new Found(Operation.EXP, Cause.Pair.of(most));
        }
        return layer instanceof Dropout ? new Found(Operation.PRODUCT, Cause.Pair.of(most))
                : product(most, largest(w, 0, w.length));
    }

    /// What happened in the loss of scores that are all numbers.
    static Found loss(Object loss, double[] scores, int rows, int columns, double[] p) {
        if (!(loss instanceof SoftmaxCrossEntropy(var form))) {
            double most = largest(scores, 0, rows * columns);
            return product(most, most);
        }
        return form == SoftmaxCrossEntropy.Form.NAIVE ? naive(scores, rows, columns, p)
                : new Found(Operation.SUM, extremes(scores, rows, columns));
    }

    /// As it stands, the exponentials of all examples come first, then the logarithms.
    private static Found naive(double[] scores, int rows, int columns, double[] p) {
        for (int r = 0; r < rows; r++) {
            double sum = 0;
            for (int i = r * columns; i < (r + 1) * columns; i++) {
                double power = StrictMath.exp(scores[i]);
                if (Double.isInfinite(power)) {
                    return new Found(Operation.EXP, Cause.Pair.of(scores[i]));
                }
                sum += power;
            }
            if (Double.isInfinite(sum)) {
                return new Found(Operation.SUM, Cause.Pair.of(sum));
            }
            if (sum == 0) {
                return new Found(Operation.RATIO, new Cause.Pair(0, 0));
            }
        }
        return new Found(Operation.LOG, Cause.Pair.of(0));
    }

    /// The largest and the least score of the example in which they lie farthest apart.
    private static Cause.Pair extremes(double[] scores, int rows, int columns) {
        Cause.Pair widest = new Cause.Pair(0, 0);
        double span = -1;
        for (int r = 0; r < rows; r++) {
            double most = Double.NEGATIVE_INFINITY;
            double least = Double.POSITIVE_INFINITY;
            for (int i = r * columns; i < (r + 1) * columns; i++) {
                most = Math.max(most, scores[i]);
                least = Math.min(least, scores[i]);
            }
            // Halves, because the whole span may be too large to be a number.
            if (most / 2 - least / 2 > span) {
                span = most / 2 - least / 2;
                widest = new Cause.Pair(most, least);
            }
        }
        return widest;
    }
}
