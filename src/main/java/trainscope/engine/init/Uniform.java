package trainscope.engine.init;

import trainscope.engine.Range;
import trainscope.engine.math.Draws;

/// Evenly between −bound and bound whatever the size of the layer; its standard deviation is bound/√3.
public record Uniform(@Range(min = 0, max = 1e6, from = 1e-4, to = 10, log = true) double bound)
        implements
            Initializer {
    @Override
    public void fill(double[] weights, int from, int rows, int columns, Fan fan, Draws draws) {
        Law.uniform(bound, weights, from, rows * columns, draws);
    }

    @Override
    public double std(int rows, int columns, Fan fan) {
        return Law.uniformStd(bound);
    }
}
