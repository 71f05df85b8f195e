package trainscope.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import trainscope.i18n.Language;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.spec.BookFigure;
import trainscope.lab.spec.Plan;
import trainscope.plot.Png;
import trainscope.ui.kit.Easel;
import trainscope.ui.kit.PlotView;
import trainscope.ui.paths.PathsPage;

/// Writes a picture of the room for every preset into a folder, in a theme, a language and a size: looks are judged by eye.
///
/// Arguments: the folder, then looks such as `dark-ko-1920x1080` or `light-en-presenter-1280x800`.
final class RoomGallery {
    private final Path folder;
    private final String look;
    private LabWindow window;
    private Stage stage;

    private RoomGallery(Path folder, String look) {
        this.folder = folder;
        this.look = look;
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        try {
            for (String look : List.of(args).subList(1, args.length)) {
                new RoomGallery(folder, look).all();
            }
        } finally {
            Platform.exit();
        }
    }

    private void all() {
        String size = look.substring(look.lastIndexOf('-') + 1);
        int cross = size.indexOf('x');
        Easel.on(() -> {
            Catalog catalog = Catalog.standard();
            stage = new Stage();
            window = new Desktop().window(stage, folder.resolve("settings.json"),
                    List.of(new PathsPage(catalog, Plan.of(BookFigure.of(catalog)))));
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(Double.parseDouble(size.substring(0, cross)));
            stage.setHeight(Double.parseDouble(size.substring(cross + 1)));
            window.model().theme.set(look.contains("dark") ? ThemeChoice.DARK : ThemeChoice.LIGHT);
            window.model().language.set(look.contains("ko") ? Language.KOREAN : Language.ENGLISH);
            window.open();
            window.model().presenting.set(look.contains("presenter"));
        });
        List<MenuItem> presets = Easel.get(
                () -> ((MenuButton) window.shell().scene().lookup("#presets")).getItems());
        for (MenuItem preset : List.copyOf(presets)) {
            show(preset);
        }
        Easel.on(() -> {
            stage.close();
            window.close();
        });
    }

    private void show(MenuItem preset) {
        Easel.on(preset::fire);
        Easel.pulses(2);
        Easel.on(() -> window.shell().scene().getRoot()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.END,
                        false, false, false, false)));
        Easel.until(() -> window.shell().scene().lookup("#curve-value") instanceof PlotView view
                && view.cursorXProperty().get() == view.model().x().extent().hi(), preset::getId);
        Easel.pulses(30);
        write(folder.resolve(look + "-" + preset.getId().replace("preset-", "") + ".png"));
    }

    private void write(Path file) {
        try {
            Files.write(file, Png.encode(Easel.picture(window.shell().scene().getRoot())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
