package trainscope.engine.init;

import trainscope.engine.Range;
import trainscope.engine.math.Draws;
import trainscope.engine.math.Kernels;

/// A turn of space, times a gain: lengths and angles pass unchanged through any number of linear layers.
///
/// Source: Saxe, McClelland, Ganguli 2014. The shorter side's vectors are drawn from N(0, 1) and made perpendicular one
/// after the other, which is the Q of a QR decomposition with a positive diagonal in R: every turn is as likely.
///
/// @param gain what every length is multiplied by; √2 makes up for ReLU
public record Orthogonal(@Range(min = 0, max = 1e6, from = 0.1, to = 10, log = true) double gain)
        implements
            Initializer {
    @Override
    public void fill(double[] weights, int from, int rows, int columns, Fan fan, Draws draws) {
        Kernels kernels = Kernels.plain();
        int count = Math.min(rows, columns);
        int length = Math.max(rows, columns);
        double[] vectors = new double[count * length];
        Law.normal(1, vectors, 0, vectors.length, draws);
        for (int v = 0; v < count; v++) {
            // Twice is enough: what rounding leaves over the first time, the second time takes off.
            takeOff(kernels, vectors, v, length);
            takeOff(kernels, vectors, v, length);
            double norm = Math.sqrt(kernels.dot(vectors, v * length, vectors, v * length, length));
            kernels.scale(1 / norm, vectors, v * length, vectors, v * length, length);
        }
        kernels.scale(gain, vectors, 0, vectors, 0, vectors.length);
        if (rows > columns) {
            kernels.transpose(vectors, 0, count, length, weights, from);
        } else {
            System.arraycopy(vectors, 0, weights, from, vectors.length);
        }
    }

    /// Makes a vector perpendicular to those before it.
    private static void takeOff(Kernels kernels, double[] vectors, int which, int length) {
        int own = which * length;
        for (int other = 0; other < own; other += length) {
            double along = kernels.dot(vectors, other, vectors, own, length);
            kernels.axpy(-along, vectors, other, vectors, own, length);
        }
    }

    @Override
    public double std(int rows, int columns, Fan fan) {
        return gain / Math.sqrt(Math.max(rows, columns));
    }
}
