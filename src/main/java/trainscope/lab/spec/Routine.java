package trainscope.lab.spec;

import java.util.Optional;
import trainscope.engine.Problem;
import trainscope.engine.Range;

/// How long a training is, how often it is looked at from outside, and when a lane is at its end before.
///
/// @param every the steps between two reviews, which tell loss and accuracy on the training and the validation data
/// @param examples so many of each part, at most, are looked at in a review
/// @param patience after so many reviews without a smaller loss on the validation data, a lane rests (early stopping);
///     0 for never
/// @param target a lane rests when a review tells this accuracy or more, on the validation data where there are any; 0 for
///     never
public record Routine(Length length,
        @Range(min = 1, max = 1e9, from = 1, to = 1000, log = true) long every,
        @Range(min = 1, max = 1e9, from = 100, to = 10_000, log = true) long examples,
        @Range(min = 0, max = 1e9, from = 0, to = 100) long patience,
        @Range(min = 0, max = 1, from = 0, to = 1) double target) {
    /// With no accuracy at which a lane rests.
    public Routine(Length length, long every, long examples, long patience) {
        this(length, every, examples, patience, 0);
    }

    Optional<Problem> problem() {
        if (every < 1 || examples < 1) {
            return Optional.of(Problem.of("spec.review", every, examples));
        }
        if (patience < 0) {
            return Optional.of(Problem.of("spec.patience", patience));
        }
        return target >= 0 && target <= 1 ? Optional.empty() : Optional.of(Problem.of("spec.target", target));
    }
}
