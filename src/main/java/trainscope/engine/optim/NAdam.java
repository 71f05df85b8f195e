package trainscope.engine.optim;

import java.util.List;
import trainscope.engine.Range;

/// Adam with Nesterov's look ahead: with μₜ = β₁·(1 − ½·0.96^(t·ψ)) and Πₜ the product of μ₁ … μₜ,
/// m̂ = μₜ₊₁·m/(1−Πₜ₊₁) + (1−μₜ)·g/(1−Πₜ), v̂ = v/(1−β₂ᵗ), W ← W − η·m̂/(√v̂ + ε).
///
/// Source: Dozat 2016; PyTorch's documentation. The schedule of μ fades the momentum in.
public record NAdam(Form form, @Range(min = 0, max = 1e12, from = 1e-6, to = 10, log = true) double lr,
        @Range(min = 0, max = 1, from = 0, to = 0.999) double beta1,
        @Range(min = 0, max = 1, from = 0.5, to = 0.9999) double beta2,
        @Range(min = 0, max = 1, from = 1e-12, to = 1e-2, log = true) double eps,
        @Range(min = 0, max = 1, from = 0, to = 0.1) double momentumDecay) implements Optimizer {

    private static final double FADE = 0.96;

    /// How the look ahead is weighed.
    public enum Form implements trainscope.engine.optim.Form {
        /// As documented by PyTorch, and as it computes since version 2.
        TORCH,
        /// As PyTorch 1.13 computed, which counted μₜ twice in the next product.
        TORCH_1_13,
        /// μ constant: m̂ = β₁·m/(1−β₁ᵗ⁺¹) + (1−β₁)·g/(1−β₁ᵗ). The momentum decay is not used.
        CONSTANT_MU
    }

    @Override
    public List<String> memory() {
        return List.of("m", "v");
    }

    /// The product of the μ, β₂ᵗ, and 0.96^(t·ψ).
    @Override
    public int products() {
        return 3;
    }

    @Override
    public void step(double[] w, Slope slope, double rate, Slots slots) {
        boolean constant = form == Form.CONSTANT_MU;
        double once = constant ? 1 : StrictMath.pow(FADE, momentumDecay);
        double faded = slots.multiply(2, once);
        double mu = constant ? beta1 : beta1 * (1 - 0.5 * faded);
        double nextMu = constant ? beta1 : beta1 * (1 - 0.5 * faded * once);
        double product = slots.multiply(0, mu);
        double nextProduct = product * nextMu * (form == Form.TORCH_1_13 ? mu : 1);
        double root2 = Math.sqrt(1 - slots.multiply(1, beta2));
        double[] g = slots.gradient();
        double[] m = slots.array(0);
        double[] v = slots.array(1);
        slope.gradient(w, g);
        for (int i = 0; i < w.length; i++) {
            m[i] = Moments.first(m[i], g[i], beta1);
            v[i] = Moments.second(v[i], g[i], beta2);
            double ahead = nextMu * m[i] / (1 - nextProduct) + (1 - mu) * g[i] / (1 - product);
            w[i] -= rate * ahead / (Math.sqrt(v[i]) / root2 + eps);
        }
    }
}
