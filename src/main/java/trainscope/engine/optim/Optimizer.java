package trainscope.engine.optim;

import java.util.List;

/// An update rule: how parameters move, given a slope. Implementations are records of hyper-parameters; what a rule
/// remembers between steps is kept by the caller in [Slots], so that it can be shown, saved and compared.
///
/// A rule never fails on numbers: not-finite goes in, not-finite comes out.
public interface Optimizer {
    /// The rate before any schedule.
    double lr();

    /// The names of the arrays it remembers, each as long as the parameters.
    List<String> memory();

    /// How many running products it keeps.
    default int products() {
        return 0;
    }

    /// Whether it needs second derivatives, that is a [Slope.Curved].
    default boolean needsCurvature() {
        return false;
    }

    /// An empty memory for that many parameters.
    default Slots slots(int size) {
        return new Slots(memory(), products(), size);
    }

    /// Moves the parameters by one step.
    ///
    /// @param w the parameters, modified
    /// @param slope where the gradient comes from
    /// @param rate the learning rate of this step
    /// @param slots the memory of the steps before, modified
    void step(double[] w, Slope slope, double rate, Slots slots);
}
