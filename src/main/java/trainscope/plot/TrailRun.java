package trainscope.plot;

import java.util.Arrays;

/// Points of a trail that are drawn together, faint where something stands before them.
final class TrailRun {
    private static final double HIDDEN = 0.3;

    private final Ink ink;
    private final Ink.Stroke open;
    private final Ink.Stroke hidden;
    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private int n;
    private boolean seen;

    TrailRun(Ink ink, Look look, Pen pen) {
        this.ink = ink;
        open = look.stroke(pen);
        hidden = look.stroke(pen.faded(HIDDEN));
    }

    /// @param nowSeen whether the way that leads on from here is seen
    void add(double x, double y, boolean nowSeen) {
        if (n > 0 && nowSeen != seen) {
            put(x, y);
            flush();
        }
        seen = nowSeen;
        put(x, y);
    }

    private void put(double x, double y) {
        if (n == xs.length) {
            xs = Arrays.copyOf(xs, 2 * n);
            ys = Arrays.copyOf(ys, 2 * n);
        }
        xs[n] = x;
        ys[n++] = y;
    }

    void flush() {
        if (n > 1) {
            ink.polyline(xs, ys, n, seen ? open : hidden);
        }
        n = 0;
    }
}
