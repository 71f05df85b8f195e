package trainscope.ui.kit;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import trainscope.i18n.Language;
import trainscope.i18n.Texts;
import trainscope.plot.Palette;
import trainscope.plot.Pixels;
import trainscope.ui.pulse.Pulse;

/// A window at the corner of the screen, dressed like the lab's in its light theme, with a desk whose knobs a test turns.
public final class Easel {
    public final SimpleObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.light());
    public final SimpleDoubleProperty typeScale = new SimpleDoubleProperty(1);
    public final List<String> said = new ArrayList<>();
    public final List<String> warned = new ArrayList<>();
    public final List<String> asked = new ArrayList<>();
    public final Pulse pulse = new Pulse();
    public final StackPane root = new StackPane();
    public Optional<Path> file = Optional.empty();

    public Desk desk(Language language) {
        return new Desk(new Texts(language), palette, typeScale, pulse, new Notices() {
            @Override
            public void say(String sentence) {
                said.add(sentence);
            }

            @Override
            public void warn(String sentence) {
                warned.add(sentence);
            }
        }, new FilePicker() {
            @Override
            public Optional<Path> open(String extension) {
                return file;
            }

            @Override
            public Optional<Path> save(String suggestion, String extension) {
                asked.add(suggestion);
                return file;
            }

            @Override
            public Optional<Path> folder() {
                return file;
            }
        });
    }

    public void show(Stage stage, double width, double height) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        root.setStyle("-fx-font-family: 'Inter'; -fx-font-size: 13px;");
        var scene = new Scene(root, width, height);
        Stream.of("bridge", "kit", "shell").map("/trainscope/assets/styles/%s.css"::formatted)
                .map(sheet -> Objects.requireNonNull(Easel.class.getResource(sheet), sheet).toExternalForm())
                .forEach(scene.getStylesheets()::add);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    /// Runs on the toolkit's thread and waits for it.
    public static void on(Runnable action) {
        get(() -> {
            action.run();
            return true;
        });
    }

    public static <T> T get(Supplier<T> action) {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                result.set(action.get());
            } catch (RuntimeException e) {
                failure.set(e);
            } finally {
                done.countDown();
            }
        });
        await(done);
        if (failure.get() != null) {
            throw failure.get();
        }
        return result.get();
    }

    /// Waits for so many whole pulses.
    public static void pulses(int n) {
        CountDownLatch done = new CountDownLatch(n + 1);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                done.countDown();
                if (done.getCount() == 0) {
                    stop();
                }
            }
        };
        Platform.runLater(timer::start);
        await(done);
        on(() -> {});
    }

    /// Waits, pulse by pulse, for what is wanted. After a time in which any machine would have come to it, it says how
    /// things stand instead.
    public static void until(BooleanSupplier wanted, Supplier<String> state) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (!get(wanted::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("still waiting: " + get(state));
            }
            pulses(1);
        }
    }

    /// Waits, pulse by pulse, for what the line that called says.
    public static void until(BooleanSupplier wanted) {
        until(wanted, () -> "for what this line wants");
    }

    private static void await(CountDownLatch done) {
        try {
            if (!done.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the toolkit does not answer");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What is seen of a node.
    public static Pixels picture(Parent node) {
        return get(() -> {
            SnapshotParameters parameters = new SnapshotParameters();
            var bounds = node.getLayoutBounds();
            parameters.setViewport(new Rectangle2D(node.getLayoutX(), node.getLayoutY(), bounds.getWidth(),
                    bounds.getHeight()));
            WritableImage image = node.snapshot(parameters, null);
            int w = (int) image.getWidth();
            int h = (int) image.getHeight();
            int[] argb = new int[w * h];
            image.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getIntArgbInstance(), argb, 0, w);
            return Pixels.of(w, h, argb);
        });
    }
}
