package trainscope.engine.optim;

import trainscope.engine.Range;

/// The same share is lost at every update: ηₜ = η·decayᵗ.
public record Exponential(@Range(min = 0, max = 1, from = 0.9, to = 1) double decay) implements Schedule {
    @Override
    public double rate(double lr, long t) {
        return lr * StrictMath.pow(decay, (double) t);
    }
}
