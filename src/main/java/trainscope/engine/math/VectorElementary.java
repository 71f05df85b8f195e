package trainscope.engine.math;

import static jdk.incubator.vector.VectorOperators.ABS;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.NEG;
import static trainscope.engine.math.VectorSeries.BIAS;
import static trainscope.engine.math.VectorSeries.DROP;
import static trainscope.engine.math.VectorSeries.EXP_LEAST;
import static trainscope.engine.math.VectorSeries.EXP_MOST;
import static trainscope.engine.math.VectorSeries.FARTHEST_OF_NORMAL;
import static trainscope.engine.math.VectorSeries.FIFTY_FOUR;
import static trainscope.engine.math.VectorSeries.FOUR;
import static trainscope.engine.math.VectorSeries.HALF;
import static trainscope.engine.math.VectorSeries.INFINITY;
import static trainscope.engine.math.VectorSeries.LEAST_EXPM1;
import static trainscope.engine.math.VectorSeries.LIFT;
import static trainscope.engine.math.VectorSeries.LN2_HIGH;
import static trainscope.engine.math.VectorSeries.LN2_LOW;
import static trainscope.engine.math.VectorSeries.LOG2_E;
import static trainscope.engine.math.VectorSeries.MAGNITUDE;
import static trainscope.engine.math.VectorSeries.MINUS_HALF;
import static trainscope.engine.math.VectorSeries.MINUS_INFINITY;
import static trainscope.engine.math.VectorSeries.MINUS_LN2_HIGH;
import static trainscope.engine.math.VectorSeries.MINUS_LN2_LOW;
import static trainscope.engine.math.VectorSeries.MINUS_TWO;
import static trainscope.engine.math.VectorSeries.NAN;
import static trainscope.engine.math.VectorSeries.NEAR;
import static trainscope.engine.math.VectorSeries.ONE;
import static trainscope.engine.math.VectorSeries.ROUNDER;
import static trainscope.engine.math.VectorSeries.ROUNDER_BITS;
import static trainscope.engine.math.VectorSeries.SIGN;
import static trainscope.engine.math.VectorSeries.SMALLEST_NORMAL;
import static trainscope.engine.math.VectorSeries.SQRT_HALF;
import static trainscope.engine.math.VectorSeries.SQRT_HALF_BITS;
import static trainscope.engine.math.VectorSeries.TWO;
import static trainscope.engine.math.VectorSeries.ZERO;
import static trainscope.engine.math.VectorSeries.ZERO_BITS;
import static trainscope.engine.math.VectorTiles.SPECIES;
import static trainscope.engine.math.VectorTiles.WIDTH;

import jdk.incubator.vector.DoubleVector;

/// [Elementary] in vectors: the same operations in the same order, lane by lane. Each method works on as many whole
/// vectors as fit into n numbers, and returns how many numbers that were.
///
/// What is long is written out in each loop: a vector that passes through a method which the compiler of the JVM leaves
/// alone, for its size or because it came to it earlier, becomes an object. And a compiled method holds only so many
/// operations, so some go over their output in two strides.
final class VectorElementary {
    private VectorElementary() {}

    private static DoubleVector abs(DoubleVector x) {
        return x.lanewise(ABS);
    }

    private static DoubleVector withSign(DoubleVector y, DoubleVector sign) {
        var bits = y.reinterpretAsLongs().and(MAGNITUDE);
        return bits.or(sign.reinterpretAsLongs().and(SIGN)).reinterpretAsDoubles();
    }

    private static DoubleVector power(DoubleVector rounded) {
        return rounded.reinterpretAsLongs().add(BIAS).lanewise(LSHL, 52).reinterpretAsDoubles();
    }

    private static DoubleVector all(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }

    static int exp(double[] from, int fo, double[] to, int off, int n) {
        int i = 0;
        for (; i + WIDTH <= n; i += WIDTH) {
            var x = DoubleVector.fromArray(SPECIES, from, fo + i).max(EXP_LEAST).min(EXP_MOST);
            var k = x.fma(LOG2_E, ROUNDER).sub(ROUNDER);
            var high = k.fma(MINUS_LN2_HIGH, x);
            var r = k.fma(MINUS_LN2_LOW, high);
            var q = all(Series.EXP[Series.EXP.length - 1]);
            for (int p = Series.EXP.length - 2; p >= 0; p--) {
                q = q.fma(r, all(Series.EXP[p]));
            }
            var curve = r.mul(r).fma(q, k.fma(MINUS_LN2_LOW, high.sub(r)));
            var half = k.fma(HALF, ROUNDER);
            var rest = k.sub(half.sub(ROUNDER)).add(ROUNDER);
            r.add(curve).add(ONE).mul(power(half)).mul(power(rest)).intoArray(to, off + i);
        }
        return i;
    }

