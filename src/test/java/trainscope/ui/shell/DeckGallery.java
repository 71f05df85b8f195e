package trainscope.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import trainscope.i18n.Language;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.run.Library;
import trainscope.lab.store.Presets;
import trainscope.plot.Png;
import trainscope.ui.kit.Easel;
import trainscope.ui.train.TrainPage;

/// Writes pictures of the panels below the curves of a training into a folder: looks are judged by eye.
///
/// Arguments: the folder, a look such as `dark-ko-1920x1080`, the id of a preset, a step; then, for each picture, the ids of
/// buttons that are pressed before it, with a comma between.
final class DeckGallery {
    private DeckGallery() {}

    public static void main(String[] args) {
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        try {
            Files.createDirectories(Path.of(args[0]));
            all(Path.of(args[0]), args[1], args[2], Long.parseLong(args[3]),
                    List.of(args).subList(4, args.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Platform.exit();
        }
    }

    private static void all(Path folder, String look, String preset, long step, List<String> pictures) {
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
        Easel.on(() -> ((MenuButton) window.shell().scene().lookup("#presets")).getItems().stream()
                .filter(item -> ("preset-" + preset).equals(item.getId())).findFirst().orElseThrow().fire());
        Easel.until(() -> page.model().stepProperty().get() >= step, () -> "step " + step);
        Easel.on(() -> page.model().seek(step));
        Easel.until(() -> page.model().stepProperty().get() == step);
        for (int i = 0; i < pictures.size(); i++) {
            for (String id : pictures.get(i).split(",", -1)) {
                Easel.on(() -> Objects.requireNonNull(
                        (ToggleButton) window.shell().scene().lookup("#" + id), id).fire());
            }
            Easel.pulses(25);
            write(folder.resolve(look + "-" + preset + "-" + i + ".png"), window);
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
