package trainscope.lab.finding;

import java.util.Arrays;
import java.util.stream.IntStream;
import trainscope.lab.run.Track;

/// A quantity over the steps, up to a moment: steps and values, in their order.
public final class Series {
    private final long[] steps;
    private final double[] values;

    private Series(long[] steps, double[] values) {
        this.steps = steps;
        this.values = values;
    }

    public static Series of(long[] steps, double[] values) {
        return new Series(steps.clone(), values.clone());
    }

    /// What a track holds of the steps from … to.
    static Series of(Track.View view, long from, long to) {
        int[] inside = IntStream.range(0, view.size())
                .filter(i -> view.step(i) >= from && view.step(i) <= to).toArray();
        return new Series(Arrays.stream(inside).mapToLong(view::step).toArray(),
                Arrays.stream(inside).mapToDouble(view::last).toArray());
    }

    /// The largest value of every bucket of a track, rather than the last one.
    static Series peaks(Track.View view, long from, long to) {
        int[] inside = IntStream.range(0, view.size())
                .filter(i -> view.step(i) >= from && view.step(i) <= to).toArray();
        return new Series(Arrays.stream(inside).mapToLong(view::step).toArray(),
                Arrays.stream(inside).mapToDouble(view::most).toArray());
    }

    public int size() {
        return values.length;
    }

    public long step(int i) {
        return steps[i];
    }

    public double value(int i) {
        return values[i];
    }

    /// NaN where there is none.
    public double first() {
        return values.length == 0 ? Double.NaN : values[0];
    }

    /// NaN where there is none.
    public double last() {
        return values.length == 0 ? Double.NaN : values[values.length - 1];
    }

    /// The last n, or as many as there are.
    public Series tail(int n) {
        return part(Math.max(0, values.length - n), values.length);
    }

    /// Those at the places from … to − 1.
    public Series part(int from, int to) {
        return new Series(Arrays.copyOfRange(steps, from, to), Arrays.copyOfRange(values, from, to));
    }

    /// Those of the first share of the values.
    public Series head(double share) {
        return part(0, (int) Math.ceil(share * values.length));
    }

    /// The mean of the finite ones; NaN where there are none.
    public double mean() {
        return Arrays.stream(values).filter(Double::isFinite).average().orElse(Double.NaN);
    }

    /// The median of the finite ones; NaN where there are none.
    public double median() {
        double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length == 0 ? Double.NaN
                : sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// The largest of the finite ones; −∞ where there are none.
    public double most() {
        return Arrays.stream(values).filter(Double::isFinite).max().orElse(Double.NEGATIVE_INFINITY);
    }

    /// The smallest of the finite ones; ∞ where there are none.
    public double least() {
        return Arrays.stream(values).filter(Double::isFinite).min().orElse(Double.POSITIVE_INFINITY);
    }

    /// The place of the smallest of the finite ones, or −1.
    public int placeOfLeast() {
        int best = -1;
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i]) && (best < 0 || values[i] < values[best])) {
                best = i;
            }
        }
        return best;
    }

    /// How many of its values are larger than the one before.
    public int rises() {
        return (int) IntStream.range(1, values.length).filter(i -> values[i] > values[i - 1]).count();
    }

    /// The mean of |xᵢ − xᵢ₋₁|.
    public double restlessness() {
        return IntStream.range(1, values.length).mapToDouble(i -> Math.abs(values[i] - values[i - 1]))
                .filter(Double::isFinite).average().orElse(0);
    }
}
