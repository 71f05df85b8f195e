package trainscope.engine.optim;

import trainscope.engine.Range;

/// A gentle start, then another schedule, whose own count begins where the start ends: ηₜ = η·(t+1)/steps for t < steps.
public record WarmUp(@Range(min = 1, max = 1e12, from = 1, to = 1e5, log = true) long steps, Schedule then)
        implements
            Schedule {
    @Override
    public double rate(double lr, long t) {
        return t < steps ? lr * (t + 1) / steps : then.rate(lr, t - steps);
    }
}
