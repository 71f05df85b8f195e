package trainscope.ui.shell;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;
import trainscope.engine.init.Normal;
import trainscope.lab.bench.Screen;
import trainscope.lab.bench.Spread;
import trainscope.lab.bench.WallFigures;
import trainscope.lab.insight.wall.Wall;
import trainscope.lab.spec.InitSpec;
import trainscope.ui.init.InitViewModel;

/// Looks at the pulses of a window that shows a wall: first all lanes are drawn anew again and again, then the deviation of
/// one is dragged to and fro.
final class WallMeter extends AnimationTimer {
    /// So many rounds make the program as fast as it gets; a shorter measurement takes fewer.
    private static final int WARM_UP = 20;
    private static final double WARM_UP_PER_SECOND = 10;
    /// The first pulses of a drag, which are not measured, and how many are measured at least.
    private static final int FIRST = 30;
    /// The deviation goes from 0.01 to 10 and back in so many pulses.
    private static final double SWEEP = 120;

    private final InitViewModel model;
    private final double seconds;
    private final ThreadMXBean processor = ManagementFactory.getThreadMXBean();
    private final CompletableFuture<WallMeter> done = new CompletableFuture<>();
    private final List<Double> answered = new ArrayList<>();
    private final List<Double> whole = new ArrayList<>();
    private final List<Double> work = new ArrayList<>();
    private final List<Double> gap = new ArrayList<>();
    private int rounds;
    private boolean asked;
    private boolean seen;
    private boolean drawn;
    private boolean complete;
    private long changed;
    private long opened;
    private long dragging;
    private long beat;
    private long busy;
    private long pulses;

    WallMeter(InitViewModel model, double seconds) {
        this.model = model;
        this.seconds = seconds;
    }

    CompletableFuture<WallMeter> begin() {
        model.wallProperty().addListener((_, _, now) -> hear(now));
        start();
        return done;
    }

    @Override
    public void handle(long now) {
        long time = System.nanoTime();
        if (dragging == 0) {
            renew(time);
        } else {
            drag(time);
        }
    }

    /// A wall that is handed to the page in one pulse is drawn in the same one, and on the screen when the next one begins.
    private void renew(long time) {
        if (seen && !drawn) {
            drawn = true;
            note(answered, time);
        }
        if (complete) {
            note(whole, time);
            rounds++;
            asked = false;
            opened = opened == 0 && rounds >= Math.min(WARM_UP, WARM_UP_PER_SECOND * seconds) ? time : opened;
            if (!whole.isEmpty() && (time - opened) / 1e9 > seconds) {
                dragging = time;
                return;
            }
        }
        if (!asked) {
            model.redraw();
            changed = time;
            asked = true;
            seen = false;
            drawn = false;
            complete = false;
        }
    }

    private void hear(@Nullable Wall wall) {
        if (asked && wall != null && wall.question().spec().equals(model.spec())) {
            seen = wall.lanes().stream().allMatch(Optional::isPresent);
            complete = wall.isWhole();
        }
    }

    private void note(List<Double> into, long time) {
        if (opened > 0) {
            into.add((time - changed) / 1e6);
        }
    }

    private void drag(long time) {
        long used = processor.getCurrentThreadCpuTime();
        if (pulses++ > FIRST) {
            work.add((used - busy) / 1e6);
            gap.add((time - beat) / 1e6);
        }
        beat = time;
        busy = used;
        double at = Math.abs(pulses % (2 * SWEEP) - SWEEP) / SWEEP;
        model.remake(model.lane().begun(new Normal(Math.pow(10, -2 + 3 * at))), "drag");
        if (work.size() > FIRST && (time - dragging) / 1e9 > seconds) {
            stop();
            done.complete(this);
        }
    }

    WallFigures figures(Screen screen, InitSpec spec) {
        return new WallFigures(screen, spec.lanes().size(), spec.depth(), spec.widths().getFirst(),
                spread(answered), spread(whole), spread(work), spread(gap));
    }

    private static Spread spread(List<Double> values) {
        return Spread.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
