package trainscope.engine.math;

import java.util.Arrays;

/// How many numbers fall into each of equally wide bins. A bin holds its lower edge and not its upper one, the last bin
/// holds both. What lies outside is counted and never dropped.
public final class Histogram {
    private final long[] counts;
    private final double[] edges;
    /// Where each bin ends; the last one has no end of its own, so that no choice is left to guess wrongly.
    private final double[] ends;
    private double perBin;
    private long below;
    private long above;
    private long notNumbers;

    /// @throws IllegalArgumentException as [#range] does
    public Histogram(double from, double to, int bins) {
        counts = new long[bins];
        edges = new double[bins + 1];
        ends = new double[bins];
        range(from, to);
    }

    /// Has it reach from … to and empties it.
    ///
    /// @throws IllegalArgumentException if that is no finite stretch
    public void range(double from, double to) {
        double width = to - from;
        if (!(width > 0 && width < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(from + " … " + to);
        }
        for (int i = 0; i < counts.length; i++) {
            edges[i] = from + width * ((double) i / counts.length);
        }
        edges[counts.length] = to;
        System.arraycopy(edges, 1, ends, 0, counts.length - 1);
        ends[counts.length - 1] = Double.POSITIVE_INFINITY;
        perBin = counts.length / width;
        clear();
    }

    /// Has it reach from the least to the largest of these numbers, and farther where they are all the same, and
    /// empties it. Where none is finite it stays where it is.
    public void fit(Summary summary) {
        fit(summary.min(), summary.max());
    }

    /// The same for numbers from `least` to `most`.
    public void fit(double least, double most) {
        if (most - least < Double.POSITIVE_INFINITY) {
            double half = least == 0 ? 0.5 : Math.max(Math.abs(least) / 2, Double.MIN_NORMAL);
            double room = least < most ? 0 : half;
            range(Math.max(least - room, -Double.MAX_VALUE), Math.min(most + room, Double.MAX_VALUE));
        } else {
            clear();
        }
    }

    public void clear() {
        Arrays.fill(counts, 0);
        below = 0;
        above = 0;
        notNumbers = 0;
    }

    /// Counts n more numbers from a place on.
    public void add(double[] x, int from, int n) {
        double low = from();
        double high = to();
        for (int i = from; i < from + n; i++) {
            double v = x[i];
            if (v >= low && v <= high) {
                counts[bin(v)]++;
            } else if (v < low) {
                below++;
            } else if (v > high) {
                above++;
            } else {
                notNumbers++;
            }
        }
    }

    /// The bin of a number in reach. A product finds it but for rounding; the edges decide.
    private int bin(double v) {
        int bin = Math.min((int) ((v - edges[0]) * perBin), counts.length - 1);
        while (v < edges[bin]) {
            bin--;
        }
        while (v >= ends[bin]) {
            bin++;
        }
        return bin;
    }

    public int bins() {
        return counts.length;
    }

    public long count(int bin) {
        return counts[bin];
    }

    /// The lower edge of a bin; that of the bin after the last one is the upper end.
    public double edge(int bin) {
        return edges[bin];
    }

    public double from() {
        return edges[0];
    }

    public double to() {
        return edges[counts.length];
    }

    /// How many lie below the first edge, −∞ too.
    public long below() {
        return below;
    }

    /// How many lie above the last edge, ∞ too.
    public long above() {
        return above;
    }

    public long notNumbers() {
        return notNumbers;
    }

    /// How many there are, wherever they fell.
    public long total() {
        long sum = below + above + notNumbers;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }
}
