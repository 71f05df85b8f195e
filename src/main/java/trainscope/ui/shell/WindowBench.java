package trainscope.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.stage.Stage;
import trainscope.engine.activation.Tanh;
import trainscope.engine.init.Normal;
import trainscope.engine.layer.Layer;
import trainscope.lab.bench.EngineSpeed;
import trainscope.lab.bench.Redraw;
import trainscope.lab.bench.Screen;
import trainscope.lab.bench.ScreenBench;
import trainscope.lab.bench.ScreenFigures;
import trainscope.lab.bench.ScreenLoad;
import trainscope.lab.bench.TrainFigures;
import trainscope.lab.bench.WallFigures;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.run.Library;
import trainscope.lab.spec.InitLane;
import trainscope.lab.spec.InitPlan;
import trainscope.lab.spec.InitSpec;
import trainscope.lab.spec.Length;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.Recipe;
import trainscope.lab.spec.Routine;
import trainscope.lab.spec.Signal;
import trainscope.lab.spec.TrainSpec;
import trainscope.lab.store.Presets;
import trainscope.ui.init.InitPage;
import trainscope.ui.kit.Page;
import trainscope.ui.kit.SeriesBench;
import trainscope.ui.kit.Toolkit;
import trainscope.ui.paths.PathsPage;
import trainscope.ui.train.TrainPage;

/// Measures the window without a person: the real one, with the room of optimizer paths in it.
public final class WindowBench implements ScreenBench {
    private static final double WARM_UP = 3;
    /// The toolkit draws so many frames per second at most.
    private static final double PULSES = 60;
    private static final int PLOTTED = 1_000_000;
    private static final int CHARTED = 20_000;
    private static final int SAMPLES = 1000;
    /// Until the compiler of the JVM has done most of its work on the room of training, in seconds; shorter measurements wait
    /// less.
    private static final double COMPILING = 25;
    private static final double COMPILING_PER_SECOND = 2.5;
    private static final int HIDDEN = 4;
    private static final long ENDLESS = 10_000_000;
    private static final int REVIEW = 500;

    private final Catalog catalog = Catalog.standard();

    /// The engine is measured alone before and after, so that a machine that grows slower is not taken for a slow screen.
    @Override
    public ScreenFigures room(ScreenLoad load) {
        Toolkit.start(load.headless());
        Plan plan = load.plan(catalog);
        double half = load.seconds() / 2;
        double before = EngineSpeed.of(plan, Math.min(WARM_UP, load.seconds()), half);
        RoomMeter meter = inWindow(load, plan);
        double after = EngineSpeed.of(plan, 0, half);
        return new ScreenFigures(screen(), load, meter.points(), meter.work(), meter.clock(), meter.gap(),
                meter.draws(), meter.stepsPerSecond(), (before + after) / 2);
    }

    @Override
    public List<Redraw> series(double seconds, boolean headless) {
        Toolkit.start(headless);
        return SeriesBench.run((int) Math.ceil(seconds * PULSES), PLOTTED, CHARTED, screen());
    }

    @Override
    public List<WallFigures> walls(double seconds, boolean headless) {
        Toolkit.start(headless);
        return List.of(wall(InitSpec.even(5, 100), 9, seconds), wall(InitSpec.even(10, 500), 4, seconds));
    }

    /// The notes' input, as many numbers as a layer has units; tanh lanes of different deviations.
    private WallFigures wall(List<Integer> widths, int lanes, double seconds) {
        List<InitLane> all = IntStream.range(0, lanes)
                .mapToObj(i -> InitLane.of("lane " + (i + 1), new Normal(0.02 * (i + 1)), new Tanh()))
                .toList();
        var spec = new InitSpec(widths, Signal.Drawn.standard(widths.getFirst()), SAMPLES, 1, 1, all);
        WallMeter meter = inWindow(folder -> {
            var page = new InitPage(catalog, InitPlan.of(spec), new Library());
            var measured = new WallMeter(page.model(), seconds).begin();
            LabWindow window = window(page, ScreenLoad.usual().width(), ScreenLoad.usual().height(), folder);
            window.open();
            return measured.whenComplete((_, _) -> close(window));
        });
        return meter.figures(screen(), spec);
    }

    /// As in [#room], alone before and after.
    @Override
    public TrainFigures training(double seconds, boolean headless) {
        Toolkit.start(headless);
        Plan plan = digits();
        double warmUp = Math.min(COMPILING, seconds * COMPILING_PER_SECOND);
        double before = EngineSpeed.of(plan, Math.min(WARM_UP, seconds), seconds / 2);
        TrainMeter meter = inWindow(folder -> {
            var page = new TrainPage(catalog, plan, new Library());
            var measured = new TrainMeter(page.model(), warmUp, seconds).begin();
            LabWindow window = window(page, ScreenLoad.usual().width(), ScreenLoad.usual().height(), folder);
            window.open();
            return measured.whenComplete((_, _) -> close(window));
        });
        double after = EngineSpeed.of(plan, 0, seconds / 2);
        return meter.figures(screen(), (before + after) / 2);
    }

    /// The first lane of the comparison of optimizers, four layers deep, without an end.
    private Plan digits() {
        var spec = (TrainSpec) new Presets(catalog).trainings().getFirst().plan().spec();
        Recipe recipe = spec.lanes().getFirst();
        List<Layer> layers = new ArrayList<>(recipe.layers().subList(0, 2));
        for (int i = 1; i < HIDDEN; i++) {
            layers.addAll(recipe.layers().subList(2, 4));
        }
        layers.add(recipe.layers().getLast());
        return Plan.of(new TrainSpec(spec.material(), spec.batching(),
                new Routine(Length.steps(ENDLESS), REVIEW, spec.routine().examples(), 0), spec.chance(),
                List.of(recipe.through(layers))));
    }

    private RoomMeter inWindow(ScreenLoad load, Plan plan) {
        return inWindow(folder -> {
            var page = new PathsPage(catalog, plan);
            var meter = new RoomMeter(load, page.model());
            var measured = meter.start();
            LabWindow window = window(page, load.width(), load.height(), folder);
            meter.watch(window.shell().scene());
            window.open();
            return measured.whenComplete((_, _) -> close(window));
        });
    }

    /// The window as on the first day, with settings that nobody keeps.
    private static LabWindow window(Page page, int width, int height, Path folder) {
        var stage = new Stage();
        var window = new LabWindow(stage, List.of(page), new SettingsFile(folder.resolve("settings.json")),
                Outside.ofThisMachine());
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(width);
        stage.setHeight(height);
        return window;
    }

    private static void close(LabWindow window) {
        window.shell().dispose();
        ((Stage) window.shell().scene().getWindow()).close();
    }

    private static <T> T inWindow(Function<Path, CompletableFuture<T>> open) {
        try {
            Path folder = Files.createTempDirectory("trainscope");
            try {
                CompletableFuture<CompletableFuture<T>> opened = new CompletableFuture<>();
                Platform.runLater(() -> {
                    try {
                        opened.complete(open.apply(folder));
                    } catch (RuntimeException e) {
                        opened.completeExceptionally(e);
                    }
                });
                return opened.join().join();
            } finally {
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Only a pipeline of hardware has a third dimension.
    private static Screen screen() {
        String platform = System.getProperty("glass.platform", System.getProperty("os.name", ""));
        return new Screen(platform.toLowerCase(Locale.ROOT),
                Platform.isSupported(ConditionalFeature.SCENE3D) ? "hardware" : "software",
                javafx.stage.Screen.getPrimary().getOutputScaleX());
    }
}
