package trainscope.engine.math;

import static jdk.incubator.vector.VectorOperators.GT;
import static trainscope.engine.math.VectorTiles.SPECIES;
import static trainscope.engine.math.VectorTiles.WIDTH;

import jdk.incubator.vector.DoubleVector;

/// What the compiler of the JVM does not turn into vectors by itself: choices, and sums
/// down the columns. Each works on as many whole vectors as fit into n numbers, and returns how many numbers that were.
final class VectorLoops {
    private static final DoubleVector ZERO = DoubleVector.zero(SPECIES);
    private static final DoubleVector ONE = DoubleVector.broadcast(SPECIES, 1);

    private VectorLoops() {}

    static int reluBack(double[] y, int yo, double[] g, int go, double[] d, int od, int n) {
        int i = 0;
        for (; i + WIDTH <= n; i += WIDTH) {
            var on = DoubleVector.fromArray(SPECIES, y, yo + i).compare(GT, ZERO);
            ZERO.blend(DoubleVector.fromArray(SPECIES, g, go + i), on).intoArray(d, od + i);
        }
        return i;
    }

    static int leakyReluBack(double slope, double[] y, int yo, double[] g, int go, double[] d, int od,
            int n) {
        var steep = DoubleVector.broadcast(SPECIES, slope);
        int i = 0;
        for (; i + WIDTH <= n; i += WIDTH) {
            var on = DoubleVector.fromArray(SPECIES, y, yo + i).compare(GT, ZERO);
            var here = DoubleVector.fromArray(SPECIES, g, go + i);
            here.mul(steep).blend(here, on).intoArray(d, od + i);
        }
        return i;
    }

    static int tanhBack(double[] y, int yo, double[] g, int go, double[] d, int od, int n) {
        int i = 0;
        for (; i + WIDTH <= n; i += WIDTH) {
            var v = DoubleVector.fromArray(SPECIES, y, yo + i);
            v.neg().fma(v, ONE).mul(DoubleVector.fromArray(SPECIES, g, go + i)).intoArray(d, od + i);
        }
        return i;
    }

    /// From the first row to the last.
    static int sumColumns(double[] x, int xo, double[] y, int yo, int m, int n, boolean add) {
        int j = 0;
        for (; j + WIDTH <= n; j += WIDTH) {
            int at = xo + j;
            var first = DoubleVector.fromArray(SPECIES, x, at);
            var sum = add ? DoubleVector.fromArray(SPECIES, y, yo + j).add(first) : first.add(ZERO);
            for (int i = 1; i < m; i++) {
                at += n;
                sum = sum.add(DoubleVector.fromArray(SPECIES, x, at));
            }
            sum.intoArray(y, yo + j);
        }
        return j;
    }
}
