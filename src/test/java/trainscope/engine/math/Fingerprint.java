package trainscope.engine.math;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// The SHA-256 of everything that kernels work out, on numbers of every kind, with the rows shared out over a crew; started
/// by [SameBitsTest] in JVMs of different kinds.
final class Fingerprint {
    private static final int[][] SHAPES = {{3, 5, 1}, {10, 8, 8}, {7, 70, 10}, {9, 3, 37}, {5, 130, 33}};
    private static final double[] EDGES = {0, -0.0, 1, -1, Double.MIN_VALUE, -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE, -Double.MAX_VALUE, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN,
        709.78, 709.79, -708.4, -745.1, -745.2, 0.55, -0.55, 27, -38.5, 1e-300, 1 - 0x1p-53, 1 + 0x1p-52};
    private static final int NUMBERS = 211;

    private final Kernels kernels;
    private final Crew crew;
    private final MessageDigest digest;
    private final double[] x = numbers();

    private Fingerprint(Kernels kernels, Crew crew) throws Exception {
        this.kernels = kernels;
        this.crew = crew;
        digest = MessageDigest.getInstance("SHA-256");
    }

    /// Arguments: `plain` or `vectors`, and the size of the crew.
    public static void main(String[] args) throws Exception {
        try (var crew = new Crew(Integer.parseInt(args[1]))) {
            System.out.println(of(args[0].equals("plain") ? Kernels.plain() : new VectorKernels(), crew));
        }
    }

    static String of(Kernels kernels, Crew crew) throws Exception {
        var print = new Fingerprint(kernels, crew);
        for (var shape : SHAPES) {
            print.products(shape[0], shape[1], shape[2]);
        }
        print.functions();
        print.pairs();
        print.rows();
        print.tallies();
        return HexFormat.of().formatHex(print.digest.digest());
    }

    private static double[] numbers() {
        var draws = Rng.of(7).draws();
        var x = Arrays.copyOf(EDGES, NUMBERS);
        for (int i = EDGES.length; i < NUMBERS; i++) {
            x[i] = i % 5 == 0 ? Double.longBitsToDouble(draws.nextLong())
                    : draws.nextGaussian() * (i % 3 == 0 ? 30 : 1);
        }
        return x;
    }

    private static double[] normal(int length) {
        var draws = Rng.of(length).draws();
        var x = new double[length];
        Arrays.setAll(x, _ -> draws.nextGaussian());
        return x;
    }

    private void products(int m, int k, int n) {
        var a = normal(m * k);
        var b = normal(k * n);
        var turned = new double[k * n];
        var c = new double[m * n];
        crew.run(m, (i, _) -> kernels.multiply(a, i * k, b, 0, c, i * n, 1, k, n, false));
        add(c);
        crew.run(m, (i, _) -> kernels.multiplyTransA(a, 0, b, 0, c, 0, m, k, n, i, i + 1, true));
        add(c);
        crew.run(1, (_, _) -> kernels.multiplyTransB(a, 0, b, 0, c, 0, m, k, n, false, turned));
        add(c);
        crew.run(m, (i, _) -> kernels.affine(a, i * k, b, 0, b, 0, c, i * n, 1, k, n));
        add(c);
    }

    private interface Map {
        void run(double[] x, int xo, double[] y, int yo, int n);
    }

    private void functions() {
        for (var map : List.<Map>of(kernels::exp, kernels::expm1, kernels::log, kernels::log1p, kernels::tanh,
                kernels::sigmoid, kernels::softplus, kernels::erf, kernels::normalCdf, kernels::relu,
                (from, fo, to, off, n) -> kernels.leakyRelu(0.01, from, fo, to, off, n),
                (from, fo, to, off, n) -> kernels.scale(0.3, from, fo, to, off, n),
                (from, fo, to, off, n) -> kernels.axpy(0.3, from, fo, to, off, n))) {
            var y = new double[NUMBERS + 3];
            map.run(x, 0, y, 3, NUMBERS);
            add(y);
        }
    }

    private interface Pair {
        void run(double[] x, int xo, double[] y, int yo, double[] z, int zo, int n);
    }

    private void pairs() {
        for (var pair : List.<Pair>of(kernels::add, kernels::subtract, kernels::hadamard, kernels::reluBack,
                kernels::tanhBack, kernels::sigmoidBack,
                (a, ao, b, bo, c, co, n) -> kernels.leakyReluBack(0.01, a, ao, b, bo, c, co, n))) {
            var z = new double[NUMBERS];
            pair.run(x, 5, x, 0, z, 1, NUMBERS - 5);
            add(z);
        }
    }

    private void rows() {
        for (int n : new int[] {1, 3, 10, 37}) {
            int m = 5;
            var y = new double[m * n];
            kernels.softmaxRows(normal(m * n), 0, y, 0, m, n);
            add(y);
            kernels.logSumExpRows(normal(m * n), 0, y, 0, m, n);
            add(y);
            kernels.sumColumns(normal(m * n), 0, y, 0, m, n, false);
            add(y);
            kernels.transpose(normal(m * n), 0, m, n, y, 0);
            add(y);
            var z = normal(n);
            add(kernels.sum(z, 0, n), kernels.dot(z, 0, x, 20, n), kernels.max(z, 0, n));
        }
        add(kernels.sum(x, 30, 180), kernels.dot(x, 30, x, 25, 180), kernels.max(x, 0, NUMBERS));
    }

    /// Numbers of every kind, from every place on, in every length.
    private void tallies() {
        double[] odd = x.clone();
        odd[17] = Double.NaN;
        odd[40] = Double.POSITIVE_INFINITY;
        odd[41] = 0;
        odd[60] = Double.NEGATIVE_INFINITY;
        var tally = new Tally();
        var sums = new double[16];
        for (int from = 0; from < 20; from++) {
            for (double[] numbers : List.of(x, odd)) {
                int n = NUMBERS - 2 * from;
                kernels.tally(numbers, from, n, tally);
                add(tally.finite, tally.zeros, tally.negatives, tally.least, tally.most);
                add(kernels.below(numbers, from, n, -0.3), kernels.above(numbers, from, n, 0.3),
                        kernels.above(numbers, from, n, Double.NaN));
            }
            kernels.deviations(x, from, NUMBERS - from, 0.125, sums);
            add(sums[0], sums[1]);
        }
    }

    private void add(double... values) {
        var bytes = ByteBuffer.allocate(8 * values.length);
        for (double value : values) {
            bytes.putLong(Double.doubleToLongBits(value));
        }
        digest.update(bytes.array());
    }
}
