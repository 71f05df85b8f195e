package trainscope.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import trainscope.i18n.Language;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.insight.wall.Quantity;
import trainscope.lab.insight.wall.Spot;
import trainscope.lab.run.Library;
import trainscope.lab.store.Presets;
import trainscope.plot.Png;
import trainscope.ui.init.InitPage;
import trainscope.ui.kit.Easel;

/// Writes a picture of the room of initializations for every preset into a folder: looks are judged by eye.
///
/// Arguments: the folder, then looks such as `dark-ko-1920x1080` or `light-en-presenter-1280x800`; `close` opens a cell, `over`
/// lays two lanes over each other, `train` trains them, `scales` shows sixteen scales of weights, `only-NAME` takes one preset.
final class WallGallery {
    private WallGallery() {}

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
        var page = new InitPage(catalog, new Presets(catalog).walls().getFirst().plan(), new Library());
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
            String name = preset.getId().replace("preset-", "");
            if (look.contains("only-") && !look.contains("only-" + name + "-")) {
                continue;
            }
            Easel.on(preset::fire);
            Easel.until(() -> {
                var wall = page.model().wallProperty().get();
                return wall != null && wall.isWhole();
            }, preset::getId);
            Easel.on(() -> dress(page, window, look));
            if (look.contains("train")) {
                Easel.on(() -> page.model().time().toggle());
                Easel.until(() -> page.model().time().stepProperty().get() >= 300, preset::getId);
                Easel.on(() -> page.model().time().toggle());
            }
            if (look.contains("scales")) {
                var scales = Easel.get(() -> (ToggleButton) window.shell().scene().lookup("#wall-scales"));
                Easel.on(scales::fire);
                Easel.pulses(4);
                Easel.on(((Button) window.shell().scene().lookup("#scales-run"))::fire);
                var progress = (ProgressBar) window.shell().scene().lookup("#scales-progress");
                while (Easel.get(progress::getProgress) < 1) {
                    Easel.pulses(10);
                }
            }
            Easel.pulses(40);
            write(folder.resolve(look + "-" + name + ".png"), window);
        }
        Easel.on(() -> {
            stage.close();
            window.close();
        });
    }

    private static void dress(InitPage page, LabWindow window, String look) {
        if (look.contains("close")) {
            page.model().spotProperty().set(Optional.of(new Spot(0, 2, 4, Quantity.ACTIVATION, 60)));
        }
        if (look.contains("over")) {
            var over = (ToggleButton) window.shell().scene().lookup("#wall-over");
            if (!over.isSelected()) {
                over.fire();
            }
        }
    }

    private static void write(Path file, LabWindow window) {
        try {
            Files.write(file, Png.encode(Easel.picture(window.shell().scene().getRoot())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
