package trainscope.engine.activation;

import trainscope.engine.Range;
import trainscope.engine.math.Elementary;

/// x where x > 0, else α·(eˣ − 1): reaches down to −α, so that means are nearer to 0. Source: Clevert, Unterthiner,
/// Hochreiter 2015; lecture 6. Computed as it is written, and as PyTorch does: next to 0 its error is small beside 1, not
/// beside its value.
public record Elu(@Range(min = 0, max = 100, from = 0.1, to = 3) double alpha) implements Activation {
    @Override
    public double value(double x) {
        return x > 0 ? x : alpha * (Elementary.exp(x) - 1);
    }

    @Override
    public double slope(double x) {
        return x > 0 ? 1 : alpha * Elementary.exp(x);
    }

    @Override
    public double floor() {
        return -alpha;
    }
}
