package trainscope.engine.optim;

import java.util.List;
import trainscope.engine.Range;

/// AdaGrad that forgets: h ← γ·h + (1−γ)·g², W ← W − η·g/(√h + ε).
///
/// Source: the notes, chapter 6.1.5 with γ = 0.95; Hinton's lecture 6e, 2012.
public record RmsProp(Form form, @Range(min = 0, max = 1e12, from = 1e-6, to = 10, log = true) double lr,
        @Range(min = 0, max = 1, from = 0.5, to = 0.9999) double decayRate,
        @Range(min = 0, max = 1, from = 1e-12, to = 1e-2, log = true) double eps) implements Optimizer {

    /// Where ε stands, and how large it is.
    public enum Form implements trainscope.engine.optim.Form {
        /// Beside the root, 1e-7, as in the notes' code.
        SEED,
        /// Beside the root, 1e-8.
        TORCH,
        /// Inside the root, as in the formula the notes print next to their code.
        PRINTED_FORMULA
    }

    @Override
    public List<String> memory() {
        return List.of("h");
    }

    @Override
    public List<String> formula() {
        return List.of("g ← ∇f(W)", "h ← γ·h + (1 − γ)·g²",
                form == Form.PRINTED_FORMULA ? "W ← W − η·g/√(h + ε)" : "W ← W − η·g/(√h + ε)");
    }

    @Override
    public void step(double[] w, Slope slope, double rate, Slots slots) {
        double[] g = slots.gradient();
        double[] h = slots.array(0);
        slope.gradient(w, g);
        for (int i = 0; i < w.length; i++) {
            h[i] = decayRate * h[i] + (1 - decayRate) * g[i] * g[i];
            w[i] -= rate * g[i]
                    / (form == Form.PRINTED_FORMULA ? Math.sqrt(h[i] + eps) : Math.sqrt(h[i]) + eps);
        }
    }
}
