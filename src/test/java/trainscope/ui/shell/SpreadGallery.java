package trainscope.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.stage.Stage;
import trainscope.i18n.Language;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.run.Library;
import trainscope.lab.store.Presets;
import trainscope.plot.Png;
import trainscope.ui.kit.Easel;
import trainscope.ui.train.TrainPage;

/// Writes a picture of the room of training with bands over three seeds into a folder: looks are judged by eye.
///
/// Arguments: the folder, then looks such as `dark-ko-1280x800`.
final class SpreadGallery {
    private SpreadGallery() {}

    public static void main(String[] args) {
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        try {
            Files.createDirectories(Path.of(args[0]));
            for (String look : List.of(args).subList(1, args.length)) {
                picture(Path.of(args[0]), look);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Platform.exit();
        }
    }

    private static void picture(Path folder, String look) throws IOException {
        String[] size = look.substring(look.lastIndexOf('-') + 1).split("x", -1);
        Catalog catalog = Catalog.standard();
        var page = new TrainPage(catalog, new Presets(catalog).trainings().stream()
                .filter(preset -> preset.id().equals("dropout-sweep")).findFirst().orElseThrow().plan(),
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
            return opened;
        });
        Easel.on(() -> page.model().seek(page.model().spec().steps()));
        Easel.until(() -> page.model().stepProperty().get() == page.model().spec().steps());
        Easel.on(() -> {
            @SuppressWarnings("unchecked") var choice = (ComboBox<Integer>) window.shell().scene()
                    .lookup("#curve-seeds");
            choice.setValue(3);
        });
        Easel.pulses(10);
        Easel.until(() -> !window.shell().scene().lookup("#curve-seeds-progress").isVisible());
        Easel.pulses(30);
        Files.write(folder.resolve("room-" + look + ".png"),
                Png.encode(Easel.picture(window.shell().scene().getRoot())));
        Easel.on(() -> {
            stage.close();
            window.close();
        });
    }
}
