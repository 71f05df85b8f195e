package trainscope.engine.math;

/// How many of some numbers are of a kind, and between which the finite ones lie.
public final class Tally {
    int finite;
    int zeros;
    int negatives;
    double least;
    double most;

    public int zeros() {
        return zeros;
    }

    /// Counts n numbers from a place on, in the stead of those before.
    void see(double[] x, int from, int n) {
        finite = 0;
        zeros = 0;
        negatives = 0;
        least = Double.POSITIVE_INFINITY;
        most = Double.NEGATIVE_INFINITY;
        more(x, from, n);
    }

    /// Counts n more.
    void more(double[] x, int from, int n) {
        int good = 0;
        int none = 0;
        int below = 0;
        double low = least;
        double high = most;
        for (int i = from; i < from + n; i++) {
            double v = x[i];
            boolean isFinite = Math.abs(v) <= Double.MAX_VALUE;
            below += v < 0 ? 1 : 0;
            none += v == 0 ? 1 : 0;
            good += isFinite ? 1 : 0;
            low = isFinite ? Math.min(low, v) : low;
            high = isFinite ? Math.max(high, v) : high;
        }
        finite += good;
        zeros += none;
        negatives += below;
        least = low;
        most = high;
    }
}
