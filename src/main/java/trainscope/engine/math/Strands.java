package trainscope.engine.math;

import java.util.Arrays;

/// Sums in eight strands, number i in strand i mod 8, which are added in pairs at the end: an order that vectors of four and
/// of eight can keep.
final class Strands {
    static final int COUNT = 8;

    private Strands() {}

    static double sum(double[] x, int xo, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        int i = 0;
        for (; i + COUNT <= n; i += COUNT) {
            int p = xo + i;
            s0 += x[p];
            s1 += x[p + 1];
            s2 += x[p + 2];
            s3 += x[p + 3];
            s4 += x[p + 4];
            s5 += x[p + 5];
            s6 += x[p + 6];
            s7 += x[p + 7];
        }
        return sum(x, xo + i, n - i, s0, s1, s2, s3, s4, s5, s6, s7);
    }

    static double dot(double[] x, int xo, double[] y, int yo, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        int i = 0;
        for (; i + COUNT <= n; i += COUNT) {
            int p = xo + i;
            int q = yo + i;
            s0 = Math.fma(x[p], y[q], s0);
            s1 = Math.fma(x[p + 1], y[q + 1], s1);
            s2 = Math.fma(x[p + 2], y[q + 2], s2);
            s3 = Math.fma(x[p + 3], y[q + 3], s3);
            s4 = Math.fma(x[p + 4], y[q + 4], s4);
            s5 = Math.fma(x[p + 5], y[q + 5], s5);
            s6 = Math.fma(x[p + 6], y[q + 6], s6);
            s7 = Math.fma(x[p + 7], y[q + 7], s7);
        }
        return dot(x, xo + i, y, yo + i, n - i, s0, s1, s2, s3, s4, s5, s6, s7);
    }

    /// Σ(x − middle) and Σ(x − middle)², as the first two of the sixteen numbers that are worked with.
    static void deviations(double[] x, int xo, int n, double middle, double[] sums) {
        Arrays.fill(sums, 0, 2 * COUNT, 0);
        int whole = n / COUNT * COUNT;
        for (int i = 0; i < whole; i++) {
            deviate(x[xo + i] - middle, i % COUNT, sums);
        }
        joinDeviations(x, xo + whole, n - whole, middle, sums);
    }

    private static void deviate(double d, int strand, double[] sums) {
        sums[strand] += d;
        sums[COUNT + strand] = Math.fma(d, d, sums[COUNT + strand]);
    }

    /// Adds the deviations that are left, fewer than eight, to the strands, and all strands up.
    static void joinDeviations(double[] x, int p, int left, double middle, double[] sums) {
        for (int j = 0; j < left; j++) {
            deviate(x[p + j] - middle, j, sums);
        }
        double rest = joined(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6], sums[7]);
        double squares = joined(sums[8], sums[9], sums[10], sums[11], sums[12], sums[13], sums[14], sums[15]);
        sums[0] = rest;
        sums[1] = squares;
    }

    /// Adds what is left, fewer than eight numbers, to the strands.
    static double sum(double[] x, int p, int left, double s0, double s1, double s2, double s3, double s4,
            double s5, double s6, double s7) {
        return joined(left > 0 ? s0 + x[p] : s0, left > 1 ? s1 + x[p + 1] : s1, left > 2 ? s2 + x[p + 2] : s2,
                left > 3 ? s3 + x[p + 3] : s3, left > 4 ? s4 + x[p + 4] : s4, left > 5 ? s5 + x[p + 5] : s5,
                left > 6 ? s6 + x[p + 6] : s6, s7);
    }

    /// Adds the products that are left, fewer than eight, to the strands.
    static double dot(double[] x, int p, double[] y, int q, int left, double s0, double s1, double s2,
            double s3, double s4, double s5, double s6, double s7) {
        return joined(left > 0 ? Math.fma(x[p], y[q], s0) : s0,
                left > 1 ? Math.fma(x[p + 1], y[q + 1], s1) : s1,
                left > 2 ? Math.fma(x[p + 2], y[q + 2], s2) : s2,
                left > 3 ? Math.fma(x[p + 3], y[q + 3], s3) : s3,
                left > 4 ? Math.fma(x[p + 4], y[q + 4], s4) : s4,
                left > 5 ? Math.fma(x[p + 5], y[q + 5], s5) : s5,
                left > 6 ? Math.fma(x[p + 6], y[q + 6], s6) : s6, s7);
    }

    private static double joined(double s0, double s1, double s2, double s3, double s4, double s5, double s6,
            double s7) {
        return ((s0 + s4) + (s2 + s6)) + ((s1 + s5) + (s3 + s7));
    }
}
