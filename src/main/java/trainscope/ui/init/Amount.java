package trainscope.ui.init;

import java.util.Locale;

/// Numbers as they stand in tiles: three digits, and a power of ten where zeros would be counted.
final class Amount {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Amount() {}

    static String of(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        if (size >= 1e-3 && size < 9999.5) {
            int whole = (int) Math.floor(Math.log10(size)) + 1;
            return plain(
                    String.format(Locale.ROOT, "%." + Math.clamp(3 - Math.max(whole, 0), 0, 3) + "f", value));
        }
        String[] parts = String.format(Locale.ROOT, "%.1e", value).split("e", 2);
        return plain(parts[0]) + "·10" + raised(Integer.parseInt(parts[1]));
    }

    private static String plain(String number) {
        return number.replace('-', '\u2212');
    }

    private static String raised(int exponent) {
        var text = new StringBuilder(exponent < 0 ? "⁻" : "");
        for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
            text.append(RAISED.charAt(digit - '0'));
        }
        return text.toString();
    }

    /// An end of a stretch, without digits that say nothing: `1`, `0.5`, `−3`.
    static String end(double value) {
        String text = of(value);
        return text.contains("·") || !text.contains(".") ? text
                : text.replaceFirst("0+$", "").replaceFirst("\\.$", "");
    }

    /// A share in per cent. Neither nothing nor everything is said of what is only nearly so.
    static String percent(double share) {
        if (Double.isNaN(share)) {
            return "–";
        }
        double hundred = 100 * share;
        if (share > 0 && hundred < 0.1) {
            return "<0.1\u202f%";
        }
        if (share < 1 && hundred > 99.9) {
            return ">99.9\u202f%";
        }
        boolean fine = share > 0 && share < 1 && (hundred < 9.95 || hundred > 99.4);
        return String.format(Locale.ROOT, fine ? "%.1f\u202f%%" : "%.0f\u202f%%", hundred);
    }
}
