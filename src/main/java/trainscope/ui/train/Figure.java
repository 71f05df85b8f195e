package trainscope.ui.train;

import java.util.Locale;

/// Numbers as they stand beside curves: as many digits at every step, so that they do not dance.
final class Figure {
    private static final String NONE = "–";

    private Figure() {}

    /// A loss.
    static String of(double value) {
        if (Double.isNaN(value)) {
            return NONE;
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        double size = Math.abs(value);
        String digits = size >= 1e5 || (size < 1e-4 && size > 0) ? "%.2e" : size >= 100 ? "%.1f" : "%.4f";
        return String.format(Locale.ROOT, digits, value).replace('-', '\u2212');
    }

    /// The same with its sign, where it matters.
    static String signed(double value) {
        return value > 0 ? "+" + of(value) : of(value);
    }

    /// What is read by its power of ten.
    static String power(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.1e", value).replace('-', '\u2212')
                : of(value);
    }

    static String hundredths(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /// A share, to the nearest hundredth.
    static String whole(double share) {
        return Double.isNaN(share) ? NONE : String.format(Locale.ROOT, "%.0f\u202f%%", 100 * share);
    }

    /// A share.
    static String percent(double share) {
        return Double.isNaN(share) ? NONE : String.format(Locale.ROOT, "%.1f\u202f%%", 100 * share);
    }
}
