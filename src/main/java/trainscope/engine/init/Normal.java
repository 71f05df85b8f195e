package trainscope.engine.init;

import trainscope.engine.Range;
import trainscope.engine.math.Draws;

/// N(0, σ) whatever the size of the layer: what Xavier and He are held against.
///
/// Source: the notes, chapter 6.2. With σ = 1 sigmoid and tanh saturate and ReLU explodes; with σ = 0.01 signals fade from
/// layer to layer.
///
/// @param std σ, a standard deviation and not a variance
public record Normal(@Range(min = 0, max = 1e6, from = 1e-4, to = 10, log = true) double std)
        implements
            Initializer {
    @Override
    public void fill(double[] weights, int from, int rows, int columns, Fan fan, Draws draws) {
        Law.normal(std, weights, from, rows * columns, draws);
    }

    @Override
    public double std(int rows, int columns, Fan fan) {
        return std;
    }
}
