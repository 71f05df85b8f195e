package trainscope.engine.math;

import static trainscope.engine.math.Series.ERF;
import static trainscope.engine.math.Series.EXP;
import static trainscope.engine.math.Series.LN2_HIGH;
import static trainscope.engine.math.Series.LN2_LOW;
import static trainscope.engine.math.Series.LOG;
import static trainscope.engine.math.Series.LOG2_E;
import static trainscope.engine.math.Series.ROUNDER;
import static trainscope.engine.math.Series.SOFT;
import static trainscope.engine.math.Series.SQRT_HALF;
import static trainscope.engine.math.Series.TAIL;

/// Exponential, logarithm and their kin, as polynomials with fused products: the same bits on every machine, in the
/// interpreter, in compiled code and in vectors, and a fraction of the time that `StrictMath` takes.
///
/// The error of `exp`, `expm1`, `log` and `log1p` stays below 1 unit in the last place, that of the others below 2
/// (`erf`) to 4 (`normalCdf` far out in its tail).
public final class Elementary {
    static final double EXP_MOST = 710;
    static final double EXP_LEAST = -746;
    static final long MANTISSA_OF_ROUNDER = 0x4338000000000000L;
    static final long BITS_OF_SQRT_HALF = 0x3fe6a09e667f3bcdL;
    /// erfc of more than this is 0, and Φ of less than minus the other.
    static final double FARTHEST = 28;
    static final double FARTHEST_OF_NORMAL = 38.6;
    static final double SMALLEST_NORMAL = 0x1p-1022;

    /// Where tanh changes its form, as −2|x|.
    static final double NEAR = -1.1;

    private Elementary() {}

    public static double exp(double x) {
        return expOfFinite(Math.min(Math.max(x, EXP_LEAST), EXP_MOST));
    }

    /// eˣ for |x| < 1400.
    private static double expOfFinite(double x) {
        double k = Math.fma(x, LOG2_E, ROUNDER) - ROUNDER;
        double high = Math.fma(k, -LN2_HIGH, x);
        double r = Math.fma(k, -LN2_LOW, high);
        double curve = curve(r, Math.fma(k, -LN2_LOW, high - r));
        // Half of the exponent at a time: the whole one may lie outside of what a double can hold.
        double half = Math.fma(k, 0.5, ROUNDER);
        double rest = (k - (half - ROUNDER)) + ROUNDER;
        return (1 + (r + curve)) * power(half) * power(rest);
    }

    /// eʳ − 1 − r for |r| ≤ ½ ln 2, and what r lost when it was rounded.
    private static double curve(double r, double lost) {
        return Math.fma(r * r, expSeries(r), lost);
    }

    /// 2ᵏ from k + ROUNDER, for −1022 ≤ k ≤ 1023.
    private static double power(double rounded) {
        return Double.longBitsToDouble((Double.doubleToRawLongBits(rounded) + 1023) << 52);
    }

    public static double expm1(double x) {
        double c = Math.min(Math.max(x, -50), EXP_MOST);
        double rounded = Math.fma(c, LOG2_E, ROUNDER);
        double k = rounded - ROUNDER;
        double high = Math.fma(k, -LN2_HIGH, c);
        double r = Math.fma(k, -LN2_LOW, high);
        double curve = curve(r, Math.fma(k, -LN2_LOW, high - r));
        // Twice the half: 2¹⁰²⁴ is no double, but the result may be one.
        double half = power(rounded - 1);
        double y = Math.fma(half, curve, Math.fma(half, r, half - 0.5)) * 2;
        return Math.copySign(k == 0 ? r + curve : y, x);
    }

    public static double log(double x) {
        boolean small = x < SMALLEST_NORMAL;
        long bits = Double.doubleToRawLongBits(small ? x * 0x1p54 : x);
        long exponent = (bits - BITS_OF_SQRT_HALF) >> 52;
        double e = Double.longBitsToDouble(exponent + MANTISSA_OF_ROUNDER) - ROUNDER - (small ? 54 : 0);
        double f = Double.longBitsToDouble(bits - (exponent << 52)) - 1;
        double y = logReduced(e, f);
        y = x == Double.POSITIVE_INFINITY ? x : y;
        y = x == 0 ? Double.NEGATIVE_INFINITY : y;
        return x >= 0 ? y : Double.NaN;
    }

    /// e·ln 2 + ln(1 + f), where 1 + f lies between √½ and √2: with s = f / (2 + f), ln(1 + f) is
    /// f − (f²/2 − s·(f²/2 + R(s²))).
    private static double logReduced(double e, double f) {
        double s = f / (2 + f);
        double z = s * s;
        double square = f * f * 0.5;
        double low = Math.fma(s, Math.fma(logSeries(z), z, square), e * LN2_LOW);
        return Math.fma(e, LN2_HIGH, f - (square - low));
    }

    public static double log1p(double x) {
        double u = 1 + x;
        double lost = (x - (u - 1)) / u;
        double y = log(u);
        y = u > 0 && u < Double.POSITIVE_INFINITY ? y + lost : y;
        return Math.copySign(y, x);
    }

    /// With u = e^(−2|x|): (1 − u) / (1 + u) near 0, and 1 − 2u / (1 + u) far from it.
    public static double tanh(double x) {
        double c = Math.max(-2 * Math.abs(x), -50);
        double rounded = Math.fma(c, LOG2_E, ROUNDER);
        double k = rounded - ROUNDER;
        double high = Math.fma(k, -LN2_HIGH, c);
        double r = Math.fma(k, -LN2_LOW, high);
        double curve = curve(r, Math.fma(k, -LN2_LOW, high - r));
        double power = power(rounded);
        double less = k == 0 ? r + curve : Math.fma(power, r, Math.fma(power, curve, power - 1));
        double u = (1 + (r + curve)) * power;
        boolean near = c > NEAR;
        double ratio = (near ? -less : 2 * u) / (1 + u);
        return Math.copySign(near ? ratio : 1 - ratio, x);
    }

