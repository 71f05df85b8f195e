package trainscope.engine.math;

import java.util.Arrays;

/// The twin in plain loops; the compiler of the JVM turns most of them into vectors by itself, but not the products.
sealed class PlainKernels implements Kernels permits VectorKernels {
    private static final int FEW_COLUMNS = 8;

    private final double[] zeros;

    PlainKernels() {
        this(PlainTiles.COLUMNS);
    }

    /// @param strip how many columns a product works on at a time
    PlainKernels(int strip) {
        zeros = new double[strip];
    }

    @Override
    public boolean hasVectors() {
        return false;
    }

    @Override
    public void multiply(double[] a, int ao, double[] b, int bo, double[] c, int co, int m, int k, int n,
            boolean add) {
        if (add) {
            product(a, ao, k, 1, b, bo, c, co, m, k, n, c, co, n, 1);
        } else {
            product(a, ao, k, 1, b, bo, c, co, m, k, n, zeros, 0, 0, 0);
        }
    }

    @Override
    public void affine(double[] a, int ao, double[] b, int bo, double[] bias, int so, double[] c, int co,
            int m,
            int k, int n) {
        product(a, ao, k, 1, b, bo, c, co, m, k, n, bias, so, 0, 1);
    }

    @Override
    public void multiplyTransA(double[] a, int ao, double[] b, int bo, double[] c, int co, int m, int k,
            int n,
            int from, int to, boolean add) {
        int first = co + from * n;
        if (add) {
            product(a, ao + from, 1, m, b, bo, c, first, to - from, k, n, c, first, n, 1);
        } else {
            product(a, ao + from, 1, m, b, bo, c, first, to - from, k, n, zeros, 0, 0, 0);
        }
    }

    /// The element of A for row i and step p of its sum is `a[ao + i·rowStep + p·step]`, and the sum of row i, column j
    /// starts with `s[so + i·startRow + j·startColumn]`.
    void product(double[] a, int ao, int rowStep, int step, double[] b, int bo, double[] c, int co, int m,
            int k,
            int n, double[] s, int so, int startRow, int startColumn) {
        if (n == 1) {
            column(a, ao, rowStep, step, b, bo, c, co, m, k, s, so, startRow);
            return;
        }
        for (int j = 0; j < n; j += PlainTiles.COLUMNS) {
            for (int i = 0; i < m; i += PlainTiles.ROWS) {
                PlainTiles.tile(a, ao + i * rowStep, rowStep, step, b, bo + j, n, k, s,
                        so + i * startRow + j * startColumn, startRow,
                        c, co + i * n + j, Math.min(PlainTiles.ROWS, m - i),
                        Math.min(PlainTiles.COLUMNS, n - j));
            }
        }
    }

    private static void column(double[] a, int ao, int rowStep, int step, double[] b, int bo, double[] c,
            int co,
            int m, int k, double[] s, int so, int startRow) {
        int i = 0;
        for (; i + PlainTiles.TALL <= m; i += PlainTiles.TALL) {
            PlainTiles.column(a, ao + i * rowStep, rowStep, step, b, bo, k, s, so + i * startRow, startRow, c,
                    co + i);
        }
        for (; i < m; i++) {
            double sum = s[so + i * startRow];
            for (int p = 0; p < k; p++) {
                sum = Math.fma(a[ao + i * rowStep + p * step], b[bo + p], sum);
            }
            c[co + i] = sum;
        }
    }

