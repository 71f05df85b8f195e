package trainscope.lab.look;

import trainscope.engine.math.Histogram;

/// The bars of a histogram that does not change any more, with what lies outside of it.
public final class Bars {
    private final double[] edges;
    private final long[] counts;
    private final long below;
    private final long above;
    private final long notNumbers;

    private Bars(double[] edges, long[] counts, long below, long above, long notNumbers) {
        this.edges = edges;
        this.counts = counts;
        this.below = below;
        this.above = above;
        this.notNumbers = notNumbers;
    }

    public static Bars of(Histogram histogram) {
        int bins = histogram.bins();
        double[] edges = new double[bins + 1];
        long[] counts = new long[bins];
        for (int i = 0; i <= bins; i++) {
            edges[i] = histogram.edge(i);
        }
        for (int i = 0; i < bins; i++) {
            counts[i] = histogram.count(i);
        }
        return new Bars(edges, counts, histogram.below(), histogram.above(), histogram.notNumbers());
    }

    public int size() {
        return counts.length;
    }

    /// The lower edge of a bar; that of the bar after the last one is the upper end.
    public double edge(int bar) {
        return edges[bar];
    }

    public long count(int bar) {
        return counts[bar];
    }

    /// The largest count.
    public long most() {
        long most = 0;
        for (long count : counts) {
            most = Math.max(most, count);
        }
        return most;
    }

    public double from() {
        return edges[0];
    }

    public double to() {
        return edges[counts.length];
    }

    /// How many lie below the first bar, −∞ too.
    public long below() {
        return below;
    }

    /// How many lie above the last bar, ∞ too.
    public long above() {
        return above;
    }

    public long notNumbers() {
        return notNumbers;
    }

    /// How many there are, wherever they lie.
    public long total() {
        long sum = outside();
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    /// How many lie in no bar.
    public long outside() {
        return below + above + notNumbers;
    }
}
