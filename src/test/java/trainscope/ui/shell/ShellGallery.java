package trainscope.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import trainscope.engine.surface.Surface;
import trainscope.i18n.Language;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;
import trainscope.lab.spec.PathSpec;
import trainscope.lab.spec.PathText;
import trainscope.lab.spec.Plan;
import trainscope.plot.Pixels;
import trainscope.plot.Png;
import trainscope.ui.paths.PathsPage;

/// Writes pictures of the window into a folder, in every theme, language and mode: looks are judged by eye.
final class ShellGallery {
    private ShellGallery() {}

    public static void main(String[] args) {
        Application.launch(Studio.class, args);
    }

    /// The toolkit makes it, and so it is public.
    public static final class Studio extends Application {
        private static final List<String> LOOKS = List.of("light-en", "light-ko", "dark-en", "dark-ko",
                "presenter", "dark-presenter-ko", "keys", "dark-keys-ko", "about", "dark-about-ko", "error",
                "dark-notice-ko");

        @Override
        public void start(Stage stage) throws IOException {
            Path folder = Path
                    .of(getParameters().getUnnamed().stream().findFirst().orElse("target/gallery-shell"));
            Files.createDirectories(folder);
            var desktop = new Desktop();
            LabWindow window = desktop.window(stage, folder.resolve("settings.json"),
                    List.of(paths(), desktop.second));
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(Integer.getInteger("width", 1280));
            stage.setHeight(Integer.getInteger("height", 800));
            window.open();
            next(window, folder, 0);
        }

        private static PathsPage paths() {
            try {
                Catalog catalog = Catalog.standard();
                Surface surface = catalog.surfaces().entries().getFirst().prototype();
                var lanes = new PathText(catalog).lanes(
                        List.of("SGD(lr=0.95)", "Momentum(lr=0.1)", "AdaGrad(lr=1.5)", "Adam(lr=0.3)"));
                return new PathsPage(catalog,
                        Plan.of(new PathSpec(surface, surface.start(), 30, 1, 0, lanes)));
            } catch (Refused e) {
                throw new IllegalStateException(e);
            }
        }

        private static void next(LabWindow window, Path folder, int at) {
            if (at == LOOKS.size()) {
                ((Stage) window.shell().scene().getWindow()).close();
                return;
            }
            String look = LOOKS.get(at);
            window.model().theme.set(look.startsWith("dark") ? ThemeChoice.DARK : ThemeChoice.LIGHT);
            window.model().language.set(look.endsWith("ko") ? Language.KOREAN : Language.ENGLISH);
            window.model().presenting.set(look.contains("presenter"));
            window.shell().sheet().close();
            if (look.contains("keys") || look.contains("about")) {
                window.shell().commands().run(look.contains("keys") ? "shortcuts" : "about");
            }
            if (look.contains("error")) {
                window.mishaps().uncaughtException(Thread.currentThread(),
                        new IllegalStateException("no lane 9 among 4"));
            }
            if (look.contains("notice")) {
                var notices = new PopupNotices(window.shell().scene().getWindow());
                notices.say(window.shell().texts().get("settings.newer"));
                notices.warn(window.shell().texts().get("settings.broken"));
            }
            var wait = new PauseTransition(Duration.seconds(2.2));
            wait.setOnFinished(_ -> {
                int n = 0;
                for (Window shown : List.copyOf(Window.getWindows())) {
                    save(shown.getScene().snapshot(null),
                            folder.resolve(look + (n == 0 ? "" : "-" + n) + ".png"));
                    n++;
                }
                next(window, folder, at + 1);
            });
            wait.play();
        }

        private static void save(WritableImage image, Path file) {
            int w = (int) image.getWidth();
            int h = (int) image.getHeight();
            int[] argb = new int[w * h];
            image.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getIntArgbInstance(),
                    argb, 0, w);
            try {
                Files.write(file, Png.encode(Pixels.of(w, h, argb)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
