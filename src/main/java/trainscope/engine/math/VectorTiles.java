package trainscope.engine.math;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// Four rows of a product at a time, and one to four vectors of each, held in registers while k runs upwards.
///
/// The element of A for row r and step p is `a[ao + r·rowStep + p·step]`, so A may stand upright or be transposed. Row r
/// starts with `s[so + r·startStep …]`. Where fewer rows are left than four, the last one is worked out several times
/// over, to the same result. The last vector of an `edge` stands `last` columns behind the first, and its first `overlap`
/// columns are those of the vector before it, and are not written: so every vector that is read lies inside of its row. (A
/// mask that keeps lanes beyond the end of an array from being read is fast only until there are any.)
final class VectorTiles {
    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    static final int WIDTH = SPECIES.length();
    static final int ROWS = 4;
    /// Vectors in a tile: as many as leave registers for A and B, of which there are 16 or 32.
    static final int WIDE = WIDTH == 4 ? 3 : 4;

    private VectorTiles() {}

    static void tile4(double[] a, int ao, int rowStep, int step, double[] b, int bo, int n, int k, double[] s,
            int so, int startStep, double[] c, int co, int rows) {
        int r1 = Math.min(1, rows - 1);
        int r2 = Math.min(2, rows - 1);
        int r3 = Math.min(3, rows - 1);
        int a1 = r1 * rowStep;
        int a2 = r2 * rowStep;
        int a3 = r3 * rowStep;
        var s0 = DoubleVector.fromArray(SPECIES, s, so);
        var s1 = DoubleVector.fromArray(SPECIES, s, so + WIDTH);
        var s2 = DoubleVector.fromArray(SPECIES, s, so + 2 * WIDTH);
        var s3 = DoubleVector.fromArray(SPECIES, s, so + 3 * WIDTH);
        var t0 = DoubleVector.fromArray(SPECIES, s, so + r1 * startStep);
        var t1 = DoubleVector.fromArray(SPECIES, s, so + r1 * startStep + WIDTH);
        var t2 = DoubleVector.fromArray(SPECIES, s, so + r1 * startStep + 2 * WIDTH);
        var t3 = DoubleVector.fromArray(SPECIES, s, so + r1 * startStep + 3 * WIDTH);
        var u0 = DoubleVector.fromArray(SPECIES, s, so + r2 * startStep);
        var u1 = DoubleVector.fromArray(SPECIES, s, so + r2 * startStep + WIDTH);
        var u2 = DoubleVector.fromArray(SPECIES, s, so + r2 * startStep + 2 * WIDTH);
        var u3 = DoubleVector.fromArray(SPECIES, s, so + r2 * startStep + 3 * WIDTH);
        var v0 = DoubleVector.fromArray(SPECIES, s, so + r3 * startStep);
        var v1 = DoubleVector.fromArray(SPECIES, s, so + r3 * startStep + WIDTH);
        var v2 = DoubleVector.fromArray(SPECIES, s, so + r3 * startStep + 2 * WIDTH);
        var v3 = DoubleVector.fromArray(SPECIES, s, so + r3 * startStep + 3 * WIDTH);
        int q = bo;
        int p = ao;
        for (int i = 0; i < k; i++) {
            var b0 = DoubleVector.fromArray(SPECIES, b, q);
            var b1 = DoubleVector.fromArray(SPECIES, b, q + WIDTH);
            var b2 = DoubleVector.fromArray(SPECIES, b, q + 2 * WIDTH);
            var b3 = DoubleVector.fromArray(SPECIES, b, q + 3 * WIDTH);
            var f = DoubleVector.broadcast(SPECIES, a[p]);
            s0 = f.fma(b0, s0);
            s1 = f.fma(b1, s1);
            s2 = f.fma(b2, s2);
            s3 = f.fma(b3, s3);
            f = DoubleVector.broadcast(SPECIES, a[p + a1]);
            t0 = f.fma(b0, t0);
            t1 = f.fma(b1, t1);
            t2 = f.fma(b2, t2);
            t3 = f.fma(b3, t3);
            f = DoubleVector.broadcast(SPECIES, a[p + a2]);
            u0 = f.fma(b0, u0);
            u1 = f.fma(b1, u1);
            u2 = f.fma(b2, u2);
            u3 = f.fma(b3, u3);
            f = DoubleVector.broadcast(SPECIES, a[p + a3]);
            v0 = f.fma(b0, v0);
            v1 = f.fma(b1, v1);
            v2 = f.fma(b2, v2);
            v3 = f.fma(b3, v3);
            q += n;
            p += step;
        }
        s0.intoArray(c, co);
        s1.intoArray(c, co + WIDTH);
        s2.intoArray(c, co + 2 * WIDTH);
        s3.intoArray(c, co + 3 * WIDTH);
        t0.intoArray(c, co + r1 * n);
        t1.intoArray(c, co + r1 * n + WIDTH);
        t2.intoArray(c, co + r1 * n + 2 * WIDTH);
        t3.intoArray(c, co + r1 * n + 3 * WIDTH);
        u0.intoArray(c, co + r2 * n);
        u1.intoArray(c, co + r2 * n + WIDTH);
        u2.intoArray(c, co + r2 * n + 2 * WIDTH);
        u3.intoArray(c, co + r2 * n + 3 * WIDTH);
        v0.intoArray(c, co + r3 * n);
        v1.intoArray(c, co + r3 * n + WIDTH);
        v2.intoArray(c, co + r3 * n + 2 * WIDTH);
        v3.intoArray(c, co + r3 * n + 3 * WIDTH);
    }

