package trainscope.engine.math;

import static trainscope.engine.math.Series.*;

/// Exponential, logarithm and their kin, as polynomials with fused products: the same bits on every machine, in the
/// interpreter, in compiled code and in vectors, and a fraction of the time that `StrictMath` takes.
///
/// The error of `exp`, `expm1`, `log` and `log1p` stays below 1 unit in the last place, that of the others below 2
/// (`erf`) to 4 (`normalCdf` far out in its tail).
public final class Elementary {
    private static final double EXP_MOST = 710;
    private static final double EXP_LEAST = -746;
    private static final long MANTISSA_OF_ROUNDER = 0x4338000000000000L;
    private static final long BITS_OF_SQRT_HALF = 0x3fe6a09e667f3bcdL;
    /// erfc of more than this is 0.
    private static final double FARTHEST = 28;
    private static final double SMALLEST_NORMAL = 0x1p-1022;

    private Elementary() {}

    public static double exp(double x) {
        double c = Math.min(Math.max(x, EXP_LEAST), EXP_MOST);
        double k = Math.fma(c, LOG2_E, ROUNDER) - ROUNDER;
        double r = Math.fma(k, -LN2_LOW, Math.fma(k, -LN2_HIGH, c));
        // Half of the exponent at a time: the whole one may lie outside of what a double can hold.
        double half = Math.fma(k, 0.5, ROUNDER);
        double rest = (k - (half - ROUNDER)) + ROUNDER;
        return (1 + expm1Reduced(r)) * power(half) * power(rest);
    }

    /// eʳ − 1 for |r| ≤ ½ ln 2.
    private static double expm1Reduced(double r) {
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
        return Math.fma(r * r, q, r);
    }

    /// 2ᵏ from k + ROUNDER, for −1022 ≤ k ≤ 1023.
    private static double power(double rounded) {
        return Double.longBitsToDouble((Double.doubleToRawLongBits(rounded) + 1023) << 52);
    }

    public static double expm1(double x) {
        double c = Math.min(Math.max(x, -50), EXP_MOST);
        double rounded = Math.fma(c, LOG2_E, ROUNDER);
        double k = rounded - ROUNDER;
        double r = Math.fma(k, -LN2_LOW, Math.fma(k, -LN2_HIGH, c));
        double e = expm1Reduced(r);
        // Twice the half: 2¹⁰²⁴ is no double, but the result may be one.
        double half = power(rounded - 1);
        double y = k == 0 ? e : Math.fma(half, e, half - 0.5) * 2;
        return Math.copySign(y, x);
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

    public static double tanh(double x) {
        double t = expm1(-2 * Math.abs(x));
        return Math.copySign(-t / (2 + t), x);
    }

    /// 1 / (1 + e⁻ˣ)
    public static double sigmoid(double x) {
        double e = exp(-Math.abs(x));
        return (x < 0 ? e : 1) / (1 + e);
    }

    /// ln(1 + eˣ)
    public static double softplus(double x) {
        return Math.max(x, 0) + log1p(exp(-Math.abs(x)));
    }

    public static double erf(double x) {
        double z = Math.min(Math.abs(x), FARTHEST);
        double square = z * z;
        double tail = 1 - tail(z, square, Math.fma(z, z, -square));
        return Math.copySign(z < 0.75 ? z * erfRatio(square) : tail, x);
    }

    /// Φ(x), the share of the standard normal law below x.
    public static double normalCdf(double x) {
        double a = Math.min(Math.abs(x), 1.5 * FARTHEST);
        double z = a * SQRT_HALF;
        double square = a * a;
        double tail = 0.5 * tail(z, 0.5 * square, 0.5 * Math.fma(a, a, -square));
        double near = 0.5 * z * erfRatio(z * z);
        double half = z < 0.75 ? 0.5 - near : tail;
        return x > 0 ? 1 - half : half;
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

    /// erfc(z) for z ≥ 0.74, where z² = square + lost.
    private static double tail(double z, double square, double lost) {
        double c = Math.min(z, FARTHEST);
        double t = (c - 4) / (c + 4);
        double q = Math.fma(TAIL20, t, TAIL19);
        q = Math.fma(q, t, TAIL18);
        q = Math.fma(q, t, TAIL17);
        q = Math.fma(q, t, TAIL16);
        q = Math.fma(q, t, TAIL15);
        q = Math.fma(q, t, TAIL14);
        q = Math.fma(q, t, TAIL13);
        q = Math.fma(q, t, TAIL12);
        q = Math.fma(q, t, TAIL11);
        q = Math.fma(q, t, TAIL10);
        q = Math.fma(q, t, TAIL9);
        q = Math.fma(q, t, TAIL8);
        q = Math.fma(q, t, TAIL7);
        q = Math.fma(q, t, TAIL6);
        q = Math.fma(q, t, TAIL5);
        q = Math.fma(q, t, TAIL4);
        q = Math.fma(q, t, TAIL3);
        q = Math.fma(q, t, TAIL2);
        q = Math.fma(q, t, TAIL1);
        q = Math.fma(q, t, TAIL0);
        double y = q / Math.fma(2, c, 1);
        return Math.fma(-y, lost, y) * exp(-square);
    }
}
