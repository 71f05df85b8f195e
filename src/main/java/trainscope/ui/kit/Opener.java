package trainscope.ui.kit;

import java.nio.file.Path;
import java.util.List;

/// Opens experiments that come to the window from outside as text: dropped on it, or pasted.
public interface Opener {
    /// Whether a text says that it belongs to this room, be it sound or broken.
    boolean knows(String text);

    /// Opens a text, or says why it cannot be opened. The room is in sight by then.
    ///
    /// @param name what the text is called in words: a file, the clipboard
    void open(String text, String name);

    /// Whether files that hold no experiment are taken as data.
    default boolean takesData() {
        return false;
    }

    /// Takes files as data, or says why they cannot be used. The room is in sight by then.
    default void take(List<Path> files) {}
}
