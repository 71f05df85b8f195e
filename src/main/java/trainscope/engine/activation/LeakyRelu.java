package trainscope.engine.activation;

import trainscope.engine.Range;
import trainscope.engine.math.Kernels;

/// x where x > 0, else α·x: a unit that is below 0 still learns a little. Source: Maas, Hannun, Ng 2013; the notes take α = 0.1.
///
/// This is max(αx, x) only for α ≤ 1.
public record LeakyRelu(@Range(min = -10, max = 10, from = 0, to = 0.5) double alpha) implements Activation {
    @Override
    public double value(double x) {
        return x > 0 ? x : alpha * x;
    }

    @Override
    public double slope(double x) {
        return x > 0 ? 1 : alpha;
    }

    @Override
    public void forward(Kernels kernels, double[] x, int xo, double[] y, int yo, int n) {
        kernels.leakyRelu(alpha, x, xo, y, yo, n);
    }

    @Override
    public void backward(Kernels kernels, double[] x, double[] y, double[] g, double[] d, int from, int n) {
        kernels.leakyReluBack(alpha, x, from, g, from, d, from, n);
    }
}
