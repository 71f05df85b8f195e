package trainscope.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.stage.Stage;
import trainscope.lab.bench.EngineSpeed;
import trainscope.lab.bench.Redraw;
import trainscope.lab.bench.Screen;
import trainscope.lab.bench.ScreenBench;
import trainscope.lab.bench.ScreenFigures;
import trainscope.lab.bench.ScreenLoad;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.spec.Plan;
import trainscope.ui.kit.SeriesBench;
import trainscope.ui.kit.Toolkit;
import trainscope.ui.paths.PathsPage;

/// Measures the window without a person: the real one, with the room of optimizer paths in it.
public final class WindowBench implements ScreenBench {
    private static final double WARM_UP = 3;
    /// The toolkit draws so many frames per second at most.
    private static final double PULSES = 60;
    private static final int PLOTTED = 1_000_000;
    private static final int CHARTED = 20_000;

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

    private RoomMeter inWindow(ScreenLoad load, Plan plan) {
        try {
            Path folder = Files.createTempDirectory("trainscope");
            try {
                CompletableFuture<CompletableFuture<RoomMeter>> opened = new CompletableFuture<>();
                Platform.runLater(() -> {
                    try {
                        opened.complete(open(load, plan, folder));
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

    /// The window as on the first day, with settings that nobody keeps.
    private CompletableFuture<RoomMeter> open(ScreenLoad load, Plan plan, Path folder) {
        var stage = new Stage();
        var page = new PathsPage(catalog, plan);
        var meter = new RoomMeter(load, page.model());
        var measured = meter.start();
        var window = new LabWindow(stage, List.of(page), new SettingsFile(folder.resolve("settings.json")),
                Outside.ofThisMachine());
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(load.width());
        stage.setHeight(load.height());
        meter.watch(stage.getScene());
        window.open();
        return measured.whenComplete((_, _) -> {
            window.shell().dispose();
            stage.close();
        });
    }

    /// Only a pipeline of hardware has a third dimension.
    private static Screen screen() {
        String platform = System.getProperty("glass.platform", System.getProperty("os.name", ""));
        return new Screen(platform.toLowerCase(Locale.ROOT),
                Platform.isSupported(ConditionalFeature.SCENE3D) ? "hardware" : "software",
                javafx.stage.Screen.getPrimary().getOutputScaleX());
    }
}
