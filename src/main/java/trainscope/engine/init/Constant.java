package trainscope.engine.init;

import java.util.Arrays;
import trainscope.engine.Range;
import trainscope.engine.math.Draws;

/// Every weight the same: units that start equal get equal gradients and stay equal for ever. With 0 nothing flows back
/// at all.
public record Constant(@Range(min = -1e6, max = 1e6, from = -1, to = 1) double value) implements Initializer {
    @Override
    public void fill(double[] weights, int from, int rows, int columns, Fan fan, Draws draws) {
        Arrays.fill(weights, from, from + rows * columns, value);
    }

    @Override
    public double std(int rows, int columns, Fan fan) {
        return 0;
    }
}
