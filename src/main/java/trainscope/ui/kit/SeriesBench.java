package trainscope.ui.kit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import trainscope.i18n.Language;
import trainscope.i18n.Texts;
import trainscope.lab.bench.Redraw;
import trainscope.lab.bench.Screen;
import trainscope.plot.Axis;
import trainscope.plot.Mark;
import trainscope.plot.Palette;
import trainscope.plot.PlotModel;
import trainscope.plot.Pyramid;
import trainscope.ui.pulse.Pulse;

/// Measures how long one more point of a long series takes to be seen: many points in a [PlotView] beside fewer in the
/// toolkit's own chart, both as large as a plot in a room and as large as a window.
///
/// Time is that of the screen's thread from the change to the end of its layout, and of the thread that renders for it,
/// on the processor. Copying the window to the screen, the same for both, is left out.
public final class SeriesBench {
    private final ThreadMXBean processor = ManagementFactory.getThreadMXBean();
    private final CompletableFuture<Double> done = new CompletableFuture<>();
    private final int frames;
    private int frame;
    private long began;
    private long work;
    private long rendering;

    private SeriesBench(int frames) {
        this.frames = frames;
    }

    /// The toolkit must run; this may be called from any thread but that of the screen.
    ///
    /// @param ours points in the plot
    /// @param theirs points in the chart of the toolkit
    public static List<Redraw> run(int frames, int ours, int theirs, Screen screen) {
        List<Redraw> redraws = new ArrayList<>();
        for (int[] size : new int[][] {{640, 400}, {1200, 700}}) {
            double plot = of(frames, size[0], size[1], () -> plot(frames, ours));
            double chart = of(frames, size[0], size[1], () -> chart(frames, theirs));
            redraws.add(new Redraw(screen, size[0], size[1], ours, plot, theirs, chart));
        }
        return redraws;
    }

    /// A picture and what adds a point to it.
    ///
    /// @param warmUp frames until it is as fast as it gets
    private record Subject(Node node, int warmUp, Runnable change) {}

    private interface Maker {
        Subject make();
    }

    private static double of(int frames, double width, double height, Maker maker) {
        CompletableFuture<CompletableFuture<Double>> started = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                started.complete(new SeriesBench(frames).start(maker.make(), width, height));
            } catch (RuntimeException e) {
                started.completeExceptionally(e);
            }
        });
        return started.join().join();
    }

    private static Subject plot(int frames, int points) {
        Pyramid curve = curve(points);
        PlotView view = new PlotView(desk());
        return new Subject(view, Math.min(900, 3 * frames), () -> {
            curve.append(curve.size(), 0.2);
            view.model(PlotModel.of("loss", Axis.whole("step").between(0, points * 1.01),
                    Axis.linear("").between(0, 3),
                    List.of(Mark.Line.lane(0, "loss", curve)), "A long series."));
        });
    }

    private static Subject chart(int frames, int points) {
        Pyramid curve = curve(points);
        LineChart<Number, Number> chart = new LineChart<>(new NumberAxis(0, points * 1.01, points / 10.0),
                new NumberAxis(0, 3, 0.5));
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        XYChart.Series<Number, Number> series = new XYChart.Series<>();
        for (int i = 0; i < curve.size(); i++) {
            series.getData().add(new XYChart.Data<>(curve.x(i), curve.y(i)));
        }
        chart.getData().add(series);
        return new Subject(chart, Math.min(60, frames),
                () -> series.getData().add(new XYChart.Data<>(series.getData().size(), 0.2)));
    }

    /// One noisy curve.
    private static Pyramid curve(int points) {
        Pyramid curve = new Pyramid();
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < points; i++) {
            curve.append(i, 0.2 + 2 * Math.exp(-5.0 * i / points) + 0.1 * random.nextGaussian());
        }
        return curve;
    }

    private static Desk desk() {
        return new Desk(new Texts(Language.ENGLISH), new SimpleObjectProperty<>(Palette.light()),
                new SimpleDoubleProperty(1), new Pulse(), new Notices() {
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

    private CompletableFuture<Double> start(Subject subject, double width, double height) {
        Stage stage = new Stage();
        Scene scene = new Scene(new StackPane(subject.node), width, height);
        stage.setScene(scene);
        stage.show();
        AnimationTimer clock = new AnimationTimer() {
            @Override
            public void handle(long now) {
                began = processor.getCurrentThreadCpuTime();
                subject.change.run();
            }
        };
        scene.addPostLayoutPulseListener(() -> {
            work += processor.getCurrentThreadCpuTime() - began;
            if (frame == subject.warmUp) {
                work = 0;
                rendering = rendering();
            } else if (frame == subject.warmUp + frames) {
                clock.stop();
                double spent = (work + rendering() - rendering) / 1e6 / frames;
                stage.hide();
                done.complete(spent);
            }
            frame++;
        });
        clock.start();
        return done;
    }

    private long rendering() {
        long sum = 0;
        for (ThreadInfo thread : processor.getThreadInfo(processor.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith("QuantumRenderer")) {
                sum += processor.getThreadCpuTime(thread.getThreadId());
            }
        }
        return sum;
    }
}
