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

    /// The names of the running products it keeps, such as β₁ᵗ.
    default List<String> products() {
        return List.of();
    }

    /// What [#step] does, as a person reads it: one assignment in a line, `v ← α·v − η·g`, in the order in which they are
    /// made. The lab computes every step a second time from these lines, and a test holds the two together.
    ///
    /// A line knows W and the arrays of [#memory] for every parameter, and the products. A hyper-parameter goes by its
    /// letter (α momentum, γ decayRate, β₁, β₂, ε eps, λ weightDecay or damping, ψ momentumDecay) or its own name, η is the
    /// rate of the step, ∇f(…) the gradient at a place, Hxx, Hxy and Hyy are the second derivatives, and `gx` is the part
    /// of g along x. What a line assigns, the lines behind it know. Operators: `+ − · / ² ^ √ sign max`.
    List<String> formula();

    /// Whether it needs second derivatives, that is a [Slope.Curved].
    default boolean needsCurvature() {
        return false;
    }

    /// An empty memory for that many parameters.
    default Slots slots(int size) {
        return new Slots(memory(), products().size(), size);
    }

    /// Moves the parameters by one step.
    ///
    /// @param w the parameters, modified
    /// @param slope where the gradient comes from
    /// @param rate the learning rate of this step
    /// @param slots the memory of the steps before, modified
    void step(double[] w, Slope slope, double rate, Slots slots);
}
