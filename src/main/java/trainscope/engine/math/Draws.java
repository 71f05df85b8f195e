package trainscope.engine.math;

import org.jspecify.annotations.Nullable;

/// A sequence of random numbers that is the same on every machine: SplitMix64, and Marsaglia's polar method for normals.
public final class Draws {
    private long state;
    private double spare = Double.NaN;
    /// The normals that this sequence begins with, as long as nothing else was drawn.
    private @Nullable Normals known;
    private int taken;

    Draws(long key) {
        state = key;
    }

    /// The same sequence, whose first normals somebody keeps.
    Draws(long key, Normals known) {
        this(key);
        this.known = known;
    }

    public long nextLong() {
        if (known != null) {
            goOnAlone();
        }
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
        Normals there = known;
        if (there != null) {
            if (taken < there.most()) {
                return there.get(taken++);
            }
            goOnAlone();
        }
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

    /// Catches up with what was taken.
    private void goOnAlone() {
        known = null;
        for (int i = 0; i < taken; i++) {
            nextGaussian();
        }
    }
}
