package trainscope.ui.kit;

/// Short words to the person at the screen, that go away by themselves.
public interface Notices {
    void say(String sentence);

    /// Something could not be done: what, and what to do about it.
    void warn(String sentence);
}
