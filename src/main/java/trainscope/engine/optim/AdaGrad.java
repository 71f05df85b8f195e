package trainscope.engine.optim;

import java.util.List;
import trainscope.engine.Range;

/// A rate of its own for every parameter, shrinking with the squares seen so far: h ← h + g², W ← W − η·g/(√h + ε).
///
/// Source: the notes, chapter 6.1.5; Duchi, Hazan, Singer 2011. Steps only ever get shorter: on a long run it stalls.
public record AdaGrad(Form form, @Range(min = 0, max = 1e12, from = 1e-6, to = 10, log = true) double lr,
        @Range(min = 0, max = 1, from = 1e-12, to = 1e-2, log = true) double eps) implements Optimizer {

    /// Where ε stands.
    public enum Form implements trainscope.engine.optim.Form {
        /// Beside the root, 1e-7, as in the notes' code.
        SEED,
        /// Beside the root, 1e-10.
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
        return List.of("g ← ∇f(W)", "h ← h + g²",
                form == Form.PRINTED_FORMULA ? "W ← W − η·g/√(h + ε)" : "W ← W − η·g/(√h + ε)");
    }

    @Override
    public void step(double[] w, Slope slope, double rate, Slots slots) {
        double[] g = slots.gradient();
        double[] h = slots.array(0);
        slope.gradient(w, g);
        for (int i = 0; i < w.length; i++) {
            h[i] += g[i] * g[i];
            w[i] -= rate * g[i]
                    / (form == Form.PRINTED_FORMULA ? Math.sqrt(h[i] + eps) : Math.sqrt(h[i]) + eps);
        }
    }
}
