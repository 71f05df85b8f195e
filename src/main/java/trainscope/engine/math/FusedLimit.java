package trainscope.engine.math;

/// What a core gives at most: fused products and sums that wait for nothing, neither for memory nor for one another.
///
/// No network reaches it; how near it comes tells how well it uses the machine.
public final class FusedLimit {
    private static final int ROUNDS = 20_000;
    private static final int CHAINS = 8;

    private FusedLimit() {}

    /// Floating-point operations a second of one thread, looked at for that long.
    public static double of(Kernels kernels, double seconds) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        double best = 0;
        double sink = 0;
        for (long now = System.nanoTime(); now < end;) {
            long start = now;
            boolean vectors = kernels instanceof VectorKernels;
            sink += vectors ? VectorLimit.rounds(ROUNDS) : rounds(ROUNDS);
            now = System.nanoTime();
            double operations = 2.0 * ROUNDS * (vectors ? VectorLimit.CHAINS * VectorTiles.WIDTH : CHAINS);
            best = Math.max(best, operations / (now - start) * 1e9);
        }
        return Double.isNaN(sink) ? sink : best;
    }

    private static double rounds(int rounds) {
        double a = 1;
        double b = 2;
        double c = 3;
        double d = 4;
        double e = 5;
        double f = 6;
        double g = 7;
        double h = 8;
        for (int i = 0; i < rounds; i++) {
            a = Math.fma(a, 0.5, 1);
            b = Math.fma(b, 0.5, 1);
            c = Math.fma(c, 0.5, 1);
            d = Math.fma(d, 0.5, 1);
            e = Math.fma(e, 0.5, 1);
            f = Math.fma(f, 0.5, 1);
            g = Math.fma(g, 0.5, 1);
            h = Math.fma(h, 0.5, 1);
        }
        return a + b + c + d + e + f + g + h;
    }
}
