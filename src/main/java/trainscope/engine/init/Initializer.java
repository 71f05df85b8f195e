package trainscope.engine.init;

import trainscope.engine.math.Draws;

/// What weights are before anything is learned. Implementations are records of their parameters.
///
/// Those that draw from the same law take the same draws for the same seed: N(0, σ) is σ times one N(0, 1), and a uniform
/// law its bound times one law from −1 to 1. Networks that differ in nothing but their initializer can thus be compared.
public interface Initializer {
    /// Fills rows × columns weights from the place `from` on.
    void fill(double[] weights, int from, int rows, int columns, Fan fan, Draws draws);

    /// The standard deviation it means to give to such an array.
    double std(int rows, int columns, Fan fan);
}
