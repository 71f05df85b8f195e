package trainscope.engine.optim;

import java.util.List;
import trainscope.engine.Range;

/// Momentum that looks ahead: first move along the velocity, take the gradient there.
///
/// Source: the notes, chapter 6.1.4; Nesterov 1983; Bengio, Boulanger-Lewandowski, Pascanu 2012. The notes' listing
/// updates v first and then uses the new v where the published form uses the old one, which makes a step of
/// α³·v − (1+α+α²)·η·g and a smaller stable range: η < 2(1+α)/((1+2α+2α²)·λ) instead of 2(1+α)/((1+2α)·λ).
public record Nesterov(Form form, @Range(min = 0, max = 1e12, from = 1e-6, to = 10, log = true) double lr,
        @Range(min = 0, max = 1, from = 0, to = 0.999) double momentum) implements Optimizer {

    /// Which velocity is used, and which point is called W.
    public enum Form implements trainscope.engine.optim.Form {
        /// v ← α·v − η·g, then W ← W + α²·v − (1+α)·η·g with the new v.
        SEED,
        /// W ← W + α²·v − (1+α)·η·g with the old v, then v ← α·v − η·g. W is the point looked ahead to.
        STANDARD,
        /// b ← α·b + g, W ← W − η·(g + α·b): the standard path while the rate is constant.
        TORCH,
        /// v ← α·v − η·∇f(W + α·v), W ← W + v. W is the point the ball is at.
        LOOKAHEAD_THETA
    }

    @Override
    public List<String> memory() {
        return switch (form) {
            case SEED, STANDARD -> List.of("v");
            case TORCH -> List.of("b");
            case LOOKAHEAD_THETA -> List.of("v", "ahead");
        };
    }

    @Override
    public List<String> formula() {
        return switch (form) {
            case SEED -> List.of("g ← ∇f(W)", "v ← α·v − η·g", "W ← W + (α²·v − (1 + α)·η·g)");
            case STANDARD -> List.of("g ← ∇f(W)", "W ← W + (α²·v − (1 + α)·η·g)", "v ← α·v − η·g");
            case TORCH -> List.of("g ← ∇f(W)", "b ← α·b + g", "W ← W − η·(g + α·b)");
            case LOOKAHEAD_THETA ->
                List.of("ahead ← W + α·v", "g ← ∇f(ahead)", "v ← α·v − η·g", "W ← W + v");
        };
    }

    @Override
    public void step(double[] w, Slope slope, double rate, Slots slots) {
        double[] g = slots.gradient();
        double[] v = slots.array(0);
        double a = momentum;
        if (form == Form.LOOKAHEAD_THETA) {
            double[] ahead = slots.array(1);
            for (int i = 0; i < w.length; i++) {
                ahead[i] = w[i] + a * v[i];
            }
            slope.gradient(ahead, g);
        } else {
            slope.gradient(w, g);
        }
        for (int i = 0; i < w.length; i++) {
            switch (form) {
                case SEED -> {
                    v[i] = a * v[i] - rate * g[i];
                    w[i] += a * a * v[i] - (1 + a) * rate * g[i];
                }
                case STANDARD -> {
                    w[i] += a * a * v[i] - (1 + a) * rate * g[i];
                    v[i] = a * v[i] - rate * g[i];
                }
                case TORCH -> {
                    v[i] = a * v[i] + g[i];
                    w[i] -= rate * (g[i] + a * v[i]);
                }
                case LOOKAHEAD_THETA -> {
                    v[i] = a * v[i] - rate * g[i];
                    w[i] += v[i];
                }
            }
        }
    }
}
