package trainscope.engine.math;

import static trainscope.engine.math.VectorTiles.SPECIES;
import static trainscope.engine.math.VectorTiles.WIDTH;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/// Counts and deviations of many numbers in vectors.
final class VectorTallies {
    private VectorTallies() {}

    static void tally(double[] x, int xo, int n, Tally into) {
        int good = 0;
        int none = 0;
        int below = 0;
        var least = DoubleVector.broadcast(SPECIES, Double.POSITIVE_INFINITY);
        var most = DoubleVector.broadcast(SPECIES, Double.NEGATIVE_INFINITY);
        int i = 0;
        for (; i + WIDTH <= n; i += WIDTH) {
            var v = DoubleVector.fromArray(SPECIES, x, xo + i);
            var finite = v.lanewise(VectorOperators.ABS).compare(VectorOperators.LE, Double.MAX_VALUE);
            good += finite.trueCount();
            none += v.compare(VectorOperators.EQ, 0).trueCount();
            below += v.compare(VectorOperators.LT, 0).trueCount();
            least = least.lanewise(VectorOperators.MIN, least.blend(v, finite));
            most = most.lanewise(VectorOperators.MAX, most.blend(v, finite));
        }
        into.finite = good;
        into.zeros = none;
        into.negatives = below;
        into.least = least.reduceLanes(VectorOperators.MIN);
        into.most = most.reduceLanes(VectorOperators.MAX);
        into.more(x, xo + i, n - i);
    }

    static int below(double[] x, int xo, int n, double limit) {
        int count = 0;
        int i = 0;
        for (; i + WIDTH <= n; i += WIDTH) {
            count += DoubleVector.fromArray(SPECIES, x, xo + i).compare(VectorOperators.LT, limit)
                    .trueCount();
        }
        for (; i < n; i++) {
            count += x[xo + i] < limit ? 1 : 0;
        }
        return count;
    }

    static int above(double[] x, int xo, int n, double limit) {
        int count = 0;
        int i = 0;
        for (; i + WIDTH <= n; i += WIDTH) {
            count += DoubleVector.fromArray(SPECIES, x, xo + i).compare(VectorOperators.GT, limit)
                    .trueCount();
        }
        for (; i < n; i++) {
            count += x[xo + i] > limit ? 1 : 0;
        }
        return count;
    }

    /// The strands of [Strands] as lanes; vectors of another width than four and eight leave that to plain loops.
    static void deviations(double[] x, int xo, int n, double middle, double[] sums) {
        int parts = Strands.COUNT / WIDTH;
        if (parts * WIDTH != Strands.COUNT || parts > 2) {
            Strands.deviations(x, xo, n, middle, sums);
            return;
        }
        int next = (parts - 1) * WIDTH;
        var m = DoubleVector.broadcast(SPECIES, middle);
        var s = DoubleVector.zero(SPECIES);
        var q = s;
        var t = s;
        var r = s;
        int i = 0;
        for (; i + Strands.COUNT <= n; i += Strands.COUNT) {
            var d = DoubleVector.fromArray(SPECIES, x, xo + i).sub(m);
            s = s.add(d);
            q = d.fma(d, q);
            // Of vectors of eight this is the same one again.
            var e = DoubleVector.fromArray(SPECIES, x, xo + i + next).sub(m);
            t = t.add(e);
            r = e.fma(e, r);
        }
        t.intoArray(sums, next);
        r.intoArray(sums, Strands.COUNT + next);
        s.intoArray(sums, 0);
        q.intoArray(sums, Strands.COUNT);
        Strands.joinDeviations(x, xo + i, n - i, middle, sums);
    }
}
