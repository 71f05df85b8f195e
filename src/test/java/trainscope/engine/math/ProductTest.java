package trainscope.engine.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every product is, to the last bit, the sum over k upwards of fused products, and touches nothing beside its result.
class ProductTest {
    private static final int[][] SHAPES = {{1, 1, 1}, {1, 0, 3}, {0, 4, 4}, {2, 3, 1}, {5, 7, 2}, {3, 1, 4},
        {7, 5, 10}, {10, 8, 8}, {4, 9, 16}, {13, 27, 33}, {9, 4, 24}, {8, 6, 23}, {6, 11, 50}, {17, 130, 25}};
    private static final double OUTSIDE = 77;

    static List<Kernels> twins() {
        return List.of(Kernels.plain(), new VectorKernels());
    }

    @ParameterizedTest
    @MethodSource("twins")
    void sumsInOrderAndStaysInside(Kernels kernels) {
        for (var shape : SHAPES) {
            for (boolean add : new boolean[] {false, true}) {
                new Case(shape[0], shape[1], shape[2], add).check(kernels);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("twins")
    void whatIsNotFiniteArrives(Kernels kernels) {
        double[] a = {Double.NaN, 1, Double.POSITIVE_INFINITY, 0, 0, 2};
        double[] b = {0, 1, Double.POSITIVE_INFINITY, -3};
        var c = new double[6];
        kernels.multiply(a, 0, b, 0, c, 0, 3, 2, 2, false);
        assertEquals("[NaN, NaN, NaN, Infinity, Infinity, -6.0]", Arrays.toString(c));
    }

    /// One shape with random numbers, all arrays read and written from somewhere inside.
    private static final class Case {
        private final int m;
        private final int k;
        private final int n;
        private final boolean add;
        private final double[] a;
        private final double[] b;
        private final double[] before;
        private final double[] bias;

        Case(int m, int k, int n, boolean add) {
            this.m = m;
            this.k = k;
            this.n = n;
            this.add = add;
            var draws = Rng.of(31L * m + 17L * k + n).draws();
            a = normal(draws, m * k + 5);
            b = normal(draws, k * n + 3);
            before = normal(draws, m * n);
            bias = normal(draws, n + 2);
        }

        private static double[] normal(Draws draws, int length) {
            var x = new double[length];
            Arrays.setAll(x, _ -> draws.nextGaussian());
            return x;
        }

        void check(Kernels kernels) {
            var message = kernels + " " + m + "×" + k + "×" + n + (add ? " added" : "");
            var start = add ? before : new double[m * n];
            var results = new ArrayList<double[]>();
            results.add(run(c -> kernels.multiply(a, 5, b, 3, c, 1, m, k, n, add)));
            results.add(run(c -> kernels.multiplyTransA(transposed(a, 5, m, k), 0, b, 3, c, 1, m, k, n, 0, m,
                    add)));
            results.add(run(c -> kernels.multiplyTransB(a, 5, transposed(b, 3, k, n), 0, c, 1, m, k, n, add,
                    new double[k * n])));
            results.add(run(c -> byRows(kernels, c)));
            for (var result : results) {
                assertArrayEquals(expected(start), result, message);
            }
            var rows = new double[m * n];
            Arrays.setAll(rows, at -> bias[2 + at % n]);
            assertArrayEquals(expected(rows),
                    run(c -> kernels.affine(a, 5, b, 3, bias, 2, c, 1, m, k, n)), message);
        }

        private void byRows(Kernels kernels, double[] c) {
            var turned = transposed(a, 5, m, k);
            for (int i = m - 1; i >= 0; i--) {
                kernels.multiplyTransA(turned, 0, b, 3, c, 1, m, k, n, i, i + 1, add);
            }
        }

        private double[] run(Consumer<double[]> product) {
            var c = new double[m * n + 2];
            Arrays.fill(c, OUTSIDE);
            System.arraycopy(before, 0, c, 1, m * n);
            product.accept(c);
            return c;
        }

        private double[] expected(double[] start) {
            var c = new double[m * n + 2];
            Arrays.fill(c, OUTSIDE);
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < n; j++) {
                    double sum = start[i * n + j];
                    for (int p = 0; p < k; p++) {
                        sum = Math.fma(a[5 + i * k + p], b[3 + p * n + j], sum);
                    }
                    c[1 + i * n + j] = sum;
                }
            }
            return c;
        }

        private static double[] transposed(double[] x, int from, int rows, int columns) {
            var y = new double[rows * columns];
            Arrays.setAll(y, at -> x[from + at % rows * columns + at / rows]);
            return y;
        }
    }
}
