package trainscope.ui.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import trainscope.i18n.Texts;
import trainscope.ui.kit.FilePicker;

/// The file dialogs of the system. They open in the folder that was used last.
final class SystemFilePicker implements FilePicker {
    private final Window owner;
    private final Texts texts;
    private @Nullable File folder;

    SystemFilePicker(Window owner, Texts texts) {
        this.owner = owner;
        this.texts = texts;
    }

    @Override
    public Optional<Path> open(String extension) {
        return used(chooser(extension).showOpenDialog(owner));
    }

    /// Some systems do not add the extension. A file that then happens to be there was not asked about, so the dialog
    /// comes again with its name.
    @Override
    public Optional<Path> save(String suggestion, String extension) {
        String name = suggestion;
        while (true) {
            FileChooser chooser = chooser(extension);
            chooser.setInitialFileName(name);
            Optional<Path> chosen = used(chooser.showSaveDialog(owner));
            if (chosen.isEmpty() || ends(chosen.get(), extension)) {
                return chosen;
            }
            Path file = chosen.get().resolveSibling(chosen.get().getFileName() + "." + extension);
            if (!Files.exists(file)) {
                return Optional.of(file);
            }
            name = String.valueOf(file.getFileName());
        }
    }

    @Override
    public Optional<Path> folder() {
        var chooser = new DirectoryChooser();
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        File chosen = chooser.showDialog(owner);
        if (chosen != null) {
            folder = chosen;
        }
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    private FileChooser chooser(String extension) {
        var chooser = new FileChooser();
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(
                texts.get("file.kind", extension.toUpperCase(Locale.ROOT)), "*." + extension));
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }

    private Optional<Path> used(@Nullable File file) {
        if (file != null) {
            folder = file.getParentFile();
        }
        return Optional.ofNullable(file).map(File::toPath);
    }

    private static boolean ends(Path file, String extension) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT)
                .endsWith("." + extension.toLowerCase(Locale.ROOT));
    }
}
