package trainscope.engine.activation;

import trainscope.engine.Range;
import trainscope.engine.math.Elementary;

/// x·σ(βx): a ReLU that dips below 0 before it dies away. Source: Ramachandran, Zoph, Le 2017; with β = 1 it is called SiLU.
public record Swish(@Range(min = 0, max = 100, from = 0.1, to = 5) double beta) implements Activation {
    @Override
    public double value(double x) {
        return product(x, Elementary.sigmoid(beta * x));
    }

    @Override
    public double slope(double x) {
        double s = Elementary.sigmoid(beta * x);
        return s + product(beta * x, s * (1 - s));
    }

    /// x·s with 0 for −∞·0, which is its limit.
    private static double product(double x, double s) {
        return s == 0 ? 0 : x * s;
    }

    @Override
    public double floor() {
        return 0;
    }
}
