package trainscope.plot;

import java.util.Arrays;
import java.util.BitSet;

/// Draws a path across a map: what will come faintly, what was with its steps, the head last.
///
/// Moves of less than a pixel are joined, a move that has just been drawn is not drawn again (oscillations repeat
/// themselves), and of a path that is still too long the newest part is kept: the cost has a bound.
final class TrailPaint {
    static final int MOST = 20_000;
    private static final double FAR = 1e6;

    private final Mark.Trail trail;
    private final Look look;
    private final Layout layout;
    private final Ink ink;
    private final double unit;
    private final double[] xs = new double[512];
    private final double[] ys = new double[512];
    private int n;
    private int moves;
    private int skipped;
    /// The last moves, by a hash of where they lead from and to, in whole pixels.
    private final long[] recent = new long[4096];

    TrailPaint(Mark.Trail trail, Look look, Layout layout, Ink ink) {
        this.trail = trail;
        this.look = look;
        this.layout = layout;
        this.ink = ink;
        unit = look.unit();
    }

    void draw() {
        int size = trail.path().size();
        int cursor = Math.clamp(trail.cursor(), -1, size - 1);
        Tone tone = trail.pen().tone();
        if (cursor < size - 1) {
            path(Math.max(0, cursor), size, look.stroke(Pen.of(tone.faded(0.42))));
        }
        path(0, cursor + 1, look.stroke(trail.pen()));
        steps(cursor + 1);
    }

    private void path(int from, int to, Ink.Stroke stroke) {
        skipped = 0;
        if (to - from > MOST) {
            skipped = Integer.MAX_VALUE;
            walk(from, to, stroke);
            skipped = Math.max(0, moves - MOST);
        }
        walk(from, to, stroke);
    }

    private void walk(int from, int to, Ink.Stroke stroke) {
        Arrays.fill(recent, -1);
        n = 0;
        moves = 0;
        double atX = Double.NaN;
        double atY = Double.NaN;
        for (int i = from; i < to; i++) {
            double x = layout.x().pixel(trail.path().x(i));
            double y = layout.y().pixel(trail.path().y(i));
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                flush(stroke);
                atX = Double.NaN;
                continue;
            }
            x = Math.clamp(x, -FAR, FAR);
            y = Math.clamp(y, -FAR, FAR);
            if (i < to - 1 && Math.abs(x - atX) < 0.75 && Math.abs(y - atY) < 0.75) {
                continue;
            }
            if (Double.isNaN(atX) || !fresh(atX, atY, x, y) || ++moves <= skipped) {
                flush(stroke);
            }
            add(x, y, stroke);
            atX = x;
            atY = y;
        }
        flush(stroke);
    }

    private boolean fresh(double x0, double y0, double x1, double y1) {
        long from = place(x0, y0);
        long to = place(x1, y1);
        // The same both ways: back and forth is one line.
        long move = (from + to) * 0x9E3779B97F4A7C15L + (from ^ to);
        int slot = (int) ((move >>> 20) & (recent.length - 1));
        boolean fresh = recent[slot] != move;
        recent[slot] = move;
        return fresh;
    }

    private static long place(double x, double y) {
        return Math.round(x) * 0x9E3779B97F4A7C15L + Math.round(y) * 0xC2B2AE3D27D4EB4FL;
    }

    private void add(double x, double y, Ink.Stroke stroke) {
        if (n == xs.length) {
            double lastX = xs[n - 1];
            double lastY = ys[n - 1];
            flush(stroke);
            xs[n] = lastX;
            ys[n++] = lastY;
        }
        xs[n] = x;
        ys[n++] = y;
    }

    private void flush(Ink.Stroke stroke) {
        if (n > 1) {
            ink.polyline(xs, ys, n, stroke);
        }
        n = 0;
    }

    private void steps(int to) {
        int argb = look.palette().argb(trail.pen().tone());
        double room = 8 * unit;
        double atX = Double.NaN;
        double atY = Double.NaN;
        // What has a step already needs no second one: an oscillation visits the same places again and again.
        BitSet taken = new BitSet();
        int drawn = 0;
        Area area = layout.area();
        for (int i = 0; i < to - 1 && drawn < MOST / 10; i++) {
            double x = layout.x().pixel(trail.path().x(i));
            double y = layout.y().pixel(trail.path().y(i));
            boolean apart = !(Math.abs(x - atX) < room && Math.abs(y - atY) < room);
            if (!apart || !area.contains(x, y)) {
                continue;
            }
            int row = (int) ((y - area.y()) / room);
            int column = (int) ((x - area.x()) / room);
            int cell = row * (int) (area.width() + 2) + column;
            if (!taken.get(cell)) {
                taken.set(cell);
                drawn++;
                ink.marker(trail.marker(), x, y, 5 * unit, argb, Ink.Stroke.NONE);
                atX = x;
                atY = y;
            }
        }
    }

    /// Whether the step at the cursor is no longer a place.
    static boolean broken(Mark.Trail trail) {
        int at = Math.clamp(trail.cursor(), -1, trail.path().size() - 1);
        return at >= 0 && !(Double.isFinite(trail.path().x(at)) && Double.isFinite(trail.path().y(at)));
    }

    /// Where the head is: the last step up to the cursor that has a place.
    static Area head(Mark.Trail trail, Look look, Layout layout) {
        double size = 12 * look.unit();
        for (int i = Math.clamp(trail.cursor(), -1, trail.path().size() - 1); i >= 0; i--) {
            double x = layout.x().pixel(trail.path().x(i));
            double y = layout.y().pixel(trail.path().y(i));
            if (Double.isFinite(x) && Double.isFinite(y)) {
                return new Area(x - size / 2, y - size / 2, size, size);
            }
        }
        return new Area(Double.NaN, Double.NaN, 0, 0);
    }
}
