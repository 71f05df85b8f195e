package trainscope.engine.optim;

import java.util.List;
import java.util.stream.Stream;
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

    @Override
    public List<String> products() {
        return List.of("Π", "β₂ᵗ", "φ");
    }

    @Override
    public List<String> formula() {
        List<String> weights = form == Form.CONSTANT_MU
                ? List.of("μ ← β₁", "μ′ ← β₁", "Π ← Π·μ", "Π′ ← Π·μ′")
                : List.of("φ ← φ·0.96^ψ", "μ ← β₁·(1 − 0.5·φ)", "μ′ ← β₁·(1 − 0.5·φ·0.96^ψ)", "Π ← Π·μ",
                        form == Form.TORCH ? "Π′ ← Π·μ′" : "Π′ ← Π·μ′·μ");
        return Stream.of(List.of("g ← ∇f(W)"), weights,
                List.of("β₂ᵗ ← β₂ᵗ·β₂", "m ← β₁·m + (1 − β₁)·g", "v ← β₂·v + (1 − β₂)·g²",
                        "m̂ ← μ′·m/(1 − Π′) + (1 − μ)·g/(1 − Π)", "W ← W − η·m̂/(√v/√(1 − β₂ᵗ) + ε)"))
                .flatMap(List::stream).toList();
    }

    @Override
    public void step(double[] w, Slope slope, double rate, Slots slots) {
        boolean constant = form == Form.CONSTANT_MU;
        double once = constant ? 1 : fade(slots);
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

    /// 0.96^ψ, a power worth laying aside.
    private double fade(Slots slots) {
        Fade known = slots.laidAside(Fade.class);
        Fade fade = known != null && known.psi == momentumDecay
                ? known
                : slots.layAside(new Fade(momentumDecay, StrictMath.pow(FADE, momentumDecay)));
        return fade.once;
    }

    private record Fade(double psi, double once) {}
}
