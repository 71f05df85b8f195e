package trainscope.engine.math;

/// √Σx², the length of a vector and the Frobenius norm of a matrix, also where squares are too large or too small for a
/// double.
public final class Norm {
    private static final double SMALL = 0x1p-900;

    private Norm() {}

    public static double of(Kernels kernels, double[] x, int from, int n) {
        double squares = kernels.dot(x, from, x, from, n);
        return squares > SMALL && squares < Double.POSITIVE_INFINITY ? Math.sqrt(squares)
                : scaled(x, from, n);
    }

    private static double scaled(double[] x, int from, int n) {
        double most = 0;
        for (int i = from; i < from + n; i++) {
            most = Math.max(most, Math.abs(x[i]));
        }
        if (!(most > 0 && most < Double.POSITIVE_INFINITY)) {
            return most;
        }
        double unit = Math.scalb(1.0, -Math.getExponent(most));
        double squares = 0;
        for (int i = from; i < from + n; i++) {
            double v = x[i] * unit;
            squares = Math.fma(v, v, squares);
        }
        return Math.sqrt(squares) / unit;
    }
}
