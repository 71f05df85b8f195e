package trainscope.ui.kit;

import java.nio.file.Path;
import java.util.Optional;

/// Asks for a file. Behind an interface, because the dialogs of the system cannot be driven by tests.
public interface FilePicker {
    /// A file to read, whose name ends in that extension.
    Optional<Path> open(String extension);

    /// A file to write, with a suggested name.
    Optional<Path> save(String suggestion, String extension);

    /// A folder to write into.
    default Optional<Path> folder() {
        return Optional.empty();
    }
}
