package trainscope.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import trainscope.engine.layer.Layer;
import trainscope.lab.bench.EngineSpeed;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.run.Library;
import trainscope.lab.spec.Length;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.Recipe;
import trainscope.lab.spec.Routine;
import trainscope.lab.spec.TrainSpec;
import trainscope.lab.store.Presets;
import trainscope.ui.kit.Easel;
import trainscope.ui.train.TrainPage;

/// Measures the room of training without a person: 784-100×4-10 on digits at full speed, with two panels in sight.
///
/// Arguments: how many lanes, for how many seconds, then the ids of buttons that are pressed first.
final class TrainBench {
    private static final int HIDDEN = 4;
    private static final double MILLIS = 1e-6;
    /// Until the compiler of the JVM has done most of its work, in seconds.
    private static final double WARM_UP = 25;

    private TrainBench() {}

    public static void main(String[] args) throws IOException {
        int lanes = Integer.parseInt(args[0]);
        double seconds = Double.parseDouble(args[1]);
        Plan plan = plan(lanes);
        double before = EngineSpeed.of(plan, 4, seconds / 2);
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        Measured shown;
        try {
            shown = shown(plan, seconds, Arrays.copyOfRange(args, 2, args.length));
        } finally {
            Platform.exit();
        }
        double after = EngineSpeed.of(plan, 1, seconds / 2);
        shown.print(lanes, (before + after) / 2);
    }

    private static Measured shown(Plan plan, double seconds, String... buttons) throws IOException {
        Path folder = Files.createTempDirectory("trainscope");
        TrainPage page = new TrainPage(Catalog.standard(), plan, new Library());
        LabWindow window = window(page, folder);
        Easel.pulses(1);
        Easel.until(() -> page.model().frameProperty().get() != null);
        for (String id : buttons) {
            Easel.on(() -> Objects.requireNonNull((ToggleButton) window.shell().scene().lookup("#" + id), id)
                    .fire());
        }
        Easel.on(page.model()::play);
        measure(page, WARM_UP);
        Measured shown = measure(page, seconds);
        Easel.on(window::close);
        return shown;
    }

    private static Plan plan(int lanes) {
        TrainSpec spec = (TrainSpec) new Presets(Catalog.standard()).trainings().getFirst().plan().spec();
        List<Recipe> recipes = new ArrayList<>();
        for (Recipe recipe : spec.lanes().subList(0, lanes)) {
            List<Layer> layers = new ArrayList<>(recipe.layers().subList(0, 2));
            for (int i = 1; i < HIDDEN; i++) {
                layers.addAll(recipe.layers().subList(2, 4));
            }
            layers.add(recipe.layers().getLast());
            recipes.add(recipe.through(layers));
        }
        return Plan.of(new TrainSpec(spec.material(), spec.batching(),
                new Routine(Length.steps(10_000_000), 500, spec.routine().examples(), 0), spec.chance(),
                recipes));
    }

    private static LabWindow window(TrainPage page, Path folder) {
        Stage stage = Easel.get(Stage::new);
        return Easel.get(() -> {
            LabWindow opened = new Desktop().window(stage, folder.resolve("settings.json"), List.of(page));
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(1280);
            stage.setHeight(800);
            opened.open();
            return opened;
        });
    }

    /// @param gaps between the beats of the screen, in milliseconds, in rising order
    /// @param work what the screen's thread had of the processor between two beats, the same way
    private record Measured(List<Double> gaps, List<Double> work, long frames, long looks, double steps,
            double seconds) {
        void print(int lanes, double alone) {
            System.out.printf(Locale.ROOT,
                    "%d lanes: gaps p50 %.1f p99 %.1f max %.1f ms, over 33 ms %d of %d; "
                            + "work p50 %.1f p99 %.1f max %.1f ms; %.1f frames/s, %.1f looks/s; "
                            + "%.0f steps/s, %.0f alone: %.1f %%%n",
                    lanes, at(gaps, 0.5), at(gaps, 0.99), at(gaps, 1),
                    gaps.stream().filter(g -> g > 33.4).count(), gaps.size(), at(work, 0.5),
                    at(work, 0.99), at(work, 1), frames / seconds,
                    looks / seconds, steps / seconds, alone, 100 * steps / seconds / alone);
        }

        private static double at(List<Double> values, double share) {
            return values.get((int) (share * (values.size() - 1)));
        }
    }

    private static List<Double> sorted(List<Double> values) {
        return values.stream().sorted().toList();
    }

    private static Measured measure(TrainPage page, double seconds) {
        List<Double> gaps = new ArrayList<>();
        List<Double> work = new ArrayList<>();
        ThreadMXBean processor = ManagementFactory.getThreadMXBean();
        long[] frames = new long[2];
        long[] seen = {-1, -1};
        long first = Easel.get(() -> page.model().stepProperty().get());
        long began = System.nanoTime();
        var done = new CountDownLatch(1);
        var timer = new AnimationTimer() {
            private long last = System.nanoTime();
            private long before = processor.getCurrentThreadCpuTime();

            @Override
            public void handle(long ignored) {
                long now = System.nanoTime();
                gaps.add((now - last) * MILLIS);
                last = now;
                long busy = processor.getCurrentThreadCpuTime();
                work.add((busy - before) * MILLIS);
                before = busy;
                var frame = Objects.requireNonNull(page.model().frameProperty().get());
                frames[0] += frame.step() == seen[0] ? 0 : 1;
                seen[0] = frame.step();
                long look = frame.insides().getFirst().map(inside -> inside.step()).orElse(-1L);
                frames[1] += look == seen[1] ? 0 : 1;
                seen[1] = look;
                if (now - began > seconds * 1e9) {
                    stop();
                    done.countDown();
                }
            }
        };
        Easel.on(timer::start);
        try {
            done.await();
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
        double lasted = (System.nanoTime() - began) / 1e9;
        long last = Easel.get(() -> page.model().stepProperty().get());
        return new Measured(sorted(gaps), sorted(work.subList(1, work.size())), frames[0], frames[1],
                last - first, lasted);
    }
}
