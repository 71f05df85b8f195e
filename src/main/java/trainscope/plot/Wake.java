package trainscope.plot;

import java.util.ArrayList;
import java.util.List;

/// What trails leave behind on a raster that stays from frame to frame, so that a frame costs the new steps only.
///
/// Trails are drawn in turn, some steps of each at a time: newer steps lie above older ones, whichever trail they
/// belong to. A file, which is drawn at once, shows the same; only where a path was thinned while it was watched, the
/// screen goes on showing the finer steps that it drew.
public final class Wake {
    /// Steps of one trail that are drawn in one turn.
    static final int TURN = 32;
    /// Trails from so many steps on are kept.
    static final int LONG = 128;

    private final List<TrailPaint> paints = new ArrayList<>();
    private int turns;
    private boolean complete = true;

    /// Begins anew: the ground below has changed.
    public void forget() {
        paints.clear();
        turns = 0;
    }

    /// Draws the turns that are complete and not drawn yet.
    ///
    /// @param raster what stays
    /// @param wipe makes it the bare ground again
    /// @param nanos after which it stops; it goes on in the next frame
    /// @return whether anything stays at all
    public boolean settle(Painter painter, Ink raster, Runnable wipe, long nanos) {
        long end = System.nanoTime() + nanos;
        List<Mark.Trail> trails = painter.trails();
        if (!goOn(trails)) {
            forget();
            trails.forEach(trail -> paints.add(painter.paint(trail)));
        }
        turns = paints.stream().mapToInt(paint -> paint.done() / TURN).max().orElse(0);
        int whole = 0;
        for (Mark.Trail trail : trails) {
            whole = Math.max(whole, TrailPaint.reached(trail) / TURN);
        }
        if (whole > 0 && turns == 0) {
            wipe.run();
        }
        painter.clipData(raster);
        complete = true;
        while (turns < whole && complete) {
            turns++;
            turn(trails, raster);
            complete = turns == whole || System.nanoTime() < end;
        }
        return turns > 0;
    }

    private boolean goOn(List<Mark.Trail> trails) {
        boolean same = trails.size() == paints.size();
        for (int i = 0; i < trails.size() && same; i++) {
            same = paints.get(i).goesOn(trails.get(i));
        }
        return same;
    }

    private void turn(List<Mark.Trail> trails, Ink ink) {
        for (int i = 0; i < trails.size(); i++) {
            int whole = TrailPaint.reached(trails.get(i)) / TURN * TURN;
            paints.get(i).advance(Math.min(turns * TURN, whole), ink);
        }
    }

    /// Whether every complete turn is drawn.
    public boolean isComplete() {
        return complete;
    }

    /// Draws the rest on a frame: the last steps, and faintly what will come.
    void rest(Ink ink) {
        if (!complete) {
            return;
        }
        for (TrailPaint paint : paints) {
            paint.fork().finish(ink);
        }
        for (TrailPaint paint : paints) {
            paint.ahead(ink);
        }
    }
}
