package trainscope.plot;

import java.util.Arrays;

/// Points of a trail that are drawn together.
final class TrailRun {
    private final Ink ink;
    private final Ink.Stroke stroke;
    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private int n;

    TrailRun(Ink ink, Ink.Stroke stroke) {
        this.ink = ink;
        this.stroke = stroke;
    }

    void add(double x, double y) {
        if (n == xs.length) {
            xs = Arrays.copyOf(xs, 2 * n);
            ys = Arrays.copyOf(ys, 2 * n);
        }
        xs[n] = x;
        ys[n++] = y;
    }

    void flush() {
        if (n > 1) {
            ink.polyline(xs, ys, n, stroke);
        }
        n = 0;
    }
}
