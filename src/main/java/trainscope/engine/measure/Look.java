package trainscope.engine.measure;

import trainscope.engine.math.Histogram;
import trainscope.engine.math.Kernels;
import trainscope.engine.math.Summary;

/// A look at an array of numbers: what they have in common, and how they spread.
public class Look {
    private final Summary summary;
    private final Histogram histogram;
    private boolean fits = true;

    /// @param bins the bars of the histogram, which reaches as far as the numbers do until [#range] says otherwise
    public Look(int bins, Kernels kernels) {
        summary = new Summary(kernels);
        histogram = new Histogram(0, 1, bins);
    }

    /// Has the histogram reach from … to, whatever there is to see.
    public void range(double from, double to) {
        fits = false;
        histogram.range(from, to);
    }

    /// Has the histogram reach as far as the numbers do.
    public void fit() {
        fits = true;
    }

    /// Looks at n numbers from a place on, in the stead of those before.
    public void see(double[] x, int from, int n) {
        summary.see(x, from, n);
        if (fits) {
            histogram.fit(summary);
        } else {
            histogram.clear();
        }
        histogram.add(x, from, n);
    }

    public Summary summary() {
        return summary;
    }

    public Histogram histogram() {
        return histogram;
    }
}
