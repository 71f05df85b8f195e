package trainscope.lab.run;

import java.util.List;

/// What a step of training told about itself, NaN where none was made yet.
///
/// @param loss what was lost on the batch before the weights moved, at the place where the rule looked: data and penalty
/// @param rate the learning rate of the step
/// @param gradient the length of the gradient before it was clipped
/// @param ratio how far the weights moved, measured by their own length: ‖ΔW‖/‖W‖
public record StepFigures(double loss, double dataLoss, double penalty, double rate, double gradient,
        double ratio) {
    /// The names of the figures, as curves and tables have them.
    static final List<String> NAMES = List.of("loss", "data-loss", "penalty", "rate", "gradient", "ratio");
    /// Before the first step.
    static final StepFigures NONE = new StepFigures(Double.NaN, Double.NaN, Double.NaN, Double.NaN,
            Double.NaN, Double.NaN);

    void save(double[] into, int at) {
        into[at] = loss;
        into[at + 1] = dataLoss;
        into[at + 2] = penalty;
        into[at + 3] = rate;
        into[at + 4] = gradient;
        into[at + 5] = ratio;
    }

    static StepFigures load(double[] from, int at) {
        return new StepFigures(from[at], from[at + 1], from[at + 2], from[at + 3], from[at + 4],
                from[at + 5]);
    }
}
