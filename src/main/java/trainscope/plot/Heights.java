package trainscope.plot;

import java.util.Arrays;
import java.util.Locale;

/// How tall values stand in a relief. Surfaces that span decades would be a wall with a flat floor if they stood as they are.
public enum Heights {
    /// By one of the others, so that a bowl stays a bowl and a deep valley keeps its walls in sight.
    SUITED,
    /// f as it is.
    PLAIN,
    /// √(f − min)
    ROOT,
    /// ∛(f − min)
    CUBE_ROOT,
    /// log(1 + (f − min) / c), where c is a power of ten: below it heights are even, above it each decade is as tall as the next.
    LOG;

    /// A c finer than this part of the whole would raise walls out of a floor that is level.
    private static final double FINEST = 1e-6;

    /// Measures the values of a surface.
    public HeightScale over(Grid grid) {
        double[] sorted = sorted(grid);
        if (sorted.length == 0) {
            return new HeightScale(PLAIN, Double.NaN, Double.NaN, 1);
        }
        Extent extent = new Extent(sorted[0], sorted[sorted.length - 1]).spread();
        double range = extent.hi() / 2 - extent.lo() / 2;
        double low = (sorted[sorted.length / 20] / 2 - extent.lo() / 2) / range;
        double half = (sorted[sorted.length / 2] / 2 - extent.lo() / 2) / range;
        double grain = Math.pow(10, Math.floor(Math.log10(2 * range * Math.max(FINEST, low))));
        return new HeightScale(this == SUITED ? suited(half) : this, extent.lo(), extent.hi(),
                Math.clamp(grain, Double.MIN_NORMAL, Double.MAX_VALUE / 4));
    }

    /// The rule to try after this one.
    public Heights next() {
        return switch (this) {
            case SUITED, LOG -> PLAIN;
            case PLAIN -> ROOT;
            case ROOT -> CUBE_ROOT;
            case CUBE_ROOT -> LOG;
        };
    }

    /// As names of files, keys and styles are written.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Half of a bowl of second order lies below a quarter to a third of its height: which power makes that of this surface?
    private static Heights suited(double half) {
        double exponent = Math.log(0.3) / Math.log(Math.clamp(half, 1e-12, 0.3));
        return exponent > 0.75 ? PLAIN : exponent > 0.4 ? ROOT : exponent > 0.27 ? CUBE_ROOT : LOG;
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
