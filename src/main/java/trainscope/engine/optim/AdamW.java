package trainscope.engine.optim;

import java.util.List;
import java.util.stream.Stream;
import trainscope.engine.Range;

/// Adam whose weight decay stays out of the averages: W ← (1 − η·λ)·W, then a step of [Adam].
///
/// Source: Loshchilov, Hutter 2019. The gradient is taken before the weights shrink.
public record AdamW(Form form, @Range(min = 0, max = 1e12, from = 1e-6, to = 10, log = true) double lr,
        @Range(min = 0, max = 1, from = 0, to = 0.999) double beta1,
        @Range(min = 0, max = 1, from = 0.5, to = 0.9999) double beta2,
        @Range(min = 0, max = 1, from = 1e-12, to = 1e-2, log = true) double eps,
        @Range(min = 0, max = 1e6, from = 1e-6, to = 1, log = true) double weightDecay) implements Optimizer {

    /// Which Adam the decay is put before.
    public enum Form implements trainscope.engine.optim.Form {
        /// PyTorch's, ε = 1e-8 beside the corrected root.
        TORCH,
        /// The notes', ε = 1e-7 beside the uncorrected root.
        SEED_STYLE
    }

    @Override
    public List<String> memory() {
        return List.of("m", "v");
    }

    @Override
    public List<String> products() {
        return List.of("β₁ᵗ", "β₂ᵗ");
    }

    @Override
    public List<String> formula() {
        return Stream.of(List.of("g ← ∇f(W)"), Moments.FORMULA, List.of("W ← W·(1 − η·λ)", switch (form) {
            case TORCH -> "W ← W − η/(1 − β₁ᵗ)·m/(√v/√(1 − β₂ᵗ) + ε)";
            case SEED_STYLE -> "W ← W − η·√(1 − β₂ᵗ)/(1 − β₁ᵗ)·m/(√v + ε)";
        })).flatMap(List::stream).toList();
    }

    @Override
    public void step(double[] w, Slope slope, double rate, Slots slots) {
        double rest1 = 1 - slots.multiply(0, beta1);
        double root2 = Math.sqrt(1 - slots.multiply(1, beta2));
        double[] g = slots.gradient();
        double[] m = slots.array(0);
        double[] v = slots.array(1);
        slope.gradient(w, g);
        for (int i = 0; i < w.length; i++) {
            m[i] = Moments.first(m[i], g[i], beta1);
            v[i] = Moments.second(v[i], g[i], beta2);
            double kept = w[i] * (1 - rate * weightDecay);
            w[i] = kept - switch (form) {
                case TORCH -> rate / rest1 * m[i] / (Math.sqrt(v[i]) / root2 + eps);
                case SEED_STYLE -> rate * root2 / rest1 * m[i] / (Math.sqrt(v[i]) + eps);
            };
        }
    }
}
