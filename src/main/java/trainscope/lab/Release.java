package trainscope.lab;

/// Which Trainscope this is.
public final class Release {
    /// The version that `--version` prints, that the window shows and that files name.
    public static final String VERSION = "0.1.0";

    private Release() {}
}
