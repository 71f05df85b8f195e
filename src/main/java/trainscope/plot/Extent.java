package trainscope.plot;

import java.util.function.IntToDoubleFunction;

/// How far values reach: the closed interval from `lo` to `hi`.
///
/// It grows from infinities, so that the first value sets it, and NaN and infinities never poison it: a run that
/// ends in NaN keeps the axes of its finite part.
public record Extent(double lo, double hi) {
    public static final Extent EMPTY = new Extent(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /// The reach of the finite ones among `n` values that are larger than `above`; log axes ask for those above 0.
    public static Extent over(int n, IntToDoubleFunction value, double above) {
        double lo = Double.POSITIVE_INFINITY;
        double hi = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            double v = value.applyAsDouble(i);
            if (v > above && v < Double.POSITIVE_INFINITY) {
                lo = Math.min(lo, v);
                hi = Math.max(hi, v);
            }
        }
        return new Extent(lo, hi);
    }

    public boolean isEmpty() {
        return !(lo <= hi);
    }

    public boolean contains(double value) {
        return lo <= value && value <= hi;
    }

    public Extent with(double value) {
        return Double.isFinite(value) ? new Extent(Math.min(lo, value), Math.max(hi, value)) : this;
    }

    public Extent with(Extent other) {
        return new Extent(Math.min(lo, other.lo), Math.max(hi, other.hi));
    }

    /// Adds `fraction` of the span on both sides, but never crosses zero: what is never negative keeps its floor.
    public Extent padded(double fraction) {
        if (isEmpty() || lo == hi) {
            return this;
        }
        double pad = hi * fraction - lo * fraction;
        double low = lo >= 0 ? Math.max(0, lo - pad) : lo - pad;
        double high = hi <= 0 ? Math.min(0, hi + pad) : hi + pad;
        return new Extent(finite(low), finite(high));
    }

    /// The same on a log axis: `fraction` of the decades on both sides.
    public Extent paddedByFactor(double fraction) {
        if (isEmpty() || lo == hi || lo <= 0) {
            return this;
        }
        double factor = Math.pow(10, (Math.log10(hi) - Math.log10(lo)) * fraction);
        return new Extent(Math.max(Double.MIN_VALUE, lo / factor), finite(hi * factor));
    }

    /// An interval that can carry an axis: finite, not empty, and wide enough for its ticks to be different numbers.
    public Extent spread() {
        if (isEmpty()) {
            return new Extent(0, 1);
        }
        double low = finite(lo);
        double high = finite(hi);
        double size = Math.max(Math.abs(low), Math.abs(high));
        if (high / 2 - low / 2 > size * 1e-13) {
            return new Extent(low, high);
        }
        if (size == 0) {
            return new Extent(-1, 1);
        }
        double half = Math.max(size / 2, Double.MIN_NORMAL);
        return new Extent(finite(low - half), finite(high + half));
    }

    private static double finite(double value) {
        return Math.clamp(value, -Double.MAX_VALUE, Double.MAX_VALUE);
    }
}
