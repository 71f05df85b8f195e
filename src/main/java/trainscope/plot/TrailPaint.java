package trainscope.plot;

import java.util.BitSet;

/// Draws a path across a map step by step, and can go on where it stopped: what was with its steps, and faintly what
/// will come next.
///
/// Moves of less than a pixel are joined, and a move that has just been drawn is not drawn again (oscillations repeat
/// themselves).
final class TrailPaint {
    /// Of a path that is longer, the newer part is drawn: the cost has a bound.
    static final int MOST = 32_768;
    /// Moves that are shown of what will come.
    private static final int AHEAD = 1000;
    /// Signs of single steps; where there are more, the path is a cloud.
    private static final int SIGNS = 2000;

    private final Look look;
    private final Footing footing;
    private final double unit;
    private final StepMemory memory;
    private Mark.Trail trail;
    private final int start;
    private int done;
    private double atX = Double.NaN;
    private double atY = Double.NaN;
    /// The same place, or the last one off the ground, in numbers of the data.
    private double fromX = Double.NaN;
    private double fromY = Double.NaN;
    private double signX = Double.NaN;
    private double signY = Double.NaN;
    private final BitSet signs;
    private int signsDrawn;

    TrailPaint(Mark.Trail trail, Look look, Footing footing) {
        this(trail, look, footing, new StepMemory(), new BitSet());
    }

    private TrailPaint(Mark.Trail trail, Look look, Footing footing, StepMemory memory, BitSet signs) {
        this.trail = trail;
        this.look = look;
        this.footing = footing;
        this.memory = memory;
        this.signs = signs;
        unit = look.unit();
        start = start(trail);
        done = start;
    }

    /// The first point that is drawn. It moves in long strides, so that what was drawn stays true for long.
    private static int start(Mark.Trail trail) {
        int stride = MOST / 2;
        return Math.max(0, (reached(trail) - MOST + stride - 1) / stride * stride);
    }

    /// One that goes on from here and leaves this one as it is.
    TrailPaint fork() {
        TrailPaint fork = new TrailPaint(trail, look, footing, memory.fork(), (BitSet) signs.clone());
        fork.done = done;
        fork.atX = atX;
        fork.atY = atY;
        fork.fromX = fromX;
        fork.fromY = fromY;
        fork.signX = signX;
        fork.signY = signY;
        fork.signsDrawn = signsDrawn;
        return fork;
    }

    /// How many points can be drawn by now: up to the cursor.
    static int reached(Mark.Trail trail) {
        return Math.clamp(trail.cursor(), -1, trail.path().size() - 1) + 1;
    }

    /// Takes a newer state of the path if all that was drawn is still true. Where the path was thinned, the finer steps
    /// that were drawn stay: they were made.
    boolean goesOn(Mark.Trail newer) {
        boolean alike = newer.pen().equals(trail.pen()) && newer.marker() == trail.marker()
                && start(newer) == start;
        int stride = alike ? memory.stride(newer.path(), start) : 0;
        if (stride == 0 || (stride > 1 && start > 0)
                || reached(newer) < start + (done - start + stride - 1) / stride) {
            return false;
        }
        trail = newer;
        if (stride > 1) {
            memory.thin(stride);
            done = memory.size();
        }
        return true;
    }

    /// How many points are drawn.
    int done() {
        return done;
    }

    /// Draws on, to the point before place `to`.
    void advance(int to, Ink ink) {
        if (to <= done) {
            return;
        }
        TrailRun run = new TrailRun(ink, look, trail.pen());
        if (!Double.isNaN(atX)) {
            run.add(atX, atY, footing.sees(fromX, fromY));
        }
        int from = done;
        for (int i = from; i < to; i++) {
            double x = trail.path().x(i);
            double y = trail.path().y(i);
            memory.add(x, y);
            move(run, x, y, i == to - 1);
        }
        run.flush();
        done = to;
        signs(Math.max(0, from - 1), to - 1, ink);
    }

    /// Draws on to the cursor.
    void finish(Ink ink) {
        advance(reached(trail), ink);
    }

    private void move(TrailRun run, double dataX, double dataY, boolean last) {
        double x = footing.px(dataX, dataY);
        double y = footing.py(dataX, dataY);
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            // It leaves the ground; where it does not break, it is seen as far as the ground reaches.
            footing.lead(run, fromX, fromY, dataX, dataY);
            run.flush();
            atX = Double.NaN;
            fromX = dataX;
            fromY = dataY;
            return;
        }
        if (!last && Math.abs(x - atX) < 0.75 && Math.abs(y - atY) < 0.75) {
            return;
        }
        if (Double.isNaN(atX)) {
            run.flush();
            footing.lead(run, fromX, fromY, dataX, dataY);
        } else if (memory.isNew(atX, atY, x, y)) {
            footing.lead(run, fromX, fromY, dataX, dataY);
        } else {
            run.flush();
            run.add(x, y, footing.sees(dataX, dataY));
        }
        atX = x;
        atY = y;
        fromX = dataX;
        fromY = dataY;
    }

    private void signs(int from, int to, Ink ink) {
        int argb = look.palette().argb(trail.pen().tone());
        double room = 8 * unit;
        Area area = footing.area();
        for (int i = from; i < to && signsDrawn < SIGNS; i++) {
            double x = footing.px(trail.path().x(i), trail.path().y(i));
            double y = footing.py(trail.path().x(i), trail.path().y(i));
            boolean apart = !(Math.abs(x - signX) < room && Math.abs(y - signY) < room);
            if (!apart || !area.contains(x, y) || !footing.sees(trail.path().x(i), trail.path().y(i))) {
                continue;
            }
            // What has a sign already needs no second one: an oscillation visits the same places again and again.
            int row = (int) ((y - area.y()) / room);
            int cell = row * (int) (area.width() + 2) + (int) ((x - area.x()) / room);
            if (!signs.get(cell)) {
                signs.set(cell);
                signsDrawn++;
                ink.marker(trail.marker(), x, y, 5 * unit, argb, Ink.Stroke.NONE);
                signX = x;
                signY = y;
            }
        }
    }

    /// Draws what will come, from the cursor on.
    void ahead(Ink ink) {
        int from = Math.max(0, reached(trail) - 1);
        int to = Math.min(trail.path().size(), from + AHEAD + 1);
        if (to - from < 2) {
            return;
        }
        TrailPaint faint = new TrailPaint(trail, look, footing);
        TrailRun run = new TrailRun(ink, look, Pen.of(trail.pen().tone().faded(0.42)));
        for (int i = from; i < to; i++) {
            faint.move(run, trail.path().x(i), trail.path().y(i), i == to - 1);
        }
        run.flush();
    }

    /// Whether the step at the cursor is no longer a place.
    static boolean broken(Mark.Trail trail) {
        int at = reached(trail) - 1;
        return at >= 0 && !(Double.isFinite(trail.path().x(at)) && Double.isFinite(trail.path().y(at)));
    }

    /// Where the head is: the last step up to the cursor that has a place.
    static Area head(Mark.Trail trail, Look look, Footing footing) {
        double size = 12 * look.unit();
        for (int i = reached(trail) - 1; i >= 0; i--) {
            double x = footing.px(trail.path().x(i), trail.path().y(i));
            double y = footing.py(trail.path().x(i), trail.path().y(i));
            if (Double.isFinite(x) && Double.isFinite(y)) {
                return new Area(x - size / 2, y - size / 2, size, size);
            }
        }
        return new Area(Double.NaN, Double.NaN, 0, 0);
    }
}
