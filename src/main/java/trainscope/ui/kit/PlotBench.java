package trainscope.ui.kit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import trainscope.i18n.Language;
import trainscope.i18n.Texts;
import trainscope.plot.Palette;
import trainscope.ui.pulse.Pulse;

/// Measures what a frame of pictures costs: a map or a landscape with eight trails of ten thousand steps and three plots
/// of eight curves in a window of 1280×800, all of them new in every frame.
///
/// Work is what the thread of the screen does between the beginning of a pulse and the end of its layout: news, models,
/// painting. It is measured by the clock and in time on the processor, which others who are at work do not change.
public final class PlotBench {
    private static final int LANES = 8;
    private static final int STEPS = 10_000;
    private static final int PER_FRAME = 20;
    private static final int WARM_UP = 180;

    private final int frames;
    private final Pulse pulse = new Pulse();
    private final BenchRun run = new BenchRun(LANES, STEPS + PER_FRAME * 2000);
    private final ThreadMXBean processor = ManagementFactory.getThreadMXBean();
    private final double[] work;
    private final double[] busy;
    private final CompletableFuture<String> done = new CompletableFuture<>();
    private final List<PlotView> curves = new ArrayList<>();
    private final BenchSubject subject;
    private final PlotView map;
    private final ReliefView relief;
    private int frame;
    private long began;
    private long beganBusy;
    private long first;

    private PlotBench(int frames, BenchSubject subject) {
        this.frames = frames;
        this.subject = subject;
        work = new double[frames];
        busy = new double[frames];
        map = new PlotView(desk(pulse));
        relief = new ReliefView(desk(pulse));
    }

    /// Runs without a person: so many frames. Answers with one line of figures.
    ///
    /// The toolkit must run; this may be called from any thread but that of the screen.
    public static String run(int frames, BenchSubject subject) {
        CompletableFuture<CompletableFuture<String>> started = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                started.complete(new PlotBench(frames, subject).start());
            } catch (RuntimeException e) {
                started.completeExceptionally(e);
            }
        });
        return started.join().join();
    }

    static Desk desk(Pulse pulse) {
        return new Desk(new Texts(Language.ENGLISH), new SimpleObjectProperty<>(Palette.light()),
                new SimpleDoubleProperty(1), pulse, new Notices() {
                    @Override
                    public void say(String sentence) {}

                    @Override
                    public void warn(String sentence) {}
                }, new FilePicker() {
                    @Override
                    public Optional<Path> open(String extension) {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<Path> save(String suggestion, String extension) {
                        return Optional.empty();
                    }
                });
    }

    private CompletableFuture<String> start() {
        GridPane grid = new GridPane(12, 12);
        Region large = subject == BenchSubject.MAP ? map : relief;
        large.setPrefSize(1280, 560);
        grid.add(large, 0, 0, 3, 1);
        for (int i = 0; i < 3; i++) {
            PlotView curve = new PlotView(desk(pulse));
            curve.setPrefSize(1280.0 / 3, 228);
            curves.add(curve);
            grid.add(curve, i, 1);
        }
        Stage stage = new Stage();
        Scene scene = new Scene(grid, 1280, 800);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        // The first listener of the pulse and the last word of its layout.
        AnimationTimer clock = new AnimationTimer() {
            @Override
            public void handle(long now) {
                began = System.nanoTime();
                beganBusy = processor.getCurrentThreadCpuTime();
                news();
            }
        };
        scene.addPostLayoutPulseListener(() -> {
            long now = System.nanoTime();
            if (!measured(now)) {
                clock.stop();
                stage.hide();
                done.complete(said(now));
            }
        });
        clock.start();
        return done;
    }

    /// What a page does with a frame of the engine.
    private void news() {
        int steps = STEPS + Math.max(0, frame - WARM_UP) * PER_FRAME;
        if (subject == BenchSubject.MAP) {
            map.model(run.map(steps));
        } else {
            relief.model(run.relief(steps));
        }
        if (subject == BenchSubject.TURNING_RELIEF) {
            relief.cameraProperty().set(relief.cameraProperty().get().rotated(0.02, 0));
        }
        for (int i = 0; i < curves.size(); i++) {
            curves.get(i).model(run.curves(i, steps));
            curves.get(i).cursorXProperty().set(steps - 1.0);
        }
    }

    private boolean measured(long now) {
        int at = frame++ - WARM_UP;
        if (at < 0) {
            first = now;
        } else if (at < frames) {
            work[at] = (now - began) / 1e6;
            busy[at] = (processor.getCurrentThreadCpuTime() - beganBusy) / 1e6;
        } else {
            return false;
        }
        return true;
    }

    private String said(long now) {
        return String.format(Locale.ROOT,
                "work per frame, on the processor: %s; by the clock: %s; %.0f frames per second",
                spread(busy),
                spread(work), frames / ((now - first) / 1e9));
    }

    private static String spread(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return String.format(Locale.ROOT, "p50 %.1f, p95 %.1f, p99 %.1f ms", at(sorted, 0.5),
                at(sorted, 0.95),
                at(sorted, 0.99));
    }

    private static double at(double[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
    }
}
