package trainscope.ui.shell;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import trainscope.lab.bench.ScreenLoad;
import trainscope.lab.bench.Spread;
import trainscope.lab.run.PathFrame;
import trainscope.lab.run.Transport;
import trainscope.ui.paths.PathsViewModel;

/// Looks at the pulses of a window that shows a race at full speed.
///
/// Work is what the screen's thread had of the processor from one beat to the next: news, models, painting, layout, and
/// handing it all to the renderer. Others who are at work at the same time do not change it.
final class RoomMeter {
    /// So many drawn frames make the program as fast as it gets; a shorter measurement takes fewer.
    private static final int WARM_UP = 400;
    private static final double WARM_UP_PER_SECOND = 40;
    private static final int MOST_PER_SECOND = 250;

    private final ScreenLoad load;
    private final PathsViewModel model;
    private final ThreadMXBean processor = ManagementFactory.getThreadMXBean();
    private final CompletableFuture<RoomMeter> done = new CompletableFuture<>();
    private final double[] work;
    private final double[] clock;
    private final double[] gap;
    private final double[] points;
    private int seen;
    private int count;
    private boolean fresh;
    private boolean open;
    private long began;
    private long beganBusy;
    private long laidOut;
    private long drawn;
    private long firstFrame;
    private long firstStep;
    private double seconds;
    private long steps;

    RoomMeter(ScreenLoad load, PathsViewModel model) {
        this.load = load;
        this.model = model;
        int most = (int) Math.ceil(load.seconds() * MOST_PER_SECOND);
        work = new double[most];
        clock = new double[most];
        gap = new double[most];
        points = new double[most];
    }

    /// Begins to look; to be called before the window is built, so that every pulse comes here first.
    CompletableFuture<RoomMeter> start() {
        model.speedProperty().set(Transport.UNLIMITED);
        model.frameProperty().addListener(_ -> fresh = true);
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (beat()) {
                    stop();
                    done.complete(RoomMeter.this);
                }
            }
        }.start();
        return done;
    }

    void watch(Scene scene) {
        scene.addPostLayoutPulseListener(() -> laidOut = System.nanoTime());
    }

    /// The end of one pulse and the beginning of the next; true when enough was measured.
    private boolean beat() {
        long now = System.nanoTime();
        long busy = processor.getCurrentThreadCpuTime();
        PathFrame frame = model.frameProperty().get();
        if (fresh && frame != null) {
            seen++;
            if (open && count < work.length) {
                work[count] = (busy - beganBusy) / 1e6;
                clock[count] = (laidOut - began) / 1e6;
                gap[count] = (began - drawn) / 1e6;
                points[count] = frame.spots().stream().mapToInt(spot -> spot.trail().size()).average()
                        .orElse(0);
                count++;
                seconds = (now - firstFrame) / 1e9;
                steps = frame.step() - firstStep;
            } else if (!open && seen >= Math.min(WARM_UP, WARM_UP_PER_SECOND * load.seconds())
                    && frame.step() >= load.steps()) {
                open = true;
                firstFrame = now;
                firstStep = frame.step();
            }
            drawn = began;
        }
        fresh = false;
        began = now;
        beganBusy = busy;
        return open && (count == work.length || (now - firstFrame) / 1e9 >= load.seconds());
    }

    Spread work() {
        return Spread.of(Arrays.copyOf(work, count));
    }

    Spread clock() {
        return Spread.of(Arrays.copyOf(clock, count));
    }

    Spread gap() {
        return Spread.of(Arrays.copyOf(gap, count));
    }

    double points() {
        return Spread.of(Arrays.copyOf(points, count)).p50();
    }

    double draws() {
        return count / seconds;
    }

    double stepsPerSecond() {
        return steps / seconds;
    }
}
