package trainscope.engine.penalty;

import trainscope.engine.Range;

/// A share of L1 and the rest of L2: λ·(ρ·Σ|W| + (1−ρ)·½·ΣW²). Source: Zou, Hastie 2005; the lecture's elastic net.
///
/// @param share ρ, the part of L1
public record Elastic(@Range(min = 0, max = 1e9, from = 1e-6, to = 1, log = true) double strength,
        @Range(min = 0, max = 1, from = 0, to = 1) double share) implements Penalty {
    private L1 first() {
        return new L1(L1.Form.SLOPE, strength * share);
    }

    private L2 second() {
        return new L2(L2.Form.HALF, strength * (1 - share));
    }

    @Override
    public double of(double[] w, int from, int n) {
        return first().of(w, from, n) + second().of(w, from, n);
    }

    @Override
    public void addSlope(double[] w, double[] gradient, int from, int n) {
        first().addSlope(w, gradient, from, n);
        second().addSlope(w, gradient, from, n);
    }
}
