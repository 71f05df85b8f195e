package trainscope.ui.train;

import trainscope.lab.run.Track;
import trainscope.plot.Extent;
import trainscope.plot.Extremes;
import trainscope.plot.Series;

/// One quantity over a training, in steps or epochs, as measured or smoothed.
final class TimeSeries implements Series {
    private final Track.View view;
    private final double unit;
    private final double[] values;

    private TimeSeries(Track.View view, double unit, double[] values) {
        this.view = view;
        this.unit = unit;
        this.values = values;
    }

    /// @param unit how many steps are one on the axis
    static TimeSeries measured(Track.View view, double unit) {
        double[] values = new double[view.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = view.last(i);
        }
        return new TimeSeries(view, unit, values);
    }

    /// A running mean that forgets: s ← β·s + (1 − β)·y, divided by 1 − βᵗ so that it begins with the first value. What is
    /// not finite is left as it is, and what comes after it begins anew.
    ///
    /// @param beta for each step, so that the curve does not depend on how many steps share a value
    static TimeSeries smoothed(Track.View view, double unit, double beta) {
        double[] values = new double[view.size()];
        double keep = Math.pow(beta, (double) view.stride());
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < values.length; i++) {
            double value = view.last(i);
            if (Double.isFinite(value)) {
                sum = keep * sum + (1 - keep) * value;
                weight = keep * weight + (1 - keep);
                values[i] = sum / weight;
            } else {
                sum = 0;
                weight = 0;
                values[i] = value;
            }
        }
        return new TimeSeries(view, unit, values);
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public double x(int i) {
        return (double) view.step(i) / unit;
    }

    @Override
    public double y(int i) {
        return values[i];
    }

    @Override
    public Extent extentY(boolean positive) {
        double above = positive ? 0 : Double.NEGATIVE_INFINITY;
        double lo = Double.POSITIVE_INFINITY;
        double hi = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (value > above && value < Double.POSITIVE_INFINITY) {
                lo = Math.min(lo, value);
                hi = Math.max(hi, value);
            }
        }
        return new Extent(lo, hi);
    }

    @Override
    public void gather(int from, int to, Extremes out) {
        for (int i = from; i < to; i++) {
            out.add(i, values[i]);
        }
    }
}
