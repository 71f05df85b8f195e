package trainscope.lab.finding;

import java.util.Locale;

/// Numbers as findings quote them: three figures, and shares in per cent.
final class Quote {
    private Quote() {}

    static String of(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
        }
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-3 || size >= 1e5)) {
            String[] parts = String.format(Locale.ROOT, "%.1e", value).split("e", -1);
            return parts[0].replaceFirst("\\.0$", "") + "e" + Integer.parseInt(parts[1]);
        }
        int digits = size == 0 ? 0 : Math.max(0, 2 - (int) Math.floor(Math.log10(size)));
        String text = String.format(Locale.ROOT, "%." + digits + "f", value);
        return text.contains(".") ? text.replaceFirst("0+$", "").replaceFirst("\\.$", "") : text;
    }

    static String percent(double share) {
        return of(Math.rint(share * 1000) / 10) + " %";
    }

    static String steps(long steps) {
        return String.format(Locale.ROOT, "%,d", steps).replace(',', '\u202f');
    }
}
