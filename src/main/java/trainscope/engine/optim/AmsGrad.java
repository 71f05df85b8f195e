package trainscope.engine.optim;

import java.util.List;
import java.util.stream.Stream;
import trainscope.engine.Range;

/// Adam that divides by the largest v so far, so that its rate can only fall.
///
/// Source: Reddi, Kale, Kumar 2018.
public record AmsGrad(Form form, @Range(min = 0, max = 1e12, from = 1e-6, to = 10, log = true) double lr,
        @Range(min = 0, max = 1, from = 0, to = 0.999) double beta1,
        @Range(min = 0, max = 1, from = 0.5, to = 0.9999) double beta2,
        @Range(min = 0, max = 1, from = 1e-12, to = 1e-2, log = true) double eps) implements Optimizer {

    /// What is corrected for the start at zero.
    public enum Form implements trainscope.engine.optim.Form {
        /// The largest uncorrected v, then both corrections, ε = 1e-8.
        TORCH,
        /// The notes' Adam with the largest v in the place of v, ε = 1e-7.
        SEED_STYLE,
        /// No correction, as in the paper: the first step is √10 times as long as Adam's.
        PAPER
    }

    @Override
    public List<String> memory() {
        return List.of("m", "v", "vmax");
    }

    @Override
    public List<String> products() {
        return List.of("β₁ᵗ", "β₂ᵗ");
    }

    @Override
    public List<String> formula() {
        return Stream.of(List.of("g ← ∇f(W)"), Moments.FORMULA, List.of("vmax ← max(vmax, v)", switch (form) {
            case TORCH -> "W ← W − η/(1 − β₁ᵗ)·m/(√vmax/√(1 − β₂ᵗ) + ε)";
            case SEED_STYLE -> "W ← W − η·√(1 − β₂ᵗ)/(1 − β₁ᵗ)·m/(√vmax + ε)";
            case PAPER -> "W ← W − η·m/(√vmax + ε)";
        })).flatMap(List::stream).toList();
    }

    @Override
    public void step(double[] w, Slope slope, double rate, Slots slots) {
        double rest1 = 1 - slots.multiply(0, beta1);
        double root2 = Math.sqrt(1 - slots.multiply(1, beta2));
        double[] g = slots.gradient();
        double[] m = slots.array(0);
        double[] v = slots.array(1);
        double[] largest = slots.array(2);
        slope.gradient(w, g);
        for (int i = 0; i < w.length; i++) {
            m[i] = Moments.first(m[i], g[i], beta1);
            v[i] = Moments.second(v[i], g[i], beta2);
            largest[i] = Math.max(largest[i], v[i]);
            double root = Math.sqrt(largest[i]);
            w[i] -= switch (form) {
                case TORCH -> rate / rest1 * m[i] / (root / root2 + eps);
                case SEED_STYLE -> rate * root2 / rest1 * m[i] / (root + eps);
                case PAPER -> rate * m[i] / (root + eps);
            };
        }
    }
}
