package trainscope.engine.activation;

import trainscope.engine.math.Kernels;

/// max(0, x): cheap and never saturated above, but a unit that is below 0 for every example learns nothing any more.
/// Source: Krizhevsky, Sutskever, Hinton 2012; lecture 6. The slope at 0 is 0.
public record Relu() implements Activation {
    @Override
    public double value(double x) {
        // Not Math.max: a NaN must stay one, and -0 must become 0 as in the kernels.
        return x > 0 || Double.isNaN(x) ? x : 0;
    }

    @Override
    public double slope(double x) {
        return x > 0 ? 1 : 0;
    }

    @Override
    public void forward(Kernels kernels, double[] x, int xo, double[] y, int yo, int n) {
        kernels.relu(x, xo, y, yo, n);
    }

    @Override
    public void backward(Kernels kernels, double[] x, double[] y, double[] g, double[] d, int from, int n) {
        kernels.reluBack(x, from, g, from, d, from, n);
    }
}
