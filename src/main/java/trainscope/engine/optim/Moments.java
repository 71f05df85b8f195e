package trainscope.engine.optim;

import java.util.List;

/// The two running averages that Adam and its relatives share: m ← β₁·m + (1−β₁)·g, v ← β₂·v + (1−β₂)·g².
final class Moments {
    /// Both, and the products that correct them, as lines of [Optimizer#formula].
    static final List<String> FORMULA = List.of("β₁ᵗ ← β₁ᵗ·β₁", "β₂ᵗ ← β₂ᵗ·β₂", "m ← β₁·m + (1 − β₁)·g",
            "v ← β₂·v + (1 − β₂)·g²");

    private Moments() {}

    static double first(double m, double g, double beta1) {
        return beta1 * m + (1 - beta1) * g;
    }

    static double second(double v, double g, double beta2) {
        return beta2 * v + (1 - beta2) * g * g;
    }
}
