package trainscope.engine.optim;

import java.util.List;
import trainscope.engine.Range;

/// Only the sign of a blend of momentum and gradient: u = sign(β₁·m + (1−β₁)·g), W ← W − η·(u + λ·W),
/// m ← β₂·m + (1−β₂)·g. Every step is η long in every direction.
///
/// Source: Chen and others 2023, found by program search.
public record Lion(@Range(min = 0, max = 1e12, from = 1e-6, to = 10, log = true) double lr,
        @Range(min = 0, max = 1, from = 0, to = 0.999) double beta1,
        @Range(min = 0, max = 1, from = 0.5, to = 0.9999) double beta2,
        @Range(min = 0, max = 1e6, from = 1e-6, to = 1, log = true) double weightDecay) implements Optimizer {
    @Override
    public List<String> memory() {
        return List.of("m");
    }

    @Override
    public List<String> formula() {
        return List.of("g ← ∇f(W)", "u ← sign(β₁·m + (1 − β₁)·g)",
                weightDecay == 0 ? "W ← W − η·u" : "W ← W − η·(u + λ·W)", "m ← β₂·m + (1 − β₂)·g");
    }

    @Override
    public void step(double[] w, Slope slope, double rate, Slots slots) {
        double[] g = slots.gradient();
        double[] m = slots.array(0);
        slope.gradient(w, g);
        for (int i = 0; i < w.length; i++) {
            double sign = Math.signum(Moments.first(m[i], g[i], beta1));
            w[i] -= rate * (sign + weightDecay * w[i]);
            m[i] = Moments.first(m[i], g[i], beta2);
        }
    }
}
