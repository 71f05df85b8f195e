package trainscope.engine.math;

import static trainscope.engine.math.Series.*;

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
        double q = Math.fma(EXP10, r, EXP9);
        q = Math.fma(q, r, EXP8);
        q = Math.fma(q, r, EXP7);
        q = Math.fma(q, r, EXP6);
        q = Math.fma(q, r, EXP5);
        q = Math.fma(q, r, EXP4);
        q = Math.fma(q, r, EXP3);
        q = Math.fma(q, r, EXP2);
        q = Math.fma(q, r, EXP1);
        q = Math.fma(q, r, EXP0);
        return Math.fma(r * r, q, lost);
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
        double q = Math.fma(LOG7, z, LOG6);
        q = Math.fma(q, z, LOG5);
        q = Math.fma(q, z, LOG4);
        q = Math.fma(q, z, LOG3);
        q = Math.fma(q, z, LOG2);
        q = Math.fma(q, z, LOG1);
        q = Math.fma(q, z, LOG0);
        double square = f * f * 0.5;
        double low = Math.fma(s, Math.fma(q, z, square), e * LN2_LOW);
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
        return Math.max(x, 0) + (u - Math.fma(-s, Math.fma(softRatio(z), z, square), square));
    }

    private static double softRatio(double z) {
        double q = Math.fma(SOFT10, z, SOFT9);
        q = Math.fma(q, z, SOFT8);
        q = Math.fma(q, z, SOFT7);
        q = Math.fma(q, z, SOFT6);
        q = Math.fma(q, z, SOFT5);
        q = Math.fma(q, z, SOFT4);
        q = Math.fma(q, z, SOFT3);
        q = Math.fma(q, z, SOFT2);
        q = Math.fma(q, z, SOFT1);
        return Math.fma(q, z, SOFT0);
    }

    public static double erf(double x) {
        double z = Math.min(Math.abs(x), FARTHEST);
        double square = z * z;
        double tail = 1 - tail(z, square, Math.fma(z, z, -square));
        return Math.copySign(z < 0.75 ? z * erfRatio(square) : tail, x);
    }

    /// Φ(x), the share of the standard normal law below x.
    public static double normalCdf(double x) {
        double a = Math.min(Math.abs(x), FARTHEST_OF_NORMAL);
        double square = a * a;
        double tail = 0.5 * tail(a * SQRT_HALF, 0.5 * square, 0.5 * Math.fma(a, a, -square));
        return x > 0 ? 1 - tail : tail;
    }

    /// erf(z) / z from w = z², for z ≤ 0.75.
    private static double erfRatio(double w) {
        double q = Math.fma(ERF10, w, ERF9);
        q = Math.fma(q, w, ERF8);
        q = Math.fma(q, w, ERF7);
        q = Math.fma(q, w, ERF6);
        q = Math.fma(q, w, ERF5);
        q = Math.fma(q, w, ERF4);
        q = Math.fma(q, w, ERF3);
        q = Math.fma(q, w, ERF2);
        q = Math.fma(q, w, ERF1);
        return Math.fma(q, w, ERF0);
    }

    /// erfc(z) for 0 ≤ z ≤ FARTHEST, where z² = square + lost.
    private static double tail(double z, double square, double lost) {
        double y = tailRatio((z - 4) / (z + 4)) / Math.fma(2, z, 1);
        return Math.fma(-y, lost, y) * expOfFinite(-square);
    }

    /// erfc(z) · exp(z²) · (1 + 2z) from t = (z − 4) / (z + 4).
    private static double tailRatio(double t) {
        double q = TAIL[TAIL.length - 1];
        for (int i = TAIL.length - 2; i >= 0; i--) {
            q = Math.fma(q, t, TAIL[i]);
        }
        return q;
    }
}
