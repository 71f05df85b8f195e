package trainscope.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TitledPane;
import javafx.stage.Stage;
import trainscope.i18n.Language;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.run.Library;
import trainscope.lab.store.Presets;
import trainscope.plot.Png;
import trainscope.ui.kit.Easel;
import trainscope.ui.train.TrainPage;

/// Writes a picture of the room of training for every preset at its end into a folder: looks are judged by eye.
///
/// Arguments: the folder, then looks such as `dark-ko-1920x1080` or `light-en-presenter-1280x800`; `setup` opens what is folded.
final class TrainGallery {
    private TrainGallery() {}

    public static void main(String[] args) {
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        try {
            Files.createDirectories(Path.of(args[0]));
            for (String look : List.of(args).subList(1, args.length)) {
                all(Path.of(args[0]), look);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Platform.exit();
        }
    }

    private static void all(Path folder, String look) {
        String[] size = look.substring(look.lastIndexOf('-') + 1).split("x", -1);
        Catalog catalog = Catalog.standard();
        TrainPage page = new TrainPage(catalog, new Presets(catalog).trainings().getFirst().plan(),
                new Library());
        Stage stage = Easel.get(Stage::new);
        LabWindow window = Easel.get(() -> {
            LabWindow opened = new Desktop().window(stage, folder.resolve("settings.json"), List.of(page));
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(Double.parseDouble(size[0]));
            stage.setHeight(Double.parseDouble(size[1]));
            opened.model().theme.set(look.contains("dark") ? ThemeChoice.DARK : ThemeChoice.LIGHT);
            opened.model().language.set(look.contains("ko") ? Language.KOREAN : Language.ENGLISH);
            opened.open();
            opened.model().presenting.set(look.contains("presenter"));
            return opened;
        });
        var menu = Easel.get(() -> (MenuButton) window.shell().scene().lookup("#presets"));
        for (MenuItem preset : List.copyOf(menu.getItems())) {
            Easel.on(preset::fire);
            Easel.until(() -> page.model().stepProperty().get() == page.model().spec().steps(),
                    preset::getId);
            Easel.on(() -> window.shell().scene().getRoot().lookupAll(".titled-pane").forEach(
                    fold -> ((TitledPane) fold).setExpanded(
                            look.contains("setup") && !"fold-course".equals(fold.getId()))));
            Easel.pulses(30);
            write(folder.resolve(look + "-" + preset.getId().replace("preset-", "") + ".png"), window);
        }
        Easel.on(() -> {
            stage.close();
            window.close();
        });
    }

    private static void write(Path file, LabWindow window) {
        try {
            Files.write(file, Png.encode(Easel.picture(window.shell().scene().getRoot())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
