package trainscope.engine.activation;

import trainscope.engine.math.Kernels;

/// What a unit makes of its sum: one number in, one number out. Implementations are records of hyper-parameters.
///
/// The scalar methods are what curves and worked examples show; the range methods do the same to whole layers, and a test
/// holds the two together to the bit.
public interface Activation {
    /// f(x)
    double value(double x);

    /// f′(x); at a kink a value between the slopes on both sides.
    double slope(double x);

    /// y = f(x) over a range.
    default void forward(Kernels kernels, double[] x, int xo, double[] y, int yo, int n) {
        for (int i = 0; i < n; i++) {
            y[yo + i] = value(x[xo + i]);
        }
    }

    /// d = g·f′(x) over a range, where y = f(x) is known. Any of x, y and g may be d as well.
    default void backward(Kernels kernels, double[] x, double[] y, double[] g, double[] d, int from, int n) {
        for (int i = from; i < from + n; i++) {
            d[i] = g[i] * slope(x[i]);
        }
    }

    /// Where its output flattens: a unit beyond is saturated. `NaN` on a side where it does not.
    default double floor() {
        return Double.NaN;
    }

    /// The other side of [#floor].
    default double ceiling() {
        return Double.NaN;
    }
}
