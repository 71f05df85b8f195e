package trainscope.lab.spec;

/// What one lane of a race does.
public sealed interface LaneSpec permits Descent, Recipe {
    /// What the lane is called wherever it appears.
    String name();

    /// The same under another name.
    LaneSpec named(String name);
}
