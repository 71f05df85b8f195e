package trainscope.lab.insight.spread;

import java.util.List;

/// What reviews say of every lane, over several seeds: the mean and the sample standard deviation √(Σ(x − x̄)²/(n − 1)) at each
/// review. What is not finite makes both not finite, for a mean without the runs that broke would be too good.
public final class Spread {
    private final int seeds;
    private final List<String> metrics;
    private final List<Long> steps;
    /// By lane, metric and review: what each seed said, as far as it came there.
    private final List<List<List<double[]>>> values;

    Spread(int seeds, List<String> metrics, List<Long> steps, List<List<List<double[]>>> values) {
        this.seeds = seeds;
        this.metrics = List.copyOf(metrics);
        this.steps = List.copyOf(steps);
        this.values = values;
    }

    /// How many seeds have run to their end.
    public int seeds() {
        return seeds;
    }

    public int lanes() {
        return values.size();
    }

    /// The names of what is measured.
    public List<String> metrics() {
        return metrics;
    }

    /// The steps of the reviews.
    public List<Long> steps() {
        return steps;
    }

    private double[] at(int lane, int metric, int review) {
        return values.get(lane).get(metric).get(review);
    }

    /// How many seeds had a review of this lane there: a lane that rests has none any more.
    public int count(int lane, int metric, int review) {
        return at(lane, metric, review).length;
    }

    /// NaN where no seed had a review.
    public double mean(int lane, int metric, int review) {
        double sum = 0;
        double[] all = at(lane, metric, review);
        for (double value : all) {
            sum += value;
        }
        return sum / all.length;
    }

    /// NaN with fewer than two seeds.
    public double deviation(int lane, int metric, int review) {
        double[] all = at(lane, metric, review);
        double mean = mean(lane, metric, review);
        double squares = 0;
        for (double value : all) {
            squares += (value - mean) * (value - mean);
        }
        return all.length < 2 ? Double.NaN : Math.sqrt(squares / (all.length - 1));
    }
}
