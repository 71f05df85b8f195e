package trainscope.engine.optim;

import trainscope.engine.Range;

/// Fast at first, then ever slower, as 1/t: ηₜ = η/(1 + decay·t).
public record InverseTime(@Range(min = 0, max = 1e12, from = 1e-4, to = 10, log = true) double decay)
        implements
            Schedule {
    @Override
    public double rate(double lr, long t) {
        return lr / (1 + decay * t);
    }
}
