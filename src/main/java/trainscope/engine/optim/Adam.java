package trainscope.engine.optim;

import java.util.List;
import java.util.stream.Stream;
import trainscope.engine.Range;

/// Momentum and a rate for every parameter, both corrected for their start at zero:
/// m ← β₁·m + (1−β₁)·g, v ← β₂·v + (1−β₂)·g², W ← W − η·√(1−β₂ᵗ)/(1−β₁ᵗ)·m/(√v + ε).
///
/// Source: the notes, chapter 6.1.6; Kingma, Ba 2015. `weightDecay` adds λ·W to the gradient, the penalty as Adam with
/// L2 has it; [AdamW] keeps the two apart. βᵗ is a running product, which is exact where a power would cost time.
public record Adam(Form form, @Range(min = 0, max = 1e12, from = 1e-6, to = 10, log = true) double lr,
        @Range(min = 0, max = 1, from = 0, to = 0.999) double beta1,
        @Range(min = 0, max = 1, from = 0.5, to = 0.9999) double beta2,
        @Range(min = 0, max = 1, from = 1e-12, to = 1e-2, log = true) double eps,
        @Range(min = 0, max = 1e6, from = 1e-6, to = 1, log = true) double weightDecay) implements Optimizer {

    /// Where ε stands and what is corrected.
    public enum Form implements trainscope.engine.optim.Form {
        /// ε = 1e-7 beside the uncorrected root, as in the notes' code.
        SEED,
        /// ε = 1e-8 beside the corrected root, as in the paper and in PyTorch.
        TORCH,
        /// The same with ε = 1e-7, to see what the place of ε does by itself.
        TORCH_EPS1E_7,
        /// ε = 1e-7 inside the root, as in the formula the notes print next to their code.
        PRINTED_FORMULA,
        /// No correction at all: the first step is √10 times too long.
        UNCORRECTED,
        /// Multiplies by 1−βᵗ where it should divide, a slip that a much used browser library shipped.
        CONVNETJS
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
        String stepRate = switch (form) {
            case SEED, PRINTED_FORMULA -> "η′ ← η·√(1 − β₂ᵗ)/(1 − β₁ᵗ)";
            case TORCH, TORCH_EPS1E_7 -> "η′ ← η/(1 − β₁ᵗ)";
            case UNCORRECTED -> "η′ ← η";
            case CONVNETJS -> "η′ ← η·(1 − β₁ᵗ)";
        };
        String move = switch (form) {
            case SEED, UNCORRECTED -> "W ← W − η′·m/(√v + ε)";
            case TORCH, TORCH_EPS1E_7 -> "W ← W − η′·m/(√v/√(1 − β₂ᵗ) + ε)";
            case PRINTED_FORMULA -> "W ← W − η′·m/√(v + ε)";
            case CONVNETJS -> "W ← W − η′·m/(√(v·(1 − β₂ᵗ)) + ε)";
        };
        String slope = weightDecay == 0 ? "g ← ∇f(W)" : "g ← ∇f(W) + λ·W";
        return Stream.of(List.of(slope), Moments.FORMULA, List.of(stepRate, move)).flatMap(List::stream)
                .toList();
    }

    @Override
    public void step(double[] w, Slope slope, double rate, Slots slots) {
        double rest1 = 1 - slots.multiply(0, beta1);
        double rest2 = 1 - slots.multiply(1, beta2);
        double[] g = slots.gradient();
        double[] m = slots.array(0);
        double[] v = slots.array(1);
        slope.gradient(w, g);
        double stepRate = switch (form) {
            case SEED, PRINTED_FORMULA -> rate * Math.sqrt(rest2) / rest1;
            case TORCH, TORCH_EPS1E_7 -> rate / rest1;
            case UNCORRECTED -> rate;
            case CONVNETJS -> rate * rest1;
        };
        double root2 = Math.sqrt(rest2);
        for (int i = 0; i < w.length; i++) {
            double gi = g[i] + weightDecay * w[i];
            m[i] = Moments.first(m[i], gi, beta1);
            v[i] = Moments.second(v[i], gi, beta2);
            w[i] -= stepRate * m[i] / switch (form) {
                case SEED, UNCORRECTED -> Math.sqrt(v[i]) + eps;
                case TORCH, TORCH_EPS1E_7 -> Math.sqrt(v[i]) / root2 + eps;
                case PRINTED_FORMULA -> Math.sqrt(v[i] + eps);
                case CONVNETJS -> Math.sqrt(v[i] * rest2) + eps;
            };
        }
    }
}