    static void tile3(double[] a, int ao, int rowStep, int step, double[] b, int bo, int n, int k, double[] s,
            int so, int startStep, double[] c, int co, int rows) {
        int r1 = Math.min(1, rows - 1);
        int r2 = Math.min(2, rows - 1);
        int r3 = Math.min(3, rows - 1);
        int a1 = r1 * rowStep;
        int a2 = r2 * rowStep;
        int a3 = r3 * rowStep;
        var s0 = DoubleVector.fromArray(SPECIES, s, so);
        var s1 = DoubleVector.fromArray(SPECIES, s, so + WIDTH);
        var s2 = DoubleVector.fromArray(SPECIES, s, so + 2 * WIDTH);
        var t0 = DoubleVector.fromArray(SPECIES, s, so + r1 * startStep);
        var t1 = DoubleVector.fromArray(SPECIES, s, so + r1 * startStep + WIDTH);
        var t2 = DoubleVector.fromArray(SPECIES, s, so + r1 * startStep + 2 * WIDTH);
        var u0 = DoubleVector.fromArray(SPECIES, s, so + r2 * startStep);
        var u1 = DoubleVector.fromArray(SPECIES, s, so + r2 * startStep + WIDTH);
        var u2 = DoubleVector.fromArray(SPECIES, s, so + r2 * startStep + 2 * WIDTH);
        var v0 = DoubleVector.fromArray(SPECIES, s, so + r3 * startStep);
        var v1 = DoubleVector.fromArray(SPECIES, s, so + r3 * startStep + WIDTH);
        var v2 = DoubleVector.fromArray(SPECIES, s, so + r3 * startStep + 2 * WIDTH);
        int q = bo;
        int p = ao;
        for (int i = 0; i < k; i++) {
            var b0 = DoubleVector.fromArray(SPECIES, b, q);
            var b1 = DoubleVector.fromArray(SPECIES, b, q + WIDTH);
            var b2 = DoubleVector.fromArray(SPECIES, b, q + 2 * WIDTH);
            var f = DoubleVector.broadcast(SPECIES, a[p]);
            s0 = f.fma(b0, s0);
            s1 = f.fma(b1, s1);
            s2 = f.fma(b2, s2);
            f = DoubleVector.broadcast(SPECIES, a[p + a1]);
            t0 = f.fma(b0, t0);
            t1 = f.fma(b1, t1);
            t2 = f.fma(b2, t2);
            f = DoubleVector.broadcast(SPECIES, a[p + a2]);
            u0 = f.fma(b0, u0);
            u1 = f.fma(b1, u1);
            u2 = f.fma(b2, u2);
            f = DoubleVector.broadcast(SPECIES, a[p + a3]);
            v0 = f.fma(b0, v0);
            v1 = f.fma(b1, v1);
            v2 = f.fma(b2, v2);
            q += n;
            p += step;
        }
        s0.intoArray(c, co);
        s1.intoArray(c, co + WIDTH);
        s2.intoArray(c, co + 2 * WIDTH);
        t0.intoArray(c, co + r1 * n);
        t1.intoArray(c, co + r1 * n + WIDTH);
        t2.intoArray(c, co + r1 * n + 2 * WIDTH);
        u0.intoArray(c, co + r2 * n);
        u1.intoArray(c, co + r2 * n + WIDTH);
        u2.intoArray(c, co + r2 * n + 2 * WIDTH);
        v0.intoArray(c, co + r3 * n);
        v1.intoArray(c, co + r3 * n + WIDTH);
        v2.intoArray(c, co + r3 * n + 2 * WIDTH);
    }

