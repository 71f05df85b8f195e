package trainscope.ui.shell;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;
import trainscope.lab.bench.Screen;
import trainscope.lab.bench.Spread;
import trainscope.lab.bench.TrainFigures;
import trainscope.lab.run.TrainFrame;
import trainscope.ui.train.TrainViewModel;

/// Looks at the pulses of a window in which networks learn as fast as they can.
final class TrainMeter extends AnimationTimer {
    private final TrainViewModel model;
    private final double warmUp;
    private final double seconds;
    private final ThreadMXBean processor = ManagementFactory.getThreadMXBean();
    private final CompletableFuture<TrainMeter> done = new CompletableFuture<>();
    private final List<Double> gap = new ArrayList<>();
    private final List<Double> work = new ArrayList<>();
    private @Nullable TrainFrame seen;
    private long frames;
    private long played;
    private long opened;
    private long first;
    private long beat;
    private long busy;
    private double lasted;
    private long steps;

    /// @param warmUp so many seconds pass first, in which the program becomes as fast as it gets
    TrainMeter(TrainViewModel model, double warmUp, double seconds) {
        this.model = model;
        this.warmUp = warmUp;
        this.seconds = seconds;
    }

    CompletableFuture<TrainMeter> begin() {
        start();
        return done;
    }

    @Override
    public void handle(long now) {
        long time = System.nanoTime();
        TrainFrame frame = model.frameProperty().get();
        if (frame == null) {
            return;
        }
        if (played == 0) {
            model.play();
            played = time;
        }
        if ((time - played) / 1e9 < warmUp) {
            return;
        }
        long used = processor.getCurrentThreadCpuTime();
        if (opened == 0) {
            opened = time;
            first = model.stepProperty().get();
        } else {
            gap.add((time - beat) / 1e6);
            work.add((used - busy) / 1e6);
            frames += frame.equals(seen) ? 0 : 1;
        }
        seen = frame;
        beat = time;
        busy = used;
        lasted = (time - opened) / 1e9;
        if (lasted > seconds) {
            steps = model.stepProperty().get() - first;
            stop();
            done.complete(this);
        }
    }

    TrainFigures figures(Screen screen, double alone) {
        double longest = gap.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
        return new TrainFigures(screen, spread(gap), longest, spread(work), frames / lasted, steps / lasted,
                alone);
    }

    private static Spread spread(List<Double> values) {
        return Spread.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
