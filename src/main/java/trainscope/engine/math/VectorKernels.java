package trainscope.engine.math;

import static trainscope.engine.math.VectorTiles.ROWS;
import static trainscope.engine.math.VectorTiles.WIDE;
import static trainscope.engine.math.VectorTiles.WIDTH;

/// The twin in vectors of whatever width the machine has; products narrower than one vector are left to the plain twin. What
/// the compiler of the JVM turns into vectors by itself is inherited.
///
/// Only this class and those whose names start with `Vector` know the module `jdk.incubator.vector`, and nothing loads
/// them where it is missing.
final class VectorKernels extends PlainKernels {
    /// Steps of k at a time: then the part of B that a strip of tiles reads stays in the nearest cache.
    private static final int DEPTH = 64;
    private static final int DEPTH_OF_ONE_STRIP = 256;
    /// Rows at a time, so that they stay in the next cache while the parts of k follow one another.
    private static final int BLOCK = 128;

    private volatile boolean productsReady;
    private volatile boolean functionsReady;

    /// With vectors from the first call on, compiled or not.
    VectorKernels() {
        super(WIDE * WIDTH);
        productsReady = true;
        functionsReady = true;
    }

    /// Works as its plain twin until a thread of its own has seen to it that the vectors are compiled.
    static Kernels warmingUp() {
        var kernels = new VectorKernels();
        kernels.productsReady = false;
        kernels.functionsReady = false;
        var warmUp = new VectorWarmUp(new VectorKernels());
        Thread.ofPlatform().daemon().name("kernels").start(() -> {
            kernels.productsReady = warmUp.products();
            kernels.functionsReady = warmUp.functions();
        });
        return kernels;
    }

    static boolean areWide() {
        return WIDTH > 1;
    }

    @Override
    public boolean hasVectors() {
        return productsReady && functionsReady;
    }

    @Override
    void product(double[] a, int ao, int rowStep, int step, double[] b, int bo, double[] c, int co, int m,
            int k,
            int n, double[] s, int so, int startRow, int startColumn) {
        if (n < WIDTH || !productsReady) {
            super.product(a, ao, rowStep, step, b, bo, c, co, m, k, n, s, so, startRow, startColumn);
            return;
        }
        for (int i = 0; i < m; i += BLOCK) {
            block(a, ao + i * rowStep, rowStep, step, b, bo, c, co + i * n, Math.min(BLOCK, m - i), k, n, s,
                    so + i * startRow, startRow, startColumn);
        }
    }

    private static void block(double[] a, int ao, int rowStep, int step, double[] b, int bo, double[] c,
            int co,
            int m, int k, int n, double[] s, int so, int startRow, int startColumn) {
        int depth = n <= WIDE * WIDTH ? DEPTH_OF_ONE_STRIP : DEPTH;
        int first = Math.min(depth, k);
        strips(a, ao, rowStep, step, b, bo, c, co, m, first, n, s, so, startRow, startColumn);
        for (int p = first; p < k; p += depth) {
            strips(a, ao + p * step, rowStep, step, b, bo + p * n, c, co, m, Math.min(depth, k - p), n, c, co,
                    n, 1);
        }
    }

    private static void strips(double[] a, int ao, int rowStep, int step, double[] b, int bo, double[] c,
            int co,
            int m, int k, int n, double[] s, int so, int startRow, int startColumn) {
        int strip = WIDE * WIDTH;
        int j = 0;
        for (; j + strip <= n; j += strip) {
            for (int i = 0; i < m; i += ROWS) {
                tile(a, ao + i * rowStep, rowStep, step, b, bo + j, n, k, s,
                        so + i * startRow + j * startColumn,
                        startRow, c, co + i * n + j, Math.min(ROWS, m - i));
            }
        }
        if (j < n) {
            int wide = (n - j + WIDTH - 1) / WIDTH;
            int base = wide == 1 ? n - WIDTH : j;
            int last = n - WIDTH - base;
            int overlap = wide * WIDTH - (n - j);
            for (int i = 0; i < m; i += ROWS) {
                edge(wide, a, ao + i * rowStep, rowStep, step, b, bo + base, n, k, s,
                        so + i * startRow + base * startColumn, startRow, c, co + i * n + base,
                        Math.min(ROWS, m - i), last, overlap);
            }
        }
    }

