package trainscope.engine.penalty;

/// What large weights cost, beside the loss. It sees weights, never biases nor what normalization learns. Implementations
/// are records.
public interface Penalty {
    /// What the weights of one array cost.
    double of(double[] w, int from, int n);

    /// Adds the slope of [#of] to the gradient.
    void addSlope(double[] w, double[] gradient, int from, int n);

    /// Moves the weights of one array after a step with this rate, where a penalty is not a matter of slopes.
    default void settle(double[] w, int from, int n, double rate) {}

    /// No penalty.
    record None() implements Penalty {
        @Override
        public double of(double[] w, int from, int n) {
            return 0;
        }

        @Override
        public void addSlope(double[] w, double[] gradient, int from, int n) {}
    }
}
