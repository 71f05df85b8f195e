package trainscope.engine.activation;

import trainscope.engine.math.Elementary;
import trainscope.engine.math.Kernels;

/// tanh x: between −1 and 1 and around 0, with a slope of 1 at most. Source: lecture 6; the derivative is 1 − y².
public record Tanh() implements Activation {
    @Override
    public double value(double x) {
        return Elementary.tanh(x);
    }

    @Override
    public double slope(double x) {
        double y = Elementary.tanh(x);
        return 1 - y * y;
    }

    @Override
    public void forward(Kernels kernels, double[] x, int xo, double[] y, int yo, int n) {
        kernels.tanh(x, xo, y, yo, n);
    }

    @Override
    public void backward(Kernels kernels, double[] x, double[] y, double[] g, double[] d, int from, int n) {
        kernels.tanhBack(y, from, g, from, d, from, n);
    }

    @Override
    public double floor() {
        return -1;
    }

    @Override
    public double ceiling() {
        return 1;
    }
}
