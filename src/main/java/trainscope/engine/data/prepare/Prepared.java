package trainscope.engine.data.prepare;

import java.util.List;
import trainscope.engine.data.Shape;

/// A pipeline that knows its figures.
///
/// @param shape what a prepared example looks like
public record Prepared(List<Transform> steps, Shape shape) {
    public Prepared {
        steps = List.copyOf(steps);
    }

    /// Whether examples can be restored, but for rounding.
    public boolean keepsEverything() {
        return steps.stream().allMatch(Transform::keepsEverything);
    }

    /// A way for one thread to get prepared examples.
    public Feed feed() {
        return new Feed(steps);
    }
}