    static void edge4(double[] a, int ao, int rowStep, int step, double[] b, int bo, int n, int k, double[] s,
            int so, int startStep, double[] c, int co, int rows, int last, int overlap) {
        var own = SPECIES.indexInRange(-overlap, WIDTH);
        int r1 = Math.min(1, rows - 1);
        int r2 = Math.min(2, rows - 1);
        int r3 = Math.min(3, rows - 1);
        int a1 = r1 * rowStep;
        int a2 = r2 * rowStep;
        int a3 = r3 * rowStep;
        var s0 = DoubleVector.fromArray(SPECIES, s, so);
        var s1 = DoubleVector.fromArray(SPECIES, s, so + WIDTH);
        var s2 = DoubleVector.fromArray(SPECIES, s, so + 2 * WIDTH);
        var s3 = DoubleVector.fromArray(SPECIES, s, so + last);
        var t0 = DoubleVector.fromArray(SPECIES, s, so + r1 * startStep);
        var t1 = DoubleVector.fromArray(SPECIES, s, so + r1 * startStep + WIDTH);
        var t2 = DoubleVector.fromArray(SPECIES, s, so + r1 * startStep + 2 * WIDTH);
        var t3 = DoubleVector.fromArray(SPECIES, s, so + r1 * startStep + last);
        var u0 = DoubleVector.fromArray(SPECIES, s, so + r2 * startStep);
        var u1 = DoubleVector.fromArray(SPECIES, s, so + r2 * startStep + WIDTH);
        var u2 = DoubleVector.fromArray(SPECIES, s, so + r2 * startStep + 2 * WIDTH);
        var u3 = DoubleVector.fromArray(SPECIES, s, so + r2 * startStep + last);
        var v0 = DoubleVector.fromArray(SPECIES, s, so + r3 * startStep);
        var v1 = DoubleVector.fromArray(SPECIES, s, so + r3 * startStep + WIDTH);
        var v2 = DoubleVector.fromArray(SPECIES, s, so + r3 * startStep + 2 * WIDTH);
        var v3 = DoubleVector.fromArray(SPECIES, s, so + r3 * startStep + last);
        int q = bo;
        int p = ao;
        for (int i = 0; i < k; i++) {
            var b0 = DoubleVector.fromArray(SPECIES, b, q);
            var b1 = DoubleVector.fromArray(SPECIES, b, q + WIDTH);
            var b2 = DoubleVector.fromArray(SPECIES, b, q + 2 * WIDTH);
            var b3 = DoubleVector.fromArray(SPECIES, b, q + last);
            var f = DoubleVector.broadcast(SPECIES, a[p]);
            s0 = f.fma(b0, s0);
            s1 = f.fma(b1, s1);
            s2 = f.fma(b2, s2);
            s3 = f.fma(b3, s3);
            f = DoubleVector.broadcast(SPECIES, a[p + a1]);
            t0 = f.fma(b0, t0);
            t1 = f.fma(b1, t1);
            t2 = f.fma(b2, t2);
            t3 = f.fma(b3, t3);
            f = DoubleVector.broadcast(SPECIES, a[p + a2]);
            u0 = f.fma(b0, u0);
            u1 = f.fma(b1, u1);
            u2 = f.fma(b2, u2);
            u3 = f.fma(b3, u3);
            f = DoubleVector.broadcast(SPECIES, a[p + a3]);
            v0 = f.fma(b0, v0);
            v1 = f.fma(b1, v1);
            v2 = f.fma(b2, v2);
            v3 = f.fma(b3, v3);
            q += n;
            p += step;
        }
        s0.intoArray(c, co);
        s1.intoArray(c, co + WIDTH);
        s2.intoArray(c, co + 2 * WIDTH);
        s3.intoArray(c, co + last, own);
        t0.intoArray(c, co + r1 * n);
        t1.intoArray(c, co + r1 * n + WIDTH);
        t2.intoArray(c, co + r1 * n + 2 * WIDTH);
        t3.intoArray(c, co + r1 * n + last, own);
        u0.intoArray(c, co + r2 * n);
        u1.intoArray(c, co + r2 * n + WIDTH);
        u2.intoArray(c, co + r2 * n + 2 * WIDTH);
        u3.intoArray(c, co + r2 * n + last, own);
        v0.intoArray(c, co + r3 * n);
        v1.intoArray(c, co + r3 * n + WIDTH);
        v2.intoArray(c, co + r3 * n + 2 * WIDTH);
        v3.intoArray(c, co + r3 * n + last, own);
    }

