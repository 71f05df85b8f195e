package trainscope.engine.optim;

import java.util.List;
import trainscope.engine.Range;

/// A ball with friction: v ← α·v − η·g, W ← W + v.
///
/// Source: the notes, chapter 6.1.4 (Polyak 1964). PyTorch keeps b ← α·b + g and moves by −η·b: the same path while the
/// rate is constant, another one when it changes during the run. Diverges for η > 2(1+α)/λ.
public record Momentum(Form form, @Range(min = 0, max = 1e12, from = 1e-6, to = 10, log = true) double lr,
        @Range(min = 0, max = 1, from = 0, to = 0.999) double momentum) implements Optimizer {

    /// Where the rate enters.
    public enum Form implements trainscope.engine.optim.Form {
        /// The velocity holds the rate.
        SEED,
        /// The velocity is a sum of gradients, the rate enters when it is used.
        TORCH
    }

    @Override
    public List<String> memory() {
        return List.of(form == Form.SEED ? "v" : "b");
    }

    @Override
    public List<String> formula() {
        return switch (form) {
            case SEED -> List.of("g ← ∇f(W)", "v ← α·v − η·g", "W ← W + v");
            case TORCH -> List.of("g ← ∇f(W)", "b ← α·b + g", "W ← W − η·b");
        };
    }

    @Override
    public void step(double[] w, Slope slope, double rate, Slots slots) {
        double[] g = slots.gradient();
        double[] v = slots.array(0);
        slope.gradient(w, g);
        for (int i = 0; i < w.length; i++) {
            switch (form) {
                case SEED -> {
                    v[i] = momentum * v[i] - rate * g[i];
                    w[i] += v[i];
                }
                case TORCH -> {
                    v[i] = momentum * v[i] + g[i];
                    w[i] -= rate * v[i];
                }
            }
        }
    }
}
