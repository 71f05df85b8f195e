package trainscope.engine.init;

import trainscope.engine.math.Draws;

/// What weights are before anything is learned. Implementations are records of their parameters.
public interface Initializer {
    /// Fills rows × columns weights from the place `from` on; a row holds the weights of one input.
    void fill(double[] weights, int from, int rows, int columns, Fan fan, Draws draws);

    /// The standard deviation it means to give.
    double std(Fan fan);
}
