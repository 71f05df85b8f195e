package trainscope.engine.math;

/// A sequence of random numbers that is the same on every machine: SplitMix64, and Marsaglia's polar method for normals.
public final class Draws {
    private long state;
    private double spare = Double.NaN;

    Draws(long key) {
        state = key;
    }

    public long nextLong() {
        state += 0x9E3779B97F4A7C15L;
        return Rng.mix(state);
    }

    /// Uniform in [0, 1), a multiple of 2⁻⁵³.
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1p-53;
    }

    /// Uniform over 0 … bound − 1, without bias.
    public int nextInt(int bound) {
        long threshold = Long.remainderUnsigned(-(long) bound, bound);
        long bits = nextLong();
        while (Long.compareUnsigned(bits, threshold) < 0) {
            bits = nextLong();
        }
        return (int) Long.remainderUnsigned(bits, bound);
    }

    /// Normal with mean 0 and standard deviation 1.
    public double nextGaussian() {
        if (!Double.isNaN(spare)) {
            double kept = spare;
            spare = Double.NaN;
            return kept;
        }
        double u = 2 * nextDouble() - 1;
        double v = 2 * nextDouble() - 1;
        double s = u * u + v * v;
        while (s >= 1 || s == 0) {
            u = 2 * nextDouble() - 1;
            v = 2 * nextDouble() - 1;
            s = u * u + v * v;
        }
        double scale = Math.sqrt(-2 * StrictMath.log(s) / s);
        spare = v * scale;
        return u * scale;
    }
}
