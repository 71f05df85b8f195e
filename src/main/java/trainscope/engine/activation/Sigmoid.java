package trainscope.engine.activation;

import trainscope.engine.math.Elementary;
import trainscope.engine.math.Kernels;

/// 1 / (1 + e⁻ˣ): between 0 and 1, never below 0, and with a slope of ¼ at most.
///
/// Source: the notes, chapter 6.1 of lecture 6; the derivative is y·(1 − y).
public record Sigmoid() implements Activation {
    @Override
    public double value(double x) {
        return Elementary.sigmoid(x);
    }

    @Override
    public double slope(double x) {
        double y = Elementary.sigmoid(x);
        return y * (1 - y);
    }

    @Override
    public void forward(Kernels kernels, double[] x, int xo, double[] y, int yo, int n) {
        kernels.sigmoid(x, xo, y, yo, n);
    }

    @Override
    public void backward(Kernels kernels, double[] x, double[] y, double[] g, double[] d, int from, int n) {
        kernels.sigmoidBack(y, from, g, from, d, from, n);
    }

    @Override
    public double floor() {
        return 0;
    }

    @Override
    public double ceiling() {
        return 1;
    }
}
