package trainscope.lab.run;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trainscope.lab.spec.Recipe;

/// A moment of a training.
///
/// @param perEpoch how many steps are an epoch
/// @param insides what a [Gaze] sees of every lane; nothing of those that it does not look into
public record TrainFrame(Clock clock, long perEpoch, List<String> metrics, List<List<Track.View>> curves,
        List<Standing> standings, List<Optional<Inside>> insides) implements Frame {
    public TrainFrame {
        metrics = List.copyOf(metrics);
        curves = List.copyOf(curves);
        standings = List.copyOf(standings);
        insides = List.copyOf(insides);
    }

    @Override
    public long step() {
        return clock.step();
    }

    @Override
    public long reach() {
        return clock.reach();
    }

    @Override
    public long limit() {
        return clock.limit();
    }

    /// One lane at this moment.
    ///
    /// @param birth the step it began at; at an earlier moment it is nowhere
    /// @param parameters how many numbers it learns
    /// @param figures of its latest step
    /// @param rests whether it has stopped learning: because it ran out of patience, or of numbers
    public record Standing(Recipe recipe, long birth, int parameters, StepFigures figures, boolean rests,
            @Nullable Breakdown broken) {}
}
