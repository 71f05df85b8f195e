package trainscope.ui.kit;

/// Opens experiments that come to the window from outside as text: dropped on it, or pasted.
public interface Opener {
    /// Whether a text says that it belongs to this room, be it sound or broken.
    boolean knows(String text);

    /// Opens a text, or says why it cannot be opened. The room is in sight by then.
    ///
    /// @param name what the text is called in words: a file, the clipboard
    void open(String text, String name);
}
