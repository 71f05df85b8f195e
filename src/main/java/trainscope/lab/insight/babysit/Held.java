package trainscope.lab.insight.babysit;

import trainscope.engine.optim.Schedule;

/// A rate that is held, whatever the rule's own is.
record Held(double rate) implements Schedule {
    @Override
    public double rate(double lr, long t) {
        return rate;
    }
}
