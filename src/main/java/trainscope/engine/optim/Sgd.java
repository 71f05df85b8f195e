package trainscope.engine.optim;

import java.util.List;
import trainscope.engine.Range;

/// Gradient descent, stochastic where the gradient comes from a mini-batch: W ← W − η·∂L/∂W.
///
/// Source: the notes, chapter 6.1. On a direction of curvature λ it diverges for η > 2/λ.
public record Sgd(
        @Range(min = 0, max = 1e12, from = 1e-6, to = 10, log = true) double lr) implements Optimizer {
    @Override
    public List<String> memory() {
        return List.of();
    }

    @Override
    public List<String> formula() {
        return List.of("g ← ∇f(W)", "W ← W − η·g");
    }

    @Override
    public void step(double[] w, Slope slope, double rate, Slots slots) {
        double[] g = slots.gradient();
        slope.gradient(w, g);
        for (int i = 0; i < w.length; i++) {
            w[i] -= rate * g[i];
        }
    }
}
