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
    static final double[] EXP = {0x1.0000000000000p-1, 0x1.5555555555557p-3, 0x1.5555555555556p-5,
        0x1.11111111100dcp-7, 0x1.6c16c16c162d4p-10, 0x1.a01a01abe7fe1p-13, 0x1.a01a01a6d889cp-16,
        0x1.71de0231960ebp-19, 0x1.27e4db646b17ep-22, 0x1.af4de97ca4194p-26, 0x1.1f730349868cep-29};
    /// (ln((1 + s) / (1 − s)) / s − 2) / z with z = s², for |s| ≤ (√2 − 1) / (√2 + 1).
    static final double[] LOG = {0x1.5555555555555p-1, 0x1.9999999999a38p-2, 0x1.2492492476c42p-2,
        0x1.c71c720168526p-3, 0x1.745cf8fe328f9p-3, 0x1.3b1c36b445cebp-3, 0x1.0fbe71ad855c9p-3,
        0x1.0c05166ec4148p-3};
    /// As LOG, for 0 ≤ s ≤ ⅓.
    static final double[] SOFT = {0x1.5555555555555p-1, 0x1.9999999999944p-2, 0x1.2492492499d46p-2,
        0x1.c71c71bedea97p-3, 0x1.745d19937b1fcp-3, 0x1.3b13515f6f9efp-3, 0x1.111abdc8abe16p-3,
        0x1.e0a2d581ab68fp-4, 0x1.bc37f0140c19ep-4, 0x1.32e0d25c9c761p-4, 0x1.401d3e65cdc48p-3};
    /// erfc(z) · exp(z²) · (1 + 2z) with t = (z − 4) / (z + 4), for z ≤ 28.
    static final double[] TAIL = {0x1.3ba5916e9fd7fp+0, -0x1.1df1ad154a290p-3, 0x1.f7f5df66fb86cp-7,
        0x1.16ecefcfa568fp-4, -0x1.9ddb23c3dbf7ep-4, 0x1.7fee004e0b17cp-4, -0x1.0fb06dff5be88p-4,
        0x1.3079edf74dfa8p-5, -0x1.096238568ead0p-6, 0x1.49c672613491bp-8, -0x1.8d4abee6e794dp-11,
        -0x1.a1df1fd37a91ap-13, 0x1.3be28aa5264a0p-13, -0x1.99573aaf8d6cap-16, -0x1.78e2e25fb32a5p-17,
        0x1.7efa8caa8bd96p-18, 0x1.4cccc375dcb21p-22, -0x1.b792609d7a011p-21, 0x1.f95d9c1b8f9dfp-25,
        0x1.b547fff5a3ee4p-24, -0x1.44ea3e753d03fp-27, -0x1.3203d7029540dp-27};
    /// erf(z) / z with w = z², for z ≤ 0.75.
    static final double[] ERF = {0x1.20dd750429b6dp+0, -0x1.812746b0379e0p-2, 0x1.ce2f21a0424c3p-4,
        -0x1.b82ce31257412p-6, 0x1.565bcd03657c0p-8, -0x1.c02db1220cfe6p-11, 0x1.f9a2afa3a8f86p-14,
        -0x1.f4c5debf1228ap-17, 0x1.b90ecd4aeec12p-20, -0x1.564f71bbc0d35p-23, 0x1.8a312cb07e6ccp-27};

    private Series() {}
}
