package trainscope.plot;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Values at which contours run and colours change, in rising order.
public final class Levels {
    private final double[] values;

    private Levels(double[] values) {
        this.values = values;
    }

    public static Levels of(double... values) {
        return new Levels(Arrays.stream(values).filter(Double::isFinite).sorted().distinct().toArray());
    }

    /// `n` bands of equal height.
    public static Levels even(Extent values, int n) {
        return power(values, n, 1);
    }

    /// `n` bands, each a fixed factor higher above the lowest value than the one before, over so many decades.
    public static Levels decades(Extent values, int n, double decades) {
        Extent spread = values.spread();
        double[] levels = new double[n];
        for (int i = 0; i < n; i++) {
            levels[i] = between(spread, Math.pow(10, -decades * (1 - (i + 1.0) / n)));
        }
        return of(levels);
    }

    /// `n` bands of about equal area.
    public static Levels quantiles(Grid grid, int n) {
        double[] sorted = sorted(grid);
        double[] levels = new double[Math.max(0, n + 1)];
        for (int i = 0; i <= n && sorted.length > 0; i++) {
            levels[i] = sorted[(int) Math.round((double) i / n * (sorted.length - 1))];
        }
        return sorted.length == 0 ? of() : of(levels);
    }

    /// `n` bands for a surface of any shape: even for a slope, closer towards the valley the more the surface spans.
    ///
    /// The exponent p is chosen so that half of the area lies below the middle band: ((median − min) / (max − min)) = ½^p.
    public static Levels suited(Grid grid, int n) {
        double[] sorted = sorted(grid);
        if (sorted.length == 0) {
            return of();
        }
        Extent extent = new Extent(sorted[0], sorted[sorted.length - 1]).spread();
        double unit = extent.hi() / 2 - extent.lo() / 2;
        double middle = (sorted[sorted.length / 2] / 2 - extent.lo() / 2) / unit;
        double exponent = Math.log(Math.max(middle, 1e-12)) / Math.log(0.5);
        // A little more towards the valley than the area asks for: that is where optimizers spend their time.
        return power(extent, n, Math.clamp(1.2 * exponent, 1, 14));
    }

    private static Levels power(Extent values, int n, double exponent) {
        Extent spread = values.spread();
        double[] levels = new double[n + 1];
        for (int i = 0; i <= n; i++) {
            levels[i] = between(spread, Math.pow((double) i / n, exponent));
        }
        return of(levels);
    }

    private static double between(Extent extent, double t) {
        return extent.lo() * (1 - t) + extent.hi() * t;
    }

    /// A sample is enough: a level need not be exact, only the same every time.
    private static double[] sorted(Grid grid) {
        int total = grid.columns() * grid.rows();
        int stride = Math.max(1, total / 8192) | 1;
        double[] sample = new double[(total + stride - 1) / stride];
        int n = 0;
        for (int i = 0; i < total; i += stride) {
            double value = grid.value(i % grid.columns(), i / grid.columns());
            if (Double.isFinite(value)) {
                sample[n++] = value;
            }
        }
        double[] sorted = Arrays.copyOf(sample, n);
        Arrays.sort(sorted);
        return sorted;
    }

    public int size() {
        return values.length;
    }

    public double at(int i) {
        return values[i];
    }

    /// The number of levels at or below a value: 0 is below all.
    public int band(double value) {
        int found = Arrays.binarySearch(values, value);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /// Where a value stands among the levels: 0 at the lowest, 1 at the highest, NaN for NaN.
    public double position(double value) {
        if (Double.isNaN(value) || values.length == 0) {
            return Double.NaN;
        }
        int band = band(value);
        if (band == 0 || values.length == 1) {
            return 0;
        }
        if (band == values.length) {
            return 1;
        }
        double low = values[band - 1];
        return (band - 1 + (value / 2 - low / 2) / (values[band] / 2 - low / 2)) / (values.length - 1);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Levels levels && Arrays.equals(values, levels.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
