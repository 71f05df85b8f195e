package trainscope.engine.math;

/// What many numbers have in common: mean, spread, extremes and how many are zero, negative or no finite numbers at all.
///
/// Mean, spread and extremes are those of the finite ones, and `NaN` where there are none; how many were left out stands in
/// [#notFinite]. Sums run in the order of [Kernels#sum], over deviations from a first mean, and from the first number to the
/// last, in units of the largest one, where some are not finite, very large or very small: nothing cancels, and no square is
/// too large or too small. One of them serves for ever and allocates nothing.
public final class Summary {
    /// Between these, squares and sums of them are neither too small nor too large.
    private static final double SMALL = 1e-100;
    private static final double LARGE = 1e100;

    private final Kernels kernels;
    private final Tally tally = new Tally();
    private final double[] sums = new double[2 * Strands.COUNT];
    private int count;
    private double mean = Double.NaN;
    private double std = Double.NaN;

    public Summary() {
        this(Kernels.plain());
    }

    /// @param kernels which look at many numbers sooner; what they see is the same
    public Summary(Kernels kernels) {
        this.kernels = kernels;
    }

    /// Takes in n numbers from a place on, in the stead of those before.
    public void see(double[] x, int from, int n) {
        count = n;
        kernels.tally(x, from, n, tally);
        if (tally.finite == 0) {
            mean = Double.NaN;
            std = Double.NaN;
            return;
        }
        double largest = Math.max(Math.abs(tally.least), Math.abs(tally.most));
        double unit = 1;
        double first;
        if (tally.finite == n && largest > SMALL && largest < LARGE) {
            first = kernels.sum(x, from, n) / n;
            kernels.deviations(x, from, n, first, sums);
        } else {
            unit = Math.scalb(1.0, -Math.getExponent(largest));
            first = sumFinite(x, from, n, unit) / tally.finite;
            deviateFinite(x, from, n, unit, first);
        }
        // What rounding put into the first mean is in the sum of the deviations.
        double shift = sums[0] / tally.finite;
        mean = (first + shift) / unit;
        std = Math.sqrt(Math.max(sums[1] / tally.finite - shift * shift, 0)) / unit;
    }

    private static double sumFinite(double[] x, int from, int n, double unit) {
        double sum = 0;
        for (int i = from; i < from + n; i++) {
            if (Double.isFinite(x[i])) {
                sum += x[i] * unit;
            }
        }
        return sum;
    }

    private void deviateFinite(double[] x, int from, int n, double unit, double first) {
        double rest = 0;
        double squares = 0;
        for (int i = from; i < from + n; i++) {
            if (Double.isFinite(x[i])) {
                double deviation = x[i] * unit - first;
                rest += deviation;
                squares = Math.fma(deviation, deviation, squares);
            }
        }
        sums[0] = rest;
        sums[1] = squares;
    }

    public int count() {
        return count;
    }

    /// How many are NaN or infinite.
    public int notFinite() {
        return count - tally.finite;
    }

    public int zeros() {
        return tally.zeros;
    }

    /// How many are below 0, −∞ too.
    public int negatives() {
        return tally.negatives;
    }

    public double min() {
        return tally.finite == 0 ? Double.NaN : tally.least;
    }

    public double max() {
        return tally.finite == 0 ? Double.NaN : tally.most;
    }

    public double mean() {
        return mean;
    }

    /// The population's standard deviation: the root of the mean square deviation.
    public double std() {
        return std;
    }
}