    @Override
    public void transpose(double[] x, int xo, int rows, int columns, double[] y, int yo) {
        int i = 0;
        for (; i + 8 <= rows; i += 8) {
            turnEight(x, xo + i * columns, columns, y, yo + i, rows);
        }
        for (; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                y[yo + j * rows + i] = x[xo + i * columns + j];
            }
        }
    }

    /// Eight rows become columns: what is written at a time fills a line of the cache.
    private static void turnEight(double[] x, int xo, int columns, double[] y, int yo, int rows) {
        for (int j = 0; j < columns; j++) {
            int from = xo + j;
            int to = yo + j * rows;
            y[to] = x[from];
            y[to + 1] = x[from + columns];
            y[to + 2] = x[from + 2 * columns];
            y[to + 3] = x[from + 3 * columns];
            y[to + 4] = x[from + 4 * columns];
            y[to + 5] = x[from + 5 * columns];
            y[to + 6] = x[from + 6 * columns];
            y[to + 7] = x[from + 7 * columns];
        }
    }

    @Override
    public void sumColumns(double[] x, int xo, double[] y, int yo, int m, int n, boolean add) {
        if (n < FEW_COLUMNS) {
            sumColumnsFrom(0, x, xo, y, yo, m, n, add);
            return;
        }
        if (!add) {
            Arrays.fill(y, yo, yo + n, 0);
        }
        for (int i = 0; i < m; i++) {
            add(x, xo + i * n, y, yo, y, yo, n);
        }
    }

    /// Column after column: for few of them.
    static void sumColumnsFrom(int first, double[] x, int xo, double[] y, int yo, int m, int n, boolean add) {
        for (int j = first; j < n; j++) {
            double sum = add ? y[yo + j] : 0;
            for (int i = 0; i < m; i++) {
                sum += x[xo + i * n + j];
            }
            y[yo + j] = sum;
        }
    }

    @Override
    public void softmaxRows(double[] x, int xo, double[] y, int yo, int m, int n) {
        for (int i = 0; i < m; i++) {
            int from = xo + i * n;
            int to = yo + i * n;
            double most = max(x, from, n);
            for (int j = 0; j < n; j++) {
                y[to + j] = Elementary.exp(x[from + j] - most);
            }
            double sum = sum(y, to, n);
            for (int j = 0; j < n; j++) {
                y[to + j] /= sum;
            }
        }
    }

    @Override
    public void logSumExpRows(double[] x, int xo, double[] y, int yo, int m, int n) {
        for (int i = 0; i < m; i++) {
            int from = xo + i * n;
            double most = max(x, from, n);
            for (int j = 0; j < n; j++) {
                x[from + j] = Elementary.exp(x[from + j] - most);
            }
            y[yo + i] = most + Elementary.log(sum(x, from, n));
        }
    }

    @Override
    public void exp(double[] x, int xo, double[] y, int yo, int n) {
        for (int i = 0; i < n; i++) {
            y[yo + i] = Elementary.exp(x[xo + i]);
        }
    }

    @Override
    public void expm1(double[] x, int xo, double[] y, int yo, int n) {
        for (int i = 0; i < n; i++) {
            y[yo + i] = Elementary.expm1(x[xo + i]);
        }
    }

    @Override
    public void log(double[] x, int xo, double[] y, int yo, int n) {
        for (int i = 0; i < n; i++) {
            y[yo + i] = Elementary.log(x[xo + i]);
        }
    }

    @Override
    public void log1p(double[] x, int xo, double[] y, int yo, int n) {
        for (int i = 0; i < n; i++) {
            y[yo + i] = Elementary.log1p(x[xo + i]);
        }
    }

    @Override
    public void tanh(double[] x, int xo, double[] y, int yo, int n) {
        for (int i = 0; i < n; i++) {
            y[yo + i] = Elementary.tanh(x[xo + i]);
        }
    }

    @Override
    public void sigmoid(double[] x, int xo, double[] y, int yo, int n) {
        for (int i = 0; i < n; i++) {
            y[yo + i] = Elementary.sigmoid(x[xo + i]);
        }
    }

    @Override
    public void softplus(double[] x, int xo, double[] y, int yo, int n) {
        for (int i = 0; i < n; i++) {
            y[yo + i] = Elementary.softplus(x[xo + i]);
        }
    }

    @Override
    public void erf(double[] x, int xo, double[] y, int yo, int n) {
        for (int i = 0; i < n; i++) {
            y[yo + i] = Elementary.erf(x[xo + i]);
        }
    }

    @Override
    public void normalCdf(double[] x, int xo, double[] y, int yo, int n) {
        for (int i = 0; i < n; i++) {
            y[yo + i] = Elementary.normalCdf(x[xo + i]);
        }
    }

    @Override
    public void relu(double[] x, int xo, double[] y, int yo, int n) {
        for (int i = 0; i < n; i++) {
            y[yo + i] = Math.max(x[xo + i], 0);
        }
    }

    @Override
    public void leakyRelu(double slope, double[] x, int xo, double[] y, int yo, int n) {
        leakyReluBack(slope, x, xo, x, xo, y, yo, n);
    }

    @Override
    public void reluBack(double[] y, int yo, double[] g, int go, double[] d, int od, int n) {
        for (int i = 0; i < n; i++) {
            d[od + i] = y[yo + i] > 0 ? g[go + i] : 0;
        }
    }

    @Override
    public void leakyReluBack(double slope, double[] y, int yo, double[] g, int go, double[] d, int od,
            int n) {
        for (int i = 0; i < n; i++) {
            double here = g[go + i];
            d[od + i] = y[yo + i] > 0 ? here : slope * here;
        }
    }

    @Override
    public void tanhBack(double[] y, int yo, double[] g, int go, double[] d, int od, int n) {
        for (int i = 0; i < n; i++) {
            double v = y[yo + i];
            d[od + i] = g[go + i] * Math.fma(-v, v, 1);
        }
    }

    @Override
    public void sigmoidBack(double[] y, int yo, double[] g, int go, double[] d, int od, int n) {
        for (int i = 0; i < n; i++) {
            double v = y[yo + i];
            d[od + i] = g[go + i] * (v * (1 - v));
        }
    }

    @Override
    public void axpy(double factor, double[] x, int xo, double[] y, int yo, int n) {
        for (int i = 0; i < n; i++) {
            y[yo + i] = Math.fma(factor, x[xo + i], y[yo + i]);
        }
    }

    @Override
    public void scale(double factor, double[] x, int xo, double[] y, int yo, int n) {
        for (int i = 0; i < n; i++) {
            y[yo + i] = factor * x[xo + i];
        }
    }

    @Override
    public void add(double[] x, int xo, double[] y, int yo, double[] z, int zo, int n) {
        for (int i = 0; i < n; i++) {
            z[zo + i] = x[xo + i] + y[yo + i];
        }
    }

    @Override
    public void subtract(double[] x, int xo, double[] y, int yo, double[] z, int zo, int n) {
        for (int i = 0; i < n; i++) {
            z[zo + i] = x[xo + i] - y[yo + i];
        }
    }

    @Override
    public void hadamard(double[] x, int xo, double[] y, int yo, double[] z, int zo, int n) {
        for (int i = 0; i < n; i++) {
            z[zo + i] = x[xo + i] * y[yo + i];
        }
    }

    @Override
    public double sum(double[] x, int xo, int n) {
        return Strands.sum(x, xo, n);
    }

    @Override
    public double dot(double[] x, int xo, double[] y, int yo, int n) {
        return Strands.dot(x, xo, y, yo, n);
    }

    @Override
    public void tally(double[] x, int xo, int n, Tally into) {
        into.see(x, xo, n);
    }

    @Override
    public void deviations(double[] x, int xo, int n, double middle, double[] sums) {
        Strands.deviations(x, xo, n, middle, sums);
    }

    @Override
    public int below(double[] x, int xo, int n, double limit) {
        int count = 0;
        for (int i = xo; i < xo + n; i++) {
            count += x[i] < limit ? 1 : 0;
        }
        return count;
    }

    @Override
    public int above(double[] x, int xo, int n, double limit) {
        int count = 0;
        for (int i = xo; i < xo + n; i++) {
            count += x[i] > limit ? 1 : 0;
        }
        return count;
    }

    @Override
    public double max(double[] x, int xo, int n) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            most = Math.max(most, x[xo + i]);
        }
        return most;
    }
}
