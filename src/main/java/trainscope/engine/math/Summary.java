package trainscope.engine.math;

/// What many numbers have in common: mean, spread, extremes and how many are zero, negative or no finite numbers at all.
///
/// Mean, spread and extremes are those of the finite ones, and `NaN` where there are none; how many were left out stands in
/// [#notFinite]. Sums run from the first number to the last, over deviations from a first mean, in units of the largest
/// number: nothing cancels, and no square is too large or too small. One of them serves for ever and allocates nothing.
public final class Summary {
    private int count;
    private int notFinite;
    private int zeros;
    private int negatives;
    private double min = Double.NaN;
    private double max = Double.NaN;
    private double mean = Double.NaN;
    private double std = Double.NaN;

    /// Takes in n numbers from a place on, in the stead of those before.
    public void see(double[] x, int from, int n) {
        count = n;
        countKinds(x, from, n);
        int finite = n - notFinite;
        if (finite == 0) {
            min = Double.NaN;
            max = Double.NaN;
            mean = Double.NaN;
            std = Double.NaN;
            return;
        }
        double unit = Math.scalb(1.0, -Math.getExponent(Math.max(Math.abs(min), Math.abs(max))));
        double sum = 0;
        for (int i = from; i < from + n; i++) {
            if (isFinite(x[i])) {
                sum += x[i] * unit;
            }
        }
        double first = sum / finite;
        double rest = 0;
        double squares = 0;
        for (int i = from; i < from + n; i++) {
            if (isFinite(x[i])) {
                double deviation = x[i] * unit - first;
                rest += deviation;
                squares = Math.fma(deviation, deviation, squares);
            }
        }
        // What rounding put into the first mean is in the sum of the deviations.
        double shift = rest / finite;
        mean = (first + shift) / unit;
        std = Math.sqrt(Math.max(squares / finite - shift * shift, 0)) / unit;
    }

    private void countKinds(double[] x, int from, int n) {
        int odd = 0;
        int none = 0;
        int below = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        // Choices without branches: signs come as they like, and a wrong guess would cost more than the rest.
        for (int i = from; i < from + n; i++) {
            double v = x[i];
            boolean finite = isFinite(v);
            below += v < 0 ? 1 : 0;
            none += v == 0 ? 1 : 0;
            odd += finite ? 0 : 1;
            least = Math.min(least, finite ? v : least);
            most = Math.max(most, finite ? v : most);
        }
        notFinite = odd;
        zeros = none;
        negatives = below;
        min = least;
        max = most;
    }

    private static boolean isFinite(double v) {
        return Math.abs(v) <= Double.MAX_VALUE;
    }

    public int count() {
        return count;
    }

    /// How many are NaN or infinite.
    public int notFinite() {
        return notFinite;
    }

    public int zeros() {
        return zeros;
    }

    /// How many are below 0, −∞ too.
    public int negatives() {
        return negatives;
    }

    public double min() {
        return min;
    }

    public double max() {
        return max;
    }

    public double mean() {
        return mean;
    }

    /// The population's standard deviation: the root of the mean square deviation.
    public double std() {
        return std;
    }
}
