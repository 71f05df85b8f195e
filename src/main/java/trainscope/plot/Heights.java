package trainscope.plot;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// How tall values stand in a relief, from 0 to 1. Surfaces that span decades would be a wall with a flat floor.
public enum Heights {
    /// As they are.
    PLAIN,
    /// By a root that suits the surface: a bowl stays a bowl, a deep valley keeps its walls in sight.
    SUITED,
    /// By their logarithm above the lowest.
    LOG,
    /// By their rank: every height covers the same area.
    RANK;

    /// Steps at which a rank is known.
    private static final int RANKS = 256;

    /// Not a number stays not a number.
    DoubleUnaryOperator over(Grid grid) {
        double[] sorted = sorted(grid);
        if (sorted.length == 0) {
            return _ -> Double.NaN;
        }
        Extent extent = new Extent(sorted[0], sorted[sorted.length - 1]).spread();
        double half = sorted[sorted.length / 2];
        DoubleUnaryOperator plain = v -> Double.isFinite(v)
                ? Math.clamp((v / 2 - extent.lo() / 2) / (extent.hi() / 2 - extent.lo() / 2), 0, 1)
                : Double.NaN;
        return switch (this) {
            case PLAIN -> plain;
            case SUITED -> {
                // Half of a bowl of second order lies below a quarter to a third of its height.
                double exponent = Math.max(0.4,
                        Math.log(0.3) / Math.log(Math.clamp(plain.applyAsDouble(half), 1e-9, 0.3)));
                yield v -> Math.pow(plain.applyAsDouble(v), exponent);
            }
            case LOG -> {
                double floor = Math.max(1e-6, plain.applyAsDouble(sorted[sorted.length / 20]));
                yield v -> Math.log1p(plain.applyAsDouble(v) / floor) / Math.log1p(1 / floor);
            }
            case RANK -> {
                double[] levels = new double[Math.min(RANKS, sorted.length)];
                Arrays.setAll(levels,
                        i -> sorted[(int) ((long) i * (sorted.length - 1) / Math.max(1, levels.length - 1))]);
                Levels ranks = Levels.of(levels);
                yield v -> Double.isFinite(v) ? ranks.position(v) : Double.NaN;
            }
        };
    }

    private static double[] sorted(Grid grid) {
        int columns = grid.columns();
        double[] all = new double[columns * grid.rows()];
        int n = 0;
        for (int i = 0; i < all.length; i++) {
            double value = grid.value(i % columns, i / columns);
            if (Double.isFinite(value)) {
                all[n++] = value;
            }
        }
        double[] finite = Arrays.copyOf(all, n);
        Arrays.sort(finite);
        return finite;
    }
}
