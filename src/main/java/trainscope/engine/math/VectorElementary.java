package trainscope.engine.math;

import static jdk.incubator.vector.VectorOperators.ABS;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.NEG;
import static trainscope.engine.math.VectorSeries.*;
import static trainscope.engine.math.VectorTiles.SPECIES;
import static trainscope.engine.math.VectorTiles.WIDTH;

import jdk.incubator.vector.DoubleVector;

/// [Elementary] in vectors: the same operations in the same order, lane by lane. Each method works on as many whole vectors as fit into n numbers, and
/// returns how many numbers that were.
final class VectorElementary {
    private VectorElementary() {}

    private static DoubleVector abs(DoubleVector x) {
        return x.lanewise(ABS);
    }

    private static DoubleVector withSign(DoubleVector y, DoubleVector sign) {
        var bits = y.reinterpretAsLongs().and(MAGNITUDE);
        return bits.or(sign.reinterpretAsLongs().and(SIGN)).reinterpretAsDoubles();
    }

    static int exp(double[] from, int fo, double[] to, int off, int n) {
        int i = 0;
        for (; i + WIDTH <= n; i += WIDTH) {
            var x = DoubleVector.fromArray(SPECIES, from, fo + i);
            expOfFinite(x.max(EXP_LEAST).min(EXP_MOST)).intoArray(to, off + i);
        }
        return i;
    }

    private static DoubleVector expOfFinite(DoubleVector x) {
        var k = x.fma(LOG2_E, ROUNDER).sub(ROUNDER);
        var high = k.fma(MINUS_LN2_HIGH, x);
        var r = k.fma(MINUS_LN2_LOW, high);
        var curve = curve(r, k.fma(MINUS_LN2_LOW, high.sub(r)));
        var half = k.fma(HALF, ROUNDER);
        var rest = k.sub(half.sub(ROUNDER)).add(ROUNDER);
        return r.add(curve).add(ONE).mul(power(half)).mul(power(rest));
    }

    /// eˣ for −746 < x ≤ 0: one power of two is enough, lifted by 54 so that it is no subnormal.
    private static DoubleVector expOfNegative(DoubleVector x) {
        var rounded = x.fma(LOG2_E, ROUNDER);
        var k = rounded.sub(ROUNDER);
        var high = k.fma(MINUS_LN2_HIGH, x);
        var r = k.fma(MINUS_LN2_LOW, high);
        var curve = curve(r, k.fma(MINUS_LN2_LOW, high.sub(r)));
        return r.add(curve).add(ONE).mul(power(rounded.add(FIFTY_FOUR))).mul(DROP);
    }

    private static DoubleVector curve(DoubleVector r, DoubleVector lost) {
        var q = r.fma(EXP10, EXP9);
        q = q.fma(r, EXP8);
        q = q.fma(r, EXP7);
        q = q.fma(r, EXP6);
        q = q.fma(r, EXP5);
        q = q.fma(r, EXP4);
        q = q.fma(r, EXP3);
        q = q.fma(r, EXP2);
        q = q.fma(r, EXP1);
        q = q.fma(r, EXP0);
        return r.mul(r).fma(q, lost);
    }

    private static DoubleVector power(DoubleVector rounded) {
        return rounded.reinterpretAsLongs().add(BIAS).lanewise(LSHL, 52).reinterpretAsDoubles();
    }

    static int expm1(double[] from, int fo, double[] to, int off, int n) {
        int i = 0;
        for (; i + WIDTH <= n; i += WIDTH) {
            var x = DoubleVector.fromArray(SPECIES, from, fo + i);
            var c = x.max(LEAST_EXPM1).min(EXP_MOST);
            var rounded = c.fma(LOG2_E, ROUNDER);
            var k = rounded.sub(ROUNDER);
            var high = k.fma(MINUS_LN2_HIGH, c);
            var r = k.fma(MINUS_LN2_LOW, high);
            var curve = curve(r, k.fma(MINUS_LN2_LOW, high.sub(r)));
            var half = power(rounded.sub(ONE));
            var y = half.fma(curve, half.fma(r, half.sub(HALF))).mul(TWO);
            withSign(y.blend(r.add(curve), k.compare(EQ, ZERO)), x).intoArray(to, off + i);
        }
        return i;
    }

    static int log(double[] from, int fo, double[] to, int off, int n) {
        int i = 0;
        for (; i + WIDTH <= n; i += WIDTH) {
            var x = DoubleVector.fromArray(SPECIES, from, fo + i);
            var small = x.compare(LT, SMALLEST_NORMAL);
            var bits = x.blend(x.mul(LIFT), small).reinterpretAsLongs();
            var exponent = bits.sub(SQRT_HALF_BITS).lanewise(ASHR, 52);
            var e = exponent.add(ROUNDER_BITS).reinterpretAsDoubles().sub(ROUNDER)
                    .sub(ZERO.blend(FIFTY_FOUR, small));
            var f = bits.sub(exponent.lanewise(LSHL, 52)).reinterpretAsDoubles().sub(ONE);
            var y = logReduced(e, f);
            y = y.blend(x, x.compare(EQ, INFINITY));
            y = y.blend(MINUS_INFINITY, x.compare(EQ, ZERO));
            NAN.blend(y, x.compare(GE, ZERO)).intoArray(to, off + i);
        }
        return i;
    }

