package trainscope.engine.optim;

/// The rate stays: ηₜ = η.
public record Constant() implements Schedule {
    @Override
    public double rate(double lr, long t) {
        return lr;
    }
}
