package trainscope.engine.math;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The eight [Strands] of a sum as lanes: of one vector of eight or of two of four.
final class VectorSums {
    private static final VectorSpecies<Double> SPECIES = VectorTiles.SPECIES;
    private static final int WIDTH = VectorTiles.WIDTH;
    private static final boolean ONE = WIDTH == Strands.COUNT;
    private static final boolean TWO = 2 * WIDTH == Strands.COUNT;

    private VectorSums() {}

    static double sum(double[] x, int xo, int n) {
        return ONE ? sumOfEights(x, xo, n) : TWO ? sumOfFours(x, xo, n) : Strands.sum(x, xo, n);
    }

    static double dot(double[] x, int xo, double[] y, int yo, int n) {
        return ONE ? dotOfEights(x, xo, y, yo, n)
                : TWO ? dotOfFours(x, xo, y, yo, n) : Strands.dot(x, xo, y, yo, n);
    }

    private static double sumOfEights(double[] x, int xo, int n) {
        var s = DoubleVector.zero(SPECIES);
        int i = 0;
        for (; i + Strands.COUNT <= n; i += Strands.COUNT) {
            s = s.add(DoubleVector.fromArray(SPECIES, x, xo + i));
        }
        return Strands.sum(x, xo + i, n - i, s.lane(0), s.lane(1), s.lane(2), s.lane(3), s.lane(4), s.lane(5),
                s.lane(6), s.lane(7));
    }

    private static double sumOfFours(double[] x, int xo, int n) {
        var s = DoubleVector.zero(SPECIES);
        var t = s;
        int i = 0;
        for (; i + Strands.COUNT <= n; i += Strands.COUNT) {
            s = s.add(DoubleVector.fromArray(SPECIES, x, xo + i));
            t = t.add(DoubleVector.fromArray(SPECIES, x, xo + i + WIDTH));
        }
        return Strands.sum(x, xo + i, n - i, s.lane(0), s.lane(1), s.lane(2), s.lane(3), t.lane(0), t.lane(1),
                t.lane(2), t.lane(3));
    }

    private static double dotOfEights(double[] x, int xo, double[] y, int yo, int n) {
        var s = DoubleVector.zero(SPECIES);
        int i = 0;
        for (; i + Strands.COUNT <= n; i += Strands.COUNT) {
            s = fused(x, xo + i, y, yo + i, s);
        }
        return Strands.dot(x, xo + i, y, yo + i, n - i, s.lane(0), s.lane(1), s.lane(2), s.lane(3), s.lane(4),
                s.lane(5), s.lane(6), s.lane(7));
    }

    private static double dotOfFours(double[] x, int xo, double[] y, int yo, int n) {
        var s = DoubleVector.zero(SPECIES);
        var t = s;
        int i = 0;
        for (; i + Strands.COUNT <= n; i += Strands.COUNT) {
            s = fused(x, xo + i, y, yo + i, s);
            t = fused(x, xo + i + WIDTH, y, yo + i + WIDTH, t);
        }
        return Strands.dot(x, xo + i, y, yo + i, n - i, s.lane(0), s.lane(1), s.lane(2), s.lane(3), t.lane(0),
                t.lane(1), t.lane(2), t.lane(3));
    }

    private static DoubleVector fused(double[] x, int p, double[] y, int q, DoubleVector s) {
        return DoubleVector.fromArray(SPECIES, x, p).lanewise(VectorOperators.FMA,
                DoubleVector.fromArray(SPECIES, y, q), s);
    }
}