    private static void tile(double[] a, int ao, int rowStep, int step, double[] b, int bo, int n, int k,
            double[] s,
            int so, int startRow, double[] c, int co, int rows) {
        if (WIDE == 4) {
            VectorTiles.tile4(a, ao, rowStep, step, b, bo, n, k, s, so, startRow, c, co, rows);
        } else {
            VectorTiles.tile3(a, ao, rowStep, step, b, bo, n, k, s, so, startRow, c, co, rows);
        }
    }

    private static void edge(int wide, double[] a, int ao, int rowStep, int step, double[] b, int bo, int n,
            int k,
            double[] s, int so, int startRow, double[] c, int co, int rows, int last, int overlap) {
        switch (wide) {
            case 1 ->
                VectorTiles.edge1(a, ao, rowStep, step, b, bo, n, k, s, so, startRow, c, co, rows, last,
                        overlap);
            case 2 ->
                VectorTiles.edge2(a, ao, rowStep, step, b, bo, n, k, s, so, startRow, c, co, rows, last,
                        overlap);
            case 3 ->
                VectorTiles.edge3(a, ao, rowStep, step, b, bo, n, k, s, so, startRow, c, co, rows, last,
                        overlap);
            default ->
                VectorTiles.edge4(a, ao, rowStep, step, b, bo, n, k, s, so, startRow, c, co, rows, last,
                        overlap);
        }
    }

    @Override
    public void exp(double[] x, int xo, double[] y, int yo, int n) {
        if (!functionsReady) {
            super.exp(x, xo, y, yo, n);
            return;
        }
        int i = VectorElementary.exp(x, xo, y, yo, n);
        super.exp(x, xo + i, y, yo + i, n - i);
    }

    @Override
    public void expm1(double[] x, int xo, double[] y, int yo, int n) {
        if (!functionsReady) {
            super.expm1(x, xo, y, yo, n);
            return;
        }
        int i = VectorElementary.expm1(x, xo, y, yo, n);
        super.expm1(x, xo + i, y, yo + i, n - i);
    }

    @Override
    public void log(double[] x, int xo, double[] y, int yo, int n) {
        if (!functionsReady) {
            super.log(x, xo, y, yo, n);
            return;
        }
        int i = VectorElementary.log(x, xo, y, yo, n);
        super.log(x, xo + i, y, yo + i, n - i);
    }

    @Override
    public void tanh(double[] x, int xo, double[] y, int yo, int n) {
        if (!functionsReady) {
            super.tanh(x, xo, y, yo, n);
            return;
        }
        int i = VectorElementary.tanh(x, xo, y, yo, n);
        super.tanh(x, xo + i, y, yo + i, n - i);
    }

    @Override
    public void sigmoid(double[] x, int xo, double[] y, int yo, int n) {
        if (!functionsReady) {
            super.sigmoid(x, xo, y, yo, n);
            return;
        }
        int i = VectorElementary.sigmoid(x, xo, y, yo, n);
        super.sigmoid(x, xo + i, y, yo + i, n - i);
    }

    @Override
    public void softplus(double[] x, int xo, double[] y, int yo, int n) {
        if (!functionsReady) {
            super.softplus(x, xo, y, yo, n);
            return;
        }
        int i = VectorElementary.softplus(x, xo, y, yo, n);
        super.softplus(x, xo + i, y, yo + i, n - i);
    }