    private static DoubleVector logReduced(DoubleVector e, DoubleVector f) {
        var s = f.div(f.add(TWO));
        var z = s.mul(s);
        var q = z.fma(LOG7, LOG6);
        q = q.fma(z, LOG5);
        q = q.fma(z, LOG4);
        q = q.fma(z, LOG3);
        q = q.fma(z, LOG2);
        q = q.fma(z, LOG1);
        q = q.fma(z, LOG0);
        var square = f.mul(f).mul(HALF);
        var low = s.fma(q.fma(z, square), e.mul(LN2_LOW));
        return e.fma(LN2_HIGH, f.sub(square.sub(low)));
    }

    static int tanh(double[] from, int fo, double[] to, int off, int n) {
        int i = 0;
        for (; i + WIDTH <= n; i += WIDTH) {
            var x = DoubleVector.fromArray(SPECIES, from, fo + i);
            var c = abs(x).mul(MINUS_TWO).max(LEAST_EXPM1);
            var rounded = c.fma(LOG2_E, ROUNDER);
            var k = rounded.sub(ROUNDER);
            var high = k.fma(MINUS_LN2_HIGH, c);
            var r = k.fma(MINUS_LN2_LOW, high);
            var curve = curve(r, k.fma(MINUS_LN2_LOW, high.sub(r)));
            var power = power(rounded);
            var far = power.fma(r, power.fma(curve, power.sub(ONE)));
            var less = far.blend(r.add(curve), k.compare(EQ, ZERO));
            var u = r.add(curve).add(ONE).mul(power);
            var near = c.compare(GT, NEAR);
            var ratio = u.mul(TWO).blend(less.lanewise(NEG), near).div(u.add(ONE));
            withSign(ONE.sub(ratio).blend(ratio, near), x).intoArray(to, off + i);
        }
        return i;
    }

    static int sigmoid(double[] from, int fo, double[] to, int off, int n) {
        int i = 0;
        for (; i + WIDTH <= n; i += WIDTH) {
            var x = DoubleVector.fromArray(SPECIES, from, fo + i);
            var e = expOfNegative(abs(x).lanewise(NEG).max(EXP_LEAST));
            ONE.blend(e, x.compare(LT, ZERO)).div(e.add(ONE)).intoArray(to, off + i);
        }
        return i;
    }

    /// In two strides over `to`, because a compiled method holds only so much: first e^(−|x|), then the rest.
    static int softplus(double[] from, int fo, double[] to, int off, int n) {
        int i = 0;
        for (; i + WIDTH <= n; i += WIDTH) {
            var x = DoubleVector.fromArray(SPECIES, from, fo + i);
            expOfNegative(abs(x).lanewise(NEG).max(EXP_LEAST)).intoArray(to, off + i);
        }
        softplusFromExp(from, fo, to, off, n);
        return i;
    }

    private static void softplusFromExp(double[] from, int fo, double[] to, int off, int n) {
        for (int i = 0; i + WIDTH <= n; i += WIDTH) {
            var u = DoubleVector.fromArray(SPECIES, to, off + i);
            var s = u.div(u.add(TWO));
            var z = s.mul(s);
            var square = u.mul(u).mul(HALF);
            var less = s.lanewise(NEG).fma(softRatio(z).fma(z, square), square);
            DoubleVector.fromArray(SPECIES, from, fo + i).max(ZERO).add(u.sub(less)).intoArray(to, off + i);
        }
    }

    private static DoubleVector softRatio(DoubleVector z) {
        var q = z.fma(SOFT10, SOFT9);
        q = q.fma(z, SOFT8);
        q = q.fma(z, SOFT7);
        q = q.fma(z, SOFT6);
        q = q.fma(z, SOFT5);
        q = q.fma(z, SOFT4);
        q = q.fma(z, SOFT3);
        q = q.fma(z, SOFT2);
        q = q.fma(z, SOFT1);
        return q.fma(z, SOFT0);
    }

    /// In two strides, as softplus: first the ratio in front of e^(−x²/2), then the rest.
    static int normalCdf(double[] from, int fo, double[] to, int off, int n) {
        int i = 0;
        for (; i + WIDTH <= n; i += WIDTH) {
            var z = abs(DoubleVector.fromArray(SPECIES, from, fo + i)).min(FARTHEST_OF_NORMAL).mul(SQRT_HALF);
            var y = tailRatio(z.sub(FOUR).div(z.add(FOUR))).div(TWO.fma(z, ONE));
            y.intoArray(to, off + i);
        }
        normalCdfFromRatio(from, fo, to, off, n);
        return i;
    }

    private static void normalCdfFromRatio(double[] from, int fo, double[] to, int off, int n) {
        for (int i = 0; i + WIDTH <= n; i += WIDTH) {
            var x = DoubleVector.fromArray(SPECIES, from, fo + i);
            var a = abs(x).min(FARTHEST_OF_NORMAL);
            var square = a.mul(a);
            var lost = a.fma(a, square.lanewise(NEG)).mul(HALF);
            var y = DoubleVector.fromArray(SPECIES, to, off + i);
            var tail = y.lanewise(NEG).fma(lost, y).mul(expOfNegative(square.mul(MINUS_HALF))).mul(HALF);
            tail.blend(ONE.sub(tail), x.compare(GT, ZERO)).intoArray(to, off + i);
        }
    }

    /// A loop over the array, unlike the short series, because a compiled method holds only so many operations.
    private static DoubleVector tailRatio(DoubleVector t) {
        var q = DoubleVector.broadcast(SPECIES, Series.TAIL[Series.TAIL.length - 1]);
        for (int i = Series.TAIL.length - 2; i >= 0; i--) {
            q = q.fma(t, DoubleVector.broadcast(SPECIES, Series.TAIL[i]));
        }
        return q;
    }
}
