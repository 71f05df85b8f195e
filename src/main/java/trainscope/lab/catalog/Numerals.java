package trainscope.lab.catalog;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Numbers as people type them, `1e-3`, `.01`, `1/20`, and as the lab prints them: the shortest text that reads back.
public final class Numerals {
    private static final Pattern NUMBER = Pattern
            .compile("[+-]?(\\d{1,40}\\.?\\d{0,40}|\\.\\d{1,40})([eE][+-]?\\d{1,4})?");

    private Numerals() {}

    /// A finite number, or nothing.
    public static OptionalDouble parse(String text) {
        String plain = text.strip().replace('\u2212', '-');
        int slash = plain.indexOf('/');
        if (slash < 0) {
            return finite(decimal(plain));
        }
        return finite(
                decimal(plain.substring(0, slash).strip()) / decimal(plain.substring(slash + 1).strip()));
    }

    /// The shortest text that reads back as the same number, without a needless `.0`.
    public static String print(double value) {
        String text = Double.toString(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2)
                : text.replace(".0E", "e").replace('E', 'e');
    }

    private static double decimal(String text) {
        return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
