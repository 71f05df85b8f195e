package trainscope.ui.kit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import trainscope.plot.Axis;
import trainscope.plot.Mark;
import trainscope.plot.PlotModel;
import trainscope.plot.Pyramid;
import trainscope.ui.pulse.Pulse;

/// Measures how long one more point of a long series takes to be seen: a million points in a [PlotView] beside twenty
/// thousand in the toolkit's own chart, both as large as a plot in a room and as large as a window.
///
/// Time is that of the screen's thread from the change to the end of its layout, and of the thread that renders for it,
/// on the processor. Copying the window to the screen, the same for both, is left out.
public final class SeriesBench {
    private static final int OURS = 1_000_000;
    private static final int THEIRS = 20_000;

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

    /// Answers with lines of figures. The toolkit must run; this may be called from any thread but that of the screen.
    public static String run(int frames) {
        return said(frames, 640, 400) + "\n" + said(frames, 1200, 700);
    }

    private static String said(int frames, double width, double height) {
        double ours = of(frames, width, height, SeriesBench::plot);
        double theirs = of(frames, width, height, SeriesBench::chart);
        return String.format(Locale.ROOT,
                "one more point at %.0f×%.0f: %,d points %.2f ms, LineChart with %,d points %.1f ms: %.0f times faster",
                width, height, OURS, ours, THEIRS, theirs, theirs / ours);
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

    private static Subject plot() {
        Pyramid curve = BenchRun.curve(OURS);
        PlotView view = new PlotView(PlotBench.desk(new Pulse()));
        return new Subject(view, 900, () -> {
            curve.append(curve.size(), 0.2);
            view.model(PlotModel.of("loss", Axis.whole("step").between(0, OURS * 1.01),
                    Axis.linear("").between(0, 3),
                    List.of(Mark.Line.lane(0, "loss", curve)), "A million points."));
        });
    }

    private static Subject chart() {
        Pyramid curve = BenchRun.curve(THEIRS);
        LineChart<Number, Number> chart = new LineChart<>(new NumberAxis(0, THEIRS * 1.01, 2000),
                new NumberAxis(0, 3, 0.5));
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        XYChart.Series<Number, Number> series = new XYChart.Series<>();
        for (int i = 0; i < curve.size(); i++) {
            series.getData().add(new XYChart.Data<>(curve.x(i), curve.y(i)));
        }
        chart.getData().add(series);
        return new Subject(chart, 60,
                () -> series.getData().add(new XYChart.Data<>(series.getData().size(), 0.2)));
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
