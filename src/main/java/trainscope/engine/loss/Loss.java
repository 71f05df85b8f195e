package trainscope.engine.loss;

import trainscope.engine.math.Kernels;

/// How wrong a network is about a batch. Implementations are records.
public interface Loss {
    /// The loss of a batch.
    ///
    /// @param scores what the network says, examples × outputs
    /// @param gradient becomes ∂loss/∂scores
    double of(Kernels kernels, double[] scores, int rows, int columns, Answers answers, double[] gradient);

    /// Whether it also takes answers that are numbers, and not only classes.
    default boolean takesNumbers() {
        return false;
    }

    /// Whether the loss of a batch is the sum over its examples, and not their mean.
    default boolean grows() {
        return false;
    }

    /// What a network that knows nothing yet should lose on that many classes, where that can be said; NaN else.
    default double atFirst(int classes) {
        return Double.NaN;
    }
}
