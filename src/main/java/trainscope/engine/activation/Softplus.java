package trainscope.engine.activation;

import trainscope.engine.math.Elementary;
import trainscope.engine.math.Kernels;

/// ln(1 + eˣ): a ReLU without the kink; its slope is the sigmoid. Source: Dugas et al. 2001.
public record Softplus() implements Activation {
    @Override
    public double value(double x) {
        return Elementary.softplus(x);
    }

    @Override
    public double slope(double x) {
        return Elementary.sigmoid(x);
    }

    @Override
    public void forward(Kernels kernels, double[] x, int xo, double[] y, int yo, int n) {
        kernels.softplus(x, xo, y, yo, n);
    }

    @Override
    public double floor() {
        return 0;
    }
}
