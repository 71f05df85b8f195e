package trainscope.engine.optim;

import java.util.List;
import trainscope.engine.Range;

/// A rule whose steps have the unit of the parameters: h ← γ·h + (1−γ)·g², Δ = √(s+ε)/√(h+ε)·g, s ← γ·s + (1−γ)·Δ²,
/// W ← W − η·Δ with η = 1.
///
/// Source: the notes, chapter 6.1.5; Zeiler 2012. The notes' listing computes Δ before it updates h. With h = s = 0 the
/// ratio is then exactly 1, h and s stay equal for ever, and the listing is gradient descent with rate 1, whatever its
/// own rate says. (Its first call even fails, for s is never created together with h: the form here mends that.)
public record AdaDelta(Form form, @Range(min = 0, max = 1e12, from = 1e-2, to = 10, log = true) double lr,
        @Range(min = 0, max = 1, from = 0.5, to = 0.9999) double decayRate,
        @Range(min = 0, max = 1, from = 1e-12, to = 1e-2, log = true) double eps) implements Optimizer {

    /// In which order the two averages are used.
    public enum Form implements trainscope.engine.optim.Form {
        /// The listing, its crash mended: equal to gradient descent with rate 1. Its rate is not used.
        SEED_IF,
        /// The formulas printed beside the listing, ε = 1e-7.
        SEED_FORMULA,
        /// The same with the ε = 1e-6 of the paper and of PyTorch.
        PAPER
    }

    @Override
    public List<String> memory() {
        return List.of("h", "s");
    }

    @Override
    public List<String> formula() {
        String average = "h ← γ·h + (1 − γ)·g²";
        String delta = "Δ ← √(s + ε)/√(h + ε)·g";
        String steps = "s ← γ·s + (1 − γ)·Δ²";
        return form == Form.SEED_IF
                ? List.of("g ← ∇f(W)", delta, average, steps, "W ← W − Δ")
                : List.of("g ← ∇f(W)", average, delta, steps, "W ← W − η·Δ");
    }

    @Override
    public void step(double[] w, Slope slope, double rate, Slots slots) {
        double[] g = slots.gradient();
        double[] h = slots.array(0);
        double[] s = slots.array(1);
        slope.gradient(w, g);
        boolean asListed = form == Form.SEED_IF;
        for (int i = 0; i < w.length; i++) {
            double average = decayRate * h[i] + (1 - decayRate) * g[i] * g[i];
            double delta = Math.sqrt(s[i] + eps) / Math.sqrt((asListed ? h[i] : average) + eps) * g[i];
            h[i] = average;
            s[i] = decayRate * s[i] + (1 - decayRate) * delta * delta;
            w[i] -= asListed ? delta : rate * delta;
        }
    }
}