    @Override
    public void normalCdf(double[] x, int xo, double[] y, int yo, int n) {
        if (!functionsReady) {
            super.normalCdf(x, xo, y, yo, n);
            return;
        }
        int i = VectorElementary.normalCdf(x, xo, y, yo, n);
        super.normalCdf(x, xo + i, y, yo + i, n - i);
    }

    @Override
    public void reluBack(double[] y, int yo, double[] g, int go, double[] d, int od, int n) {
        int i = functionsReady ? VectorLoops.reluBack(y, yo, g, go, d, od, n) : 0;
        super.reluBack(y, yo + i, g, go + i, d, od + i, n - i);
    }

    @Override
    public void leakyReluBack(double slope, double[] y, int yo, double[] g, int go, double[] d, int od,
            int n) {
        int i = functionsReady ? VectorLoops.leakyReluBack(slope, y, yo, g, go, d, od, n) : 0;
        super.leakyReluBack(slope, y, yo + i, g, go + i, d, od + i, n - i);
    }

    @Override
    public void tanhBack(double[] y, int yo, double[] g, int go, double[] d, int od, int n) {
        int i = functionsReady ? VectorLoops.tanhBack(y, yo, g, go, d, od, n) : 0;
        super.tanhBack(y, yo + i, g, go + i, d, od + i, n - i);
    }

    @Override
    public void sumColumns(double[] x, int xo, double[] y, int yo, int m, int n, boolean add) {
        if (functionsReady && m > 0) {
            sumColumnsFrom(VectorLoops.sumColumns(x, xo, y, yo, m, n, add), x, xo, y, yo, m, n, add);
        } else {
            super.sumColumns(x, xo, y, yo, m, n, add);
        }
    }

    @Override
    public void softmaxRows(double[] x, int xo, double[] y, int yo, int m, int n) {
        shiftedExp(x, xo, y, yo, m, n);
        for (int i = 0; i < m; i++) {
            int row = yo + i * n;
            divide(y, row, n, sum(y, row, n));
        }
    }

    /// e^(x − max of its row) of every x: the rows are shifted one by one, and raised all at once.
    private void shiftedExp(double[] x, int xo, double[] y, int yo, int m, int n) {
        for (int i = 0; i < m; i++) {
            int from = xo + i * n;
            shift(max(x, from, n), x, from, y, yo + i * n, n);
        }
        exp(y, yo, y, yo, m * n);
    }

    private static void shift(double most, double[] x, int xo, double[] y, int yo, int n) {
        for (int j = 0; j < n; j++) {
            y[yo + j] = x[xo + j] - most;
        }
    }

    private static void divide(double[] y, int yo, int n, double sum) {
        for (int j = 0; j < n; j++) {
            y[yo + j] /= sum;
        }
    }

    @Override
    public double sum(double[] x, int xo, int n) {
        return functionsReady ? VectorSums.sum(x, xo, n) : super.sum(x, xo, n);
    }

    @Override
    public double dot(double[] x, int xo, double[] y, int yo, int n) {
        return functionsReady ? VectorSums.dot(x, xo, y, yo, n)
                : super.dot(x, xo, y, yo, n);
    }

    @Override
    public void tally(double[] x, int xo, int n, Tally into) {
        if (functionsReady) {
            VectorTallies.tally(x, xo, n, into);
        } else {
            super.tally(x, xo, n, into);
        }
    }

    @Override
    public void deviations(double[] x, int xo, int n, double middle, double[] sums) {
        if (functionsReady) {
            VectorTallies.deviations(x, xo, n, middle, sums);
        } else {
            super.deviations(x, xo, n, middle, sums);
        }
    }

    @Override
    public int below(double[] x, int xo, int n, double limit) {
        return functionsReady ? VectorTallies.below(x, xo, n, limit) : super.below(x, xo, n, limit);
    }

    @Override
    public int above(double[] x, int xo, int n, double limit) {
        return functionsReady ? VectorTallies.above(x, xo, n, limit) : super.above(x, xo, n, limit);
    }
}
