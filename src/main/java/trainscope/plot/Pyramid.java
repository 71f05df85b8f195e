package trainscope.plot;

import java.util.Arrays;

/// A series that grows at its end and knows the extremes of any stretch of itself in logarithmic time.
///
/// Over the points stand layers of summaries, each four times coarser than the one below. A million points are
/// then redrawn at the cost of the picture's width. Appending touches one summary per layer.
public final class Pyramid implements Series {
    private static final int FAN = 4;
    private static final int FIELDS = 4;
    private static final int LAYERS = 12;

    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private int size;
    /// Per layer and summary: place of min, of smallest positive, of max (−1 for none), and 1 where it breaks.
    private final int[][] layers = new int[LAYERS][];
    private Extent extentX = Extent.EMPTY;

    public Pyramid() {
        Arrays.setAll(layers, _ -> new int[0]);
    }

    /// @throws IllegalArgumentException if `x` goes back or is not a finite number
    public void append(double x, double y) {
        if (!Double.isFinite(x) || (size > 0 && x < xs[size - 1])) {
            throw new IllegalArgumentException("x must not go back: " + x);
        }
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, size * 2);
            ys = Arrays.copyOf(ys, size * 2);
        }
        xs[size] = x;
        ys[size] = y;
        extentX = extentX.with(x);
        long width = FAN;
        for (int layer = 0; layer < LAYERS; layer++) {
            summarize(layer, (int) (size / width), y);
            width *= FAN;
        }
        size++;
    }

    /// Forgets everything from place `newSize` on, as a timeline does that is scrubbed back and branches.
    public void truncate(int newSize) {
        if (newSize >= size) {
            return;
        }
        int kept = Math.max(0, newSize);
        size = 0;
        extentX = Extent.EMPTY;
        Arrays.setAll(layers, _ -> new int[0]);
        for (int i = 0; i < kept; i++) {
            append(xs[i], ys[i]);
        }
    }

    private void summarize(int layer, int node, double y) {
        int at = node * FIELDS;
        if (layers[layer].length <= at) {
            int old = layers[layer].length;
            layers[layer] = Arrays.copyOf(layers[layer], Math.max(16 * FIELDS, old * 2));
            Arrays.fill(layers[layer], old, layers[layer].length, -1);
        }
        int[] summary = layers[layer];
        if (!Double.isFinite(y)) {
            summary[at + 3] = 1;
            return;
        }
        if (summary[at] < 0 || y < ys[summary[at]]) {
            summary[at] = size;
        }
        if (y > 0 && (summary[at + 1] < 0 || y < ys[summary[at + 1]])) {
            summary[at + 1] = size;
        }
        if (summary[at + 2] < 0 || y > ys[summary[at + 2]]) {
            summary[at + 2] = size;
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double x(int i) {
        return xs[i];
    }

    @Override
    public double y(int i) {
        return ys[i];
    }

    @Override
    public Extent extentX(boolean positive) {
        return positive && extentX.lo() <= 0 ? Series.super.extentX(true) : extentX;
    }

    @Override
    public Extent extentY(boolean positive) {
        Extremes all = new Extremes();
        gather(0, size, all);
        int low = positive ? all.minPositive() : all.min();
        return low < 0 || all.max() < 0 ? Extent.EMPTY : new Extent(ys[low], ys[all.max()]);
    }

    @Override
    public void gather(int from, int to, Extremes out) {
        int i = from;
        while (i < to) {
            int layer = 0;
            int width = 1;
            // Climb while the next coarser summary begins here and ends inside.
            while (layer < LAYERS && (i & (width * FAN - 1)) == 0 && to - i >= width * FAN) {
                width *= FAN;
                layer++;
            }
            if (layer == 0) {
                out.add(i, ys[i]);
            } else {
                gatherSummary(layers[layer - 1], i / width * FIELDS, out);
            }
            i += width;
        }
    }

    private void gatherSummary(int[] summary, int at, Extremes out) {
        for (int field = 0; field < 3; field++) {
            if (summary[at + field] >= 0) {
                out.add(summary[at + field], ys[summary[at + field]]);
            }
        }
        if (summary[at + 3] > 0) {
            out.addBreak();
        }
    }
}
