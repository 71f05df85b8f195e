package trainscope.engine.optim;

import trainscope.engine.Range;

/// A cut every so many updates: ηₜ = η·factor^⌊t/every⌋.
public record StepDecay(@Range(min = 1, max = 1e12, from = 1, to = 1e5, log = true) long every,
        @Range(min = 0, max = 1, from = 0.1, to = 1) double factor) implements Schedule {
    @Override
    public double rate(double lr, long t) {
        long cuts = t / every;
        return lr * StrictMath.pow(factor, (double) cuts);
    }
}