    static void edge3(double[] a, int ao, int rowStep, int step, double[] b, int bo, int n, int k, double[] s,
            int so, int startStep, double[] c, int co, int rows, int last, int overlap) {
        var own = SPECIES.indexInRange(-overlap, WIDTH);
        int r1 = Math.min(1, rows - 1);
        int r2 = Math.min(2, rows - 1);
        int r3 = Math.min(3, rows - 1);
        int a1 = r1 * rowStep;
        int a2 = r2 * rowStep;
        int a3 = r3 * rowStep;
        var s0 = DoubleVector.fromArray(SPECIES, s, so);
        var s1 = DoubleVector.fromArray(SPECIES, s, so + WIDTH);
        var s2 = DoubleVector.fromArray(SPECIES, s, so + last);
        var t0 = DoubleVector.fromArray(SPECIES, s, so + r1 * startStep);
        var t1 = DoubleVector.fromArray(SPECIES, s, so + r1 * startStep + WIDTH);
        var t2 = DoubleVector.fromArray(SPECIES, s, so + r1 * startStep + last);
        var u0 = DoubleVector.fromArray(SPECIES, s, so + r2 * startStep);
        var u1 = DoubleVector.fromArray(SPECIES, s, so + r2 * startStep + WIDTH);
        var u2 = DoubleVector.fromArray(SPECIES, s, so + r2 * startStep + last);
        var v0 = DoubleVector.fromArray(SPECIES, s, so + r3 * startStep);
        var v1 = DoubleVector.fromArray(SPECIES, s, so + r3 * startStep + WIDTH);
        var v2 = DoubleVector.fromArray(SPECIES, s, so + r3 * startStep + last);
        int q = bo;
        int p = ao;
        for (int i = 0; i < k; i++) {
            var b0 = DoubleVector.fromArray(SPECIES, b, q);
            var b1 = DoubleVector.fromArray(SPECIES, b, q + WIDTH);
            var b2 = DoubleVector.fromArray(SPECIES, b, q + last);
            var f = DoubleVector.broadcast(SPECIES, a[p]);
            s0 = f.fma(b0, s0);
            s1 = f.fma(b1, s1);
            s2 = f.fma(b2, s2);
            f = DoubleVector.broadcast(SPECIES, a[p + a1]);
            t0 = f.fma(b0, t0);
            t1 = f.fma(b1, t1);
            t2 = f.fma(b2, t2);
            f = DoubleVector.broadcast(SPECIES, a[p + a2]);
            u0 = f.fma(b0, u0);
            u1 = f.fma(b1, u1);
            u2 = f.fma(b2, u2);
            f = DoubleVector.broadcast(SPECIES, a[p + a3]);
            v0 = f.fma(b0, v0);
            v1 = f.fma(b1, v1);
            v2 = f.fma(b2, v2);
            q += n;
            p += step;
        }
        s0.intoArray(c, co);
        s1.intoArray(c, co + WIDTH);
        s2.intoArray(c, co + last, own);
        t0.intoArray(c, co + r1 * n);
        t1.intoArray(c, co + r1 * n + WIDTH);
        t2.intoArray(c, co + r1 * n + last, own);
        u0.intoArray(c, co + r2 * n);
        u1.intoArray(c, co + r2 * n + WIDTH);
        u2.intoArray(c, co + r2 * n + last, own);
        v0.intoArray(c, co + r3 * n);
        v1.intoArray(c, co + r3 * n + WIDTH);
        v2.intoArray(c, co + r3 * n + last, own);
    }