    /// 1 / (1 + e⁻ˣ)
    public static double sigmoid(double x) {
        double e = exp(-Math.abs(x));
        return (x < 0 ? e : 1) / (1 + e);
    }

    /// ln(1 + eˣ) = max(x, 0) + ln(1 + u) with u = e^(−|x|): as in `log`, but u needs no exponent of its own.
    public static double softplus(double x) {
        double u = exp(-Math.abs(x));
        double s = u / (2 + u);
        double z = s * s;
        double square = u * u * 0.5;
        return Math.max(x, 0) + (u - Math.fma(-s, Math.fma(softSeries(z), z, square), square));
    }

    public static double erf(double x) {
        double z = Math.min(Math.abs(x), FARTHEST);
        double square = z * z;
        double tail = 1 - tail(z, square, Math.fma(z, z, -square));
        return Math.copySign(z < 0.75 ? z * erfSeries(square) : tail, x);
    }

    /// Φ(x), the share of the standard normal law below x.
    public static double normalCdf(double x) {
        double a = Math.min(Math.abs(x), FARTHEST_OF_NORMAL);
        double square = a * a;
        double tail = 0.5 * tail(a * SQRT_HALF, 0.5 * square, 0.5 * Math.fma(a, a, -square));
        return x > 0 ? 1 - tail : tail;
    }

    /// erfc(z) for 0 ≤ z ≤ FARTHEST, where z² = square + lost.
    private static double tail(double z, double square, double lost) {
        double y = tailSeries((z - 4) / (z + 4)) / Math.fma(2, z, 1);
        return Math.fma(-y, lost, y) * expOfFinite(-square);
    }

    // Horner's rule is written out: in a loop it would be three times as slow.
    private static double expSeries(double r) {
        double q = Math.fma(EXP[10], r, EXP[9]);
        q = Math.fma(q, r, EXP[8]);
        q = Math.fma(q, r, EXP[7]);
        q = Math.fma(q, r, EXP[6]);
        q = Math.fma(q, r, EXP[5]);
        q = Math.fma(q, r, EXP[4]);
        q = Math.fma(q, r, EXP[3]);
        q = Math.fma(q, r, EXP[2]);
        q = Math.fma(q, r, EXP[1]);
        return Math.fma(q, r, EXP[0]);
    }

    private static double logSeries(double z) {
        double q = Math.fma(LOG[7], z, LOG[6]);
        q = Math.fma(q, z, LOG[5]);
        q = Math.fma(q, z, LOG[4]);
        q = Math.fma(q, z, LOG[3]);
        q = Math.fma(q, z, LOG[2]);
        q = Math.fma(q, z, LOG[1]);
        return Math.fma(q, z, LOG[0]);
    }

    private static double softSeries(double z) {
        double q = Math.fma(SOFT[10], z, SOFT[9]);
        q = Math.fma(q, z, SOFT[8]);
        q = Math.fma(q, z, SOFT[7]);
        q = Math.fma(q, z, SOFT[6]);
        q = Math.fma(q, z, SOFT[5]);
        q = Math.fma(q, z, SOFT[4]);
        q = Math.fma(q, z, SOFT[3]);
        q = Math.fma(q, z, SOFT[2]);
        q = Math.fma(q, z, SOFT[1]);
        return Math.fma(q, z, SOFT[0]);
    }

    private static double tailSeries(double t) {
        double q = Math.fma(TAIL[21], t, TAIL[20]);
        q = Math.fma(q, t, TAIL[19]);
        q = Math.fma(q, t, TAIL[18]);
        q = Math.fma(q, t, TAIL[17]);
        q = Math.fma(q, t, TAIL[16]);
        q = Math.fma(q, t, TAIL[15]);
        q = Math.fma(q, t, TAIL[14]);
        q = Math.fma(q, t, TAIL[13]);
        q = Math.fma(q, t, TAIL[12]);
        q = Math.fma(q, t, TAIL[11]);
        q = Math.fma(q, t, TAIL[10]);
        q = Math.fma(q, t, TAIL[9]);
        q = Math.fma(q, t, TAIL[8]);
        q = Math.fma(q, t, TAIL[7]);
        q = Math.fma(q, t, TAIL[6]);
        q = Math.fma(q, t, TAIL[5]);
        q = Math.fma(q, t, TAIL[4]);
        q = Math.fma(q, t, TAIL[3]);
        q = Math.fma(q, t, TAIL[2]);
        q = Math.fma(q, t, TAIL[1]);
        return Math.fma(q, t, TAIL[0]);
    }

    private static double erfSeries(double w) {
        double q = Math.fma(ERF[10], w, ERF[9]);
        q = Math.fma(q, w, ERF[8]);
        q = Math.fma(q, w, ERF[7]);
        q = Math.fma(q, w, ERF[6]);
        q = Math.fma(q, w, ERF[5]);
        q = Math.fma(q, w, ERF[4]);
        q = Math.fma(q, w, ERF[3]);
        q = Math.fma(q, w, ERF[2]);
        q = Math.fma(q, w, ERF[1]);
        return Math.fma(q, w, ERF[0]);
    }
}
