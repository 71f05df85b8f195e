package trainscope.lab.insight.autopsy;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trainscope.lab.insight.Figures;

/// What an [Autopsy] found.
///
/// @param lane what the lane is called
/// @param step the step in which the first number was lost, counted from 1; 0 where the lane never breaks
/// @param cause null where the lane never breaks
/// @param signs the steps before it and itself, the oldest first
public record Report(String lane, long step, @Nullable Cause cause, List<Sign> signs) {
    public Report {
        signs = List.copyOf(signs);
    }

    /// A part of a sentence: which text says it, and what stands in it.
    public record Words(String key, List<String> args) {}

    /// Where it happened. The name of the layer's kind, where there is one, is still to be found: it is the second word.
    public Words place() {
        Cause found = Objects.requireNonNull(cause);
        return new Words("autopsy.place." + found.stage().id(),
                List.of(Integer.toString(found.layer()), found.name()));
    }

    /// What happened there, with its numbers.
    public Words operation() {
        Cause found = Objects.requireNonNull(cause);
        Figures figures = new Figures(2, false);
        return new Words("autopsy.operation." + found.operation().id(),
                List.of(figures.plain(found.inputs().one()), figures.plain(found.inputs().other()),
                        figures.plain(found.value())));
    }
}
