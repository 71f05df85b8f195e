package trainscope.ui.train;

import trainscope.lab.insight.spread.Spread;
import trainscope.plot.Series;
import trainscope.plot.Span;

/// A quantity of a lane over several seeds as a curve with a band around it: mean, and mean ± sd.
///
/// @param unit how many steps are one on the axis of time
record SpreadBand(Spread spread, int lane, int metric, double unit) {
    Series mean() {
        return Series.of(spread.steps().size(), i -> (double) spread.steps().get(i) / unit,
                i -> spread.mean(lane, metric, i));
    }

    /// One deviation to both sides. On an axis of powers nothing can lie at 0 or below: there the band ends at a thousandth
    /// of the mean.
    ///
    /// @param positive whether it is drawn on such an axis
    Span around(boolean positive) {
        Series middle = mean();
        return new Span() {
            @Override
            public int size() {
                return middle.size();
            }

            @Override
            public double x(int i) {
                return middle.x(i);
            }

            @Override
            public double lo(int i) {
                double lo = middle.y(i) - spread.deviation(lane, metric, i);
                return positive ? Math.max(lo, middle.y(i) / 1000) : lo;
            }

            @Override
            public double hi(int i) {
                return middle.y(i) + spread.deviation(lane, metric, i);
            }
        };
    }
}
