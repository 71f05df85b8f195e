package trainscope.engine.math;

/// Two rows and four columns of a product at a time, held in registers while k runs upwards; [VectorTiles] in plain numbers.
/// Where fewer rows or columns are left, the last one is worked out several times over, to the same result.
final class PlainTiles {
    static final int ROWS = 2;
    static final int COLUMNS = 4;
    static final int TALL = 5;

    private PlainTiles() {}

    static void tile(double[] a, int ao, int rowStep, int step, double[] b, int bo, int n, int k,
            double[] s,
            int so, int startRow, double[] c, int co, int rows, int columns) {
        int j1 = Math.min(1, columns - 1);
        int j2 = Math.min(2, columns - 1);
        int j3 = columns - 1;
        int below = (rows - 1) * rowStep;
        int start = so + (rows - 1) * startRow;
        double s0 = s[so];
        double s1 = s[so + j1];
        double s2 = s[so + j2];
        double s3 = s[so + j3];
        double t0 = s[start];
        double t1 = s[start + j1];
        double t2 = s[start + j2];
        double t3 = s[start + j3];
        int p = ao;
        int q = bo;
        for (int i = 0; i < k; i++) {
            double x = a[p];
            double y = a[p + below];
            double b0 = b[q];
            double b1 = b[q + j1];
            double b2 = b[q + j2];
            double b3 = b[q + j3];
            s0 = Math.fma(x, b0, s0);
            s1 = Math.fma(x, b1, s1);
            s2 = Math.fma(x, b2, s2);
            s3 = Math.fma(x, b3, s3);
            t0 = Math.fma(y, b0, t0);
            t1 = Math.fma(y, b1, t1);
            t2 = Math.fma(y, b2, t2);
            t3 = Math.fma(y, b3, t3);
            p += step;
            q += n;
        }
        int second = co + (rows - 1) * n;
        c[co] = s0;
        c[co + j1] = s1;
        c[co + j2] = s2;
        c[co + j3] = s3;
        c[second] = t0;
        c[second + j1] = t1;
        c[second + j2] = t2;
        c[second + j3] = t3;
    }

    /// Five rows where there is but one column.
    static void column(double[] a, int ao, int rowStep, int step, double[] b, int bo, int k, double[] s,
            int so,
            int startRow, double[] c, int co) {
        double s0 = s[so];
        double s1 = s[so + startRow];
        double s2 = s[so + 2 * startRow];
        double s3 = s[so + 3 * startRow];
        double s4 = s[so + 4 * startRow];
        int p = ao;
        for (int i = 0; i < k; i++) {
            double y = b[bo + i];
            s0 = Math.fma(a[p], y, s0);
            s1 = Math.fma(a[p + rowStep], y, s1);
            s2 = Math.fma(a[p + 2 * rowStep], y, s2);
            s3 = Math.fma(a[p + 3 * rowStep], y, s3);
            s4 = Math.fma(a[p + 4 * rowStep], y, s4);
            p += step;
        }
        c[co] = s0;
        c[co + 1] = s1;
        c[co + 2] = s2;
        c[co + 3] = s3;
        c[co + 4] = s4;
    }
}
