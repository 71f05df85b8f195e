package trainscope.lab.spec;

import java.util.List;
import java.util.Optional;
import trainscope.engine.Problem;
import trainscope.engine.data.LabelNoise;
import trainscope.engine.data.SplitPlan;
import trainscope.engine.data.prepare.Preprocessing;

/// What is learned from: examples, how they are shared out, and what is done to them first.
///
/// @param seed decides the draws of what is made up, who is in which part, and whose class is wrong
public record Material(Origin origin, List<Preprocessing> preparation, SplitPlan split, LabelNoise noise,
        long seed) {
    private static final int MOST_PREPARATIONS = 20;

    public Material {
        preparation = List.copyOf(preparation);
    }

    /// How many examples train.
    public long trainingExamples() {
        long all = origin.examples();
        return origin.hasExam() ? split.trainingWithExam(all) : split.training(all);
    }

    Optional<Problem> problem() {
        if (!(split.training() > 0 && split.validation() >= 0
                && split.training() + split.validation() <= 1)) {
            return Optional.of(Problem.of("spec.split", split.training(), split.validation()));
        }
        if (!(noise.share() >= 0 && noise.share() <= 1)) {
            return Optional.of(Problem.of("spec.label-noise", noise.share()));
        }
        if (preparation.size() > MOST_PREPARATIONS) {
            return Optional.of(Problem.of("spec.preparations", preparation.size(), MOST_PREPARATIONS));
        }
        if (origin.examples() < 1) {
            return Optional.of(Problem.of("spec.no-examples"));
        }
        return Optional.empty();
    }
}
