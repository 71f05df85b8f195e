package trainscope.lab.insight.babysit;

import trainscope.engine.optim.Schedule;

/// A rate that grows by the same factor at every step, whatever the rule's own is: ηₜ = from·factorᵗ.
record Growing(double from, double factor) implements Schedule {
    @Override
    public double rate(double lr, long t) {
        return from * StrictMath.pow(factor, (double) t);
    }
}
