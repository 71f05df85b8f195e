package trainscope.lab.spec;

import java.util.Optional;
import trainscope.engine.Problem;
import trainscope.engine.Range;

/// How long a training is, how often it is looked at from outside, and when it gives up.
///
/// @param every the steps between two reviews, which tell loss and accuracy on the training and the validation data
/// @param examples so many of each part, at most, are looked at in a review
/// @param patience after so many reviews without a smaller loss on the validation data, a lane rests (early stopping);
///     0 for never
public record Routine(Length length,
        @Range(min = 1, max = 1e9, from = 1, to = 1000, log = true) long every,
        @Range(min = 1, max = 1e9, from = 100, to = 10_000, log = true) long examples,
        @Range(min = 0, max = 1e9, from = 0, to = 100) long patience) {
    Optional<Problem> problem() {
        if (every < 1 || examples < 1) {
            return Optional.of(Problem.of("spec.review", every, examples));
        }
        return patience < 0 ? Optional.of(Problem.of("spec.patience", patience)) : Optional.empty();
    }
}
