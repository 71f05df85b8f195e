package trainscope.engine.optim;

import trainscope.engine.Range;

/// Half a wave down to a floor: ηₜ = floor + (η − floor)·(1 + cos(π·min(t, steps)/steps))/2.
///
/// Source: Loshchilov, Hutter 2017, without the restarts.
public record Cosine(@Range(min = 1, max = 1e12, from = 1, to = 1e6, log = true) long steps,
        @Range(min = 0, max = 1e12, from = 1e-6, to = 1, log = true) double floor) implements Schedule {
    @Override
    public double rate(double lr, long t) {
        double share = (double) Math.min(t, steps) / steps;
        return floor + (lr - floor) * (1 + StrictMath.cos(StrictMath.PI * share)) / 2;
    }
}