    static void edge2(double[] a, int ao, int rowStep, int step, double[] b, int bo, int n, int k, double[] s,
            int so, int startStep, double[] c, int co, int rows, int last, int overlap) {
        var own = SPECIES.indexInRange(-overlap, WIDTH);
        int r1 = Math.min(1, rows - 1);
        int r2 = Math.min(2, rows - 1);
        int r3 = Math.min(3, rows - 1);
        int a1 = r1 * rowStep;
        int a2 = r2 * rowStep;
        int a3 = r3 * rowStep;
        var s0 = DoubleVector.fromArray(SPECIES, s, so);
        var s1 = DoubleVector.fromArray(SPECIES, s, so + last);
        var t0 = DoubleVector.fromArray(SPECIES, s, so + r1 * startStep);
        var t1 = DoubleVector.fromArray(SPECIES, s, so + r1 * startStep + last);
        var u0 = DoubleVector.fromArray(SPECIES, s, so + r2 * startStep);
        var u1 = DoubleVector.fromArray(SPECIES, s, so + r2 * startStep + last);
        var v0 = DoubleVector.fromArray(SPECIES, s, so + r3 * startStep);
        var v1 = DoubleVector.fromArray(SPECIES, s, so + r3 * startStep + last);
        int q = bo;
        int p = ao;
        for (int i = 0; i < k; i++) {
            var b0 = DoubleVector.fromArray(SPECIES, b, q);
            var b1 = DoubleVector.fromArray(SPECIES, b, q + last);
            var f = DoubleVector.broadcast(SPECIES, a[p]);
            s0 = f.fma(b0, s0);
            s1 = f.fma(b1, s1);
            f = DoubleVector.broadcast(SPECIES, a[p + a1]);
            t0 = f.fma(b0, t0);
            t1 = f.fma(b1, t1);
            f = DoubleVector.broadcast(SPECIES, a[p + a2]);
            u0 = f.fma(b0, u0);
            u1 = f.fma(b1, u1);
            f = DoubleVector.broadcast(SPECIES, a[p + a3]);
            v0 = f.fma(b0, v0);
            v1 = f.fma(b1, v1);
            q += n;
            p += step;
        }
        s0.intoArray(c, co);
        s1.intoArray(c, co + last, own);
        t0.intoArray(c, co + r1 * n);
        t1.intoArray(c, co + r1 * n + last, own);
        u0.intoArray(c, co + r2 * n);
        u1.intoArray(c, co + r2 * n + last, own);
        v0.intoArray(c, co + r3 * n);
        v1.intoArray(c, co + r3 * n + last, own);
    }

    static void edge1(double[] a, int ao, int rowStep, int step, double[] b, int bo, int n, int k, double[] s,
            int so, int startStep, double[] c, int co, int rows, int last, int overlap) {
        var own = SPECIES.indexInRange(-overlap, WIDTH);
        int r1 = Math.min(1, rows - 1);
        int r2 = Math.min(2, rows - 1);
        int r3 = Math.min(3, rows - 1);
        int a1 = r1 * rowStep;
        int a2 = r2 * rowStep;
        int a3 = r3 * rowStep;
        var s0 = DoubleVector.fromArray(SPECIES, s, so + last);
        var t0 = DoubleVector.fromArray(SPECIES, s, so + r1 * startStep + last);
        var u0 = DoubleVector.fromArray(SPECIES, s, so + r2 * startStep + last);
        var v0 = DoubleVector.fromArray(SPECIES, s, so + r3 * startStep + last);
        int q = bo;
        int p = ao;
        for (int i = 0; i < k; i++) {
            var b0 = DoubleVector.fromArray(SPECIES, b, q + last);
            var f = DoubleVector.broadcast(SPECIES, a[p]);
            s0 = f.fma(b0, s0);
            f = DoubleVector.broadcast(SPECIES, a[p + a1]);
            t0 = f.fma(b0, t0);
            f = DoubleVector.broadcast(SPECIES, a[p + a2]);
            u0 = f.fma(b0, u0);
            f = DoubleVector.broadcast(SPECIES, a[p + a3]);
            v0 = f.fma(b0, v0);
            q += n;
            p += step;
        }
        s0.intoArray(c, co + last, own);
        t0.intoArray(c, co + r1 * n + last, own);
        u0.intoArray(c, co + r2 * n + last, own);
        v0.intoArray(c, co + r3 * n + last, own);
    }

}
