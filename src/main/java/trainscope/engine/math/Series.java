package trainscope.engine.math;

/// The constants behind [Elementary]: polynomials through the Chebyshev nodes of their ranges, worked out with 60 digits
/// and rounded, lowest power first.
final class Series {
    static final double LOG2_E = 0x1.71547652b82fep+0;
    /// ln 2 in two parts: the first has 32 bits, so that its product with an exponent is exact.
    static final double LN2_HIGH = 0x1.62e42fee00000p-1;
    static final double LN2_LOW = 0x1.a39ef35793c76p-33;
    static final double SQRT_HALF = 0x1.6a09e667f3bcdp-1;

    /// Added to a number of less than 51 bits, it leaves the nearest whole number in the lowest bits.
    static final double ROUNDER = 0x1.8p52;

    /// (eʳ − 1 − r) / r² for |r| ≤ ½ ln 2.
    static final double EXP0 = 0x1.0000000000000p-1;
    static final double EXP1 = 0x1.5555555555557p-3;
    static final double EXP2 = 0x1.5555555555556p-5;
    static final double EXP3 = 0x1.11111111100dcp-7;
    static final double EXP4 = 0x1.6c16c16c162d4p-10;
    static final double EXP5 = 0x1.a01a01abe7fe1p-13;
    static final double EXP6 = 0x1.a01a01a6d889cp-16;
    static final double EXP7 = 0x1.71de0231960ebp-19;
    static final double EXP8 = 0x1.27e4db646b17ep-22;
    static final double EXP9 = 0x1.af4de97ca4194p-26;
    static final double EXP10 = 0x1.1f730349868cep-29;
    /// (ln((1 + s) / (1 − s)) / s − 2) / z with z = s², for |s| ≤ (√2 − 1) / (√2 + 1).
    static final double LOG0 = 0x1.5555555555555p-1;
    static final double LOG1 = 0x1.9999999999a38p-2;
    static final double LOG2 = 0x1.2492492476c42p-2;
    static final double LOG3 = 0x1.c71c720168526p-3;
    static final double LOG4 = 0x1.745cf8fe328f9p-3;
    static final double LOG5 = 0x1.3b1c36b445cebp-3;
    static final double LOG6 = 0x1.0fbe71ad855c9p-3;
    static final double LOG7 = 0x1.0c05166ec4148p-3;
    /// erfc(z) · exp(z²) · (1 + 2z) with t = (z − 4) / (z + 4), for 0.74 ≤ z ≤ 28.
    static final double TAIL0 = 0x1.3ba5916e9fd7fp+0;
    static final double TAIL1 = -0x1.1df1ad154a289p-3;
    static final double TAIL2 = 0x1.f7f5df66fdda6p-7;
    static final double TAIL3 = 0x1.16ecefcfa4d7fp-4;
    static final double TAIL4 = -0x1.9ddb23c3ec39dp-4;
    static final double TAIL5 = 0x1.7fee004e2322fp-4;
    static final double TAIL6 = -0x1.0fb06dfdf537bp-4;
    static final double TAIL7 = 0x1.3079edf3d3ceep-5;
    static final double TAIL8 = -0x1.096238969fa70p-6;
    static final double TAIL9 = 0x1.49c673793170cp-8;
    static final double TAIL10 = -0x1.8d4a8935f9f43p-11;
    static final double TAIL11 = -0x1.a1dff5c3ef2dcp-13;
    static final double TAIL12 = 0x1.3bdf0c15b4d98p-13;
    static final double TAIL13 = -0x1.993d0f002c46ap-16;
    static final double TAIL14 = -0x1.785003fb66deep-17;
    static final double TAIL15 = 0x1.7df1187cd7470p-18;
    static final double TAIL16 = 0x1.2f29da3dc8368p-22;
    static final double TAIL17 = -0x1.aa59c26889152p-21;
    static final double TAIL18 = 0x1.68316e929d6acp-24;
    static final double TAIL19 = 0x1.54ea661f9629ap-24;
    static final double TAIL20 = -0x1.4a4e53b02f1c9p-26;
    /// erf(z) / z with w = z², for z ≤ 0.75.
    static final double ERF0 = 0x1.20dd750429b6dp+0;
    static final double ERF1 = -0x1.812746b0379e0p-2;
    static final double ERF2 = 0x1.ce2f21a0424c3p-4;
    static final double ERF3 = -0x1.b82ce31257412p-6;
    static final double ERF4 = 0x1.565bcd03657c0p-8;
    static final double ERF5 = -0x1.c02db1220cfe6p-11;
    static final double ERF6 = 0x1.f9a2afa3a8f86p-14;
    static final double ERF7 = -0x1.f4c5debf1228ap-17;
    static final double ERF8 = 0x1.b90ecd4aeec12p-20;
    static final double ERF9 = -0x1.564f71bbc0d35p-23;
    static final double ERF10 = 0x1.8a312cb07e6ccp-27;

    private Series() {}
}