    /// e^(−|x|) with the sign of x. One power of two is enough, lifted by 54 so that it is no subnormal.
    private static int decay(double[] from, int fo, double[] to, int off, int n) {
        int i = 0;
        for (; i + WIDTH <= n; i += WIDTH) {
            var x = DoubleVector.fromArray(SPECIES, from, fo + i);
            var c = abs(x).lanewise(NEG).max(EXP_LEAST);
            var rounded = c.fma(LOG2_E, ROUNDER);
            var k = rounded.sub(ROUNDER);
            var high = k.fma(MINUS_LN2_HIGH, c);
            var r = k.fma(MINUS_LN2_LOW, high);
            var q = all(Series.EXP[Series.EXP.length - 1]);
            for (int p = Series.EXP.length - 2; p >= 0; p--) {
                q = q.fma(r, all(Series.EXP[p]));
            }
            var curve = r.mul(r).fma(q, k.fma(MINUS_LN2_LOW, high.sub(r)));
            var y = r.add(curve).add(ONE).mul(power(rounded.add(FIFTY_FOUR))).mul(DROP);
            withSign(y, x).intoArray(to, off + i);
        }
        return i;
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
            var q = all(Series.EXP[Series.EXP.length - 1]);
            for (int p = Series.EXP.length - 2; p >= 0; p--) {
                q = q.fma(r, all(Series.EXP[p]));
            }
            var curve = r.mul(r).fma(q, k.fma(MINUS_LN2_LOW, high.sub(r)));
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
            var s = f.div(f.add(TWO));
            var z = s.mul(s);
            var q = all(Series.LOG[Series.LOG.length - 1]);
            for (int p = Series.LOG.length - 2; p >= 0; p--) {
                q = q.fma(z, all(Series.LOG[p]));
            }
            var square = f.mul(f).mul(HALF);
            var low = s.fma(q.fma(z, square), e.mul(LN2_LOW));
            var y = e.fma(LN2_HIGH, f.sub(square.sub(low)));
            y = y.blend(x, x.compare(EQ, INFINITY)).blend(MINUS_INFINITY, x.compare(EQ, ZERO));
            NAN.blend(y, x.compare(GE, ZERO)).intoArray(to, off + i);
        }
        return i;
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
            var q = all(Series.EXP[Series.EXP.length - 1]);
            for (int p = Series.EXP.length - 2; p >= 0; p--) {
                q = q.fma(r, all(Series.EXP[p]));
            }
            var curve = r.mul(r).fma(q, k.fma(MINUS_LN2_LOW, high.sub(r)));
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
        int whole = decay(from, fo, to, off, n);
        for (int i = 0; i < whole; i += WIDTH) {
            var y = DoubleVector.fromArray(SPECIES, to, off + i);
            var e = abs(y);
            var negative = y.reinterpretAsLongs().compare(LT, ZERO_BITS).cast(SPECIES);
            ONE.blend(e, negative).div(e.add(ONE)).intoArray(to, off + i);
        }
        return whole;
    }

    static int softplus(double[] from, int fo, double[] to, int off, int n) {
        int whole = decay(from, fo, to, off, n);
        for (int i = 0; i < whole; i += WIDTH) {
            var u = abs(DoubleVector.fromArray(SPECIES, to, off + i));
            var s = u.div(u.add(TWO));
            var z = s.mul(s);
            var q = all(Series.SOFT[Series.SOFT.length - 1]);
            for (int p = Series.SOFT.length - 2; p >= 0; p--) {
                q = q.fma(z, all(Series.SOFT[p]));
            }
            var square = u.mul(u).mul(HALF);
            var less = s.lanewise(NEG).fma(q.fma(z, square), square);
            DoubleVector.fromArray(SPECIES, from, fo + i).max(ZERO).add(u.sub(less)).intoArray(to, off + i);
        }
        return whole;
    }

    /// First the ratio in front of e^(−x²/2), then the rest.
    static int normalCdf(double[] from, int fo, double[] to, int off, int n) {
        int i = 0;
        for (; i + WIDTH <= n; i += WIDTH) {
            var z = abs(DoubleVector.fromArray(SPECIES, from, fo + i)).min(FARTHEST_OF_NORMAL).mul(SQRT_HALF);
            var t = z.sub(FOUR).div(z.add(FOUR));
            var q = all(Series.TAIL[Series.TAIL.length - 1]);
            for (int p = Series.TAIL.length - 2; p >= 0; p--) {
                q = q.fma(t, all(Series.TAIL[p]));
            }
            q.div(TWO.fma(z, ONE)).intoArray(to, off + i);
        }
        normalCdfFromRatio(from, fo, to, off, i);
        return i;
    }

    private static void normalCdfFromRatio(double[] from, int fo, double[] to, int off, int n) {
        for (int i = 0; i < n; i += WIDTH) {
            var x = DoubleVector.fromArray(SPECIES, from, fo + i);
            var a = abs(x).min(FARTHEST_OF_NORMAL);
            var square = a.mul(a);
            var c = square.mul(MINUS_HALF);
            var rounded = c.fma(LOG2_E, ROUNDER);
            var k = rounded.sub(ROUNDER);
            var high = k.fma(MINUS_LN2_HIGH, c);
            var r = k.fma(MINUS_LN2_LOW, high);
            var q = all(Series.EXP[Series.EXP.length - 1]);
            for (int p = Series.EXP.length - 2; p >= 0; p--) {
                q = q.fma(r, all(Series.EXP[p]));
            }
            var curve = r.mul(r).fma(q, k.fma(MINUS_LN2_LOW, high.sub(r)));
            var e = r.add(curve).add(ONE).mul(power(rounded.add(FIFTY_FOUR))).mul(DROP);
            var lost = a.fma(a, square.lanewise(NEG)).mul(HALF);
            var y = DoubleVector.fromArray(SPECIES, to, off + i);
            var tail = y.lanewise(NEG).fma(lost, y).mul(e).mul(HALF);
            tail.blend(ONE.sub(tail), x.compare(GT, ZERO)).intoArray(to, off + i);
        }
    }
}
