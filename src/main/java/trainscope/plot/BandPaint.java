package trainscope.plot;

import java.util.Arrays;

/// Draws the area between two curves, column by column where there are more points than pixels. Holes stay holes.
final class BandPaint {
    private final Mark.Band band;
    private final Layout layout;
    private final Ink ink;
    private final int argb;
    private final boolean log;
    private final Extremes extremes = new Extremes();
    private double[] px = new double[128];
    private double[] lo = new double[128];
    private double[] hi = new double[128];
    private int n;

    BandPaint(Mark.Band band, Look look, Layout layout, Ink ink) {
        this.band = band;
        this.layout = layout;
        this.ink = ink;
        argb = look.palette().argb(band.tone());
        log = layout.y() instanceof LogScale;
    }

    void draw() {
        Series lower = band.span().lower();
        Series upper = band.span().upper();
        Scale x = layout.x();
        int from = Math.max(0, lower.firstFrom(x.lo(), 0) - 1);
        int end = Math.min(lower.size(), lower.firstFrom(Math.nextUp(x.hi()), from) + 1);
        double density = ink.scale();
        boolean room = end - from <= 2 * density * layout.area().width();
        int i = from;
        while (i < end) {
            double at = x.pixel(lower.x(i));
            double edge = (Math.floor(at * density) + 1) / density;
            boolean single = room || Double.isNaN(edge);
            int next = single ? i + 1 : Math.clamp(lower.firstFrom(x.value(edge), i), i + 1, end);
            add(at, lowest(lower, i, next), highest(upper, i, next));
            i = next;
        }
        flush();
    }

    private double lowest(Series lower, int from, int to) {
        extremes.clear();
        lower.gather(from, to, extremes);
        // On a log axis what reaches down to zero reaches down to the frame.
        return extremes.min() < 0 ? Double.NaN : place(lower.y(extremes.min()));
    }

    private double highest(Series upper, int from, int to) {
        extremes.clear();
        upper.gather(from, to, extremes);
        return extremes.max() < 0 ? Double.NaN : place(upper.y(extremes.max()));
    }

    private double place(double value) {
        double pixel = log && value <= 0 ? layout.y().from() : layout.y().pixel(value);
        return Math.clamp(pixel, -1e5, 1e5);
    }

    private void add(double at, double low, double high) {
        if (Double.isNaN(at) || Double.isNaN(low) || Double.isNaN(high)) {
            flush();
            return;
        }
        if (n == px.length) {
            px = Arrays.copyOf(px, 2 * n);
            lo = Arrays.copyOf(lo, 2 * n);
            hi = Arrays.copyOf(hi, 2 * n);
        }
        px[n] = Math.clamp(at, -1e5, 1e5);
        lo[n] = low;
        hi[n++] = high;
    }

    private void flush() {
        if (n > 1) {
            double[] xs = Arrays.copyOf(px, 2 * n);
            double[] ys = Arrays.copyOf(hi, 2 * n);
            for (int i = 0; i < n; i++) {
                xs[2 * n - 1 - i] = px[i];
                ys[2 * n - 1 - i] = lo[i];
            }
            ink.polygon(xs, ys, 2 * n, argb);
        }
        n = 0;
    }
}
