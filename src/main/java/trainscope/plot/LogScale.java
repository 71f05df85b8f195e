package trainscope.plot;

import java.util.ArrayList;
import java.util.List;

/// Equal factors are equally far apart. Zero and negative numbers have no place.
///
/// @param lowest the logarithm of `lo`, kept because every point needs it
/// @param decades how many decades lie between `lo` and `hi`
record LogScale(double lo, double hi, double from, double to, double lowest,
        double decades) implements Scale {
    /// Below this doubles lose digits, and factors are no longer factors.
    private static final double LEAST = Double.MIN_NORMAL;
    private static final int[] STRIDES = {1, 2, 5, 10, 20, 50, 100, 200, 500};

    private LogScale(double lo, double hi, double from, double to) {
        this(lo, hi, from, to, Math.log10(lo), Math.log10(hi) - Math.log10(lo));
    }

    static LogScale over(Extent extent, double from, double to) {
        if (extent.isEmpty() || extent.hi() <= 0) {
            return new LogScale(0.1, 10, from, to);
        }
        double hi = Math.clamp(extent.hi(), LEAST, Double.MAX_VALUE);
        // Where someone asks for an axis from 0, six decades show what there is to see.
        double lo = extent.lo() > 0 ? Math.clamp(extent.lo(), LEAST, Double.MAX_VALUE)
                : Math.max(LEAST, hi * 1e-6);
        if (hi / lo > 1 + 1e-9) {
            return new LogScale(lo, hi, from, to);
        }
        return new LogScale(Math.max(LEAST, lo / 3), Math.min(Double.MAX_VALUE, hi * 3), from, to);
    }

    @Override
    public double pixel(double value) {
        if (!(value > 0)) {
            return Double.NaN;
        }
        return from + (Math.log10(value) - lowest) / decades * (to - from);
    }

    @Override
    public double value(double pixel) {
        double t = (pixel - from) / (to - from);
        return Math.pow(10, lowest + decades * t);
    }

    @Override
    public Scale between(double lo, double hi) {
        boolean usable = lo >= LEAST && hi < Double.POSITIVE_INFINITY && hi / lo > 1 + 1e-9;
        return usable ? new LogScale(lo, hi, from, to) : this;
    }

    @Override
    public List<Tick> ticks(double spacing) {
        double decade = Math.abs(to - from) / decades;
        int first = (int) Math.ceil(lowest - 1e-9);
        int last = (int) Math.floor(lowest + decades + 1e-9);
        if (last - first < 1) {
            return inside(spacing);
        }
        int stride = stride(spacing / decade);
        boolean plain = first >= -2 && last <= 3;
        List<Tick> ticks = new ArrayList<>();
        for (int exponent = first - 1; exponent <= last; exponent++) {
            boolean major = Math.floorMod(exponent, stride) == 0;
            if (exponent >= first && (major || decade >= 4)) {
                double value = power(exponent);
                ticks.add(major ? new Tick(value, Numeral.decade(exponent, plain)) : Tick.minor(value));
            }
            if (stride == 1 && decade >= 20) {
                // From 1 to 2 and from 5 to 10 is the same distance, the shortest of the three.
                addMinor(ticks, exponent, plain && decade * Math.log10(2) >= spacing);
            }
        }
        return ticks;
    }

    private void addMinor(List<Tick> ticks, int exponent, boolean named) {
        for (int digit = 2; digit <= 9; digit++) {
            double value = Double.parseDouble(digit + "e" + exponent);
            if (value >= lo && value <= hi) {
                boolean major = named && (digit == 2 || digit == 5);
                ticks.add(major ? new Tick(value, Numeral.plain(digit, exponent)) : Tick.minor(value));
            }
        }
    }

    /// Too little room for two decades: round numbers as on a linear axis, where they still stand far enough apart.
    private List<Tick> inside(double spacing) {
        List<Tick> ticks = new ArrayList<>();
        double before = Double.NaN;
        for (Tick tick : new LinearScale(lo, hi, from, to, false).ticks(spacing / 2)) {
            double pixel = pixel(tick.value());
            boolean room = !(Math.abs(pixel - before) < spacing);
            if (room && tick.value() > 0) {
                ticks.add(tick);
                before = pixel;
            }
        }
        return ticks;
    }

    private static int stride(double decades) {
        for (int stride : STRIDES) {
            if (stride >= decades) {
                return stride;
            }
        }
        return 1000;
    }

    /// The nearest double to the decade; `Math.pow` is one off for some.
    private static double power(int exponent) {
        return Double.parseDouble("1e" + exponent);
    }
}
