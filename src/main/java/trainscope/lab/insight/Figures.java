package trainscope.lab.insight;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// How numbers are shown in a worked step: rounded to some significant digits, with a true minus.
///
/// @param digits the significant digits of what moves; what is set or the same for both axes has two more, and none that
///     say nothing
/// @param plus whether what has a direction shows its plus
public record Figures(int digits, boolean plus) {
    private static final int LEAST_PLAIN = -4;
    private static final int MOST_PLAIN = 6;

    /// Four digits, with every sign.
    public static Figures usual() {
        return new Figures(4, true);
    }

    /// A number that has a direction: `+0.3562`.
    public String directed(double value) {
        return (plus && value > 0 ? "+" : "") + rounded(value, digits, false);
    }

    /// A number that has none: `0.9`.
    public String plain(double value) {
        return rounded(value, digits + 2, true);
    }

    private static String rounded(double value, int digits, boolean stripped) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal exact = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_UP));
        int exponent = exact.precision() - exact.scale() - 1;
        boolean plain = exponent >= LEAST_PLAIN && exponent < MOST_PLAIN;
        BigDecimal shown = plain ? exact : exact.movePointLeft(exponent);
        BigDecimal padded = shown.setScale(Math.max(0, digits - 1 - (plain ? exponent : 0)),
                RoundingMode.HALF_UP);
        String text = (stripped ? padded.stripTrailingZeros() : padded).toPlainString();
        return (plain ? text : text + "e" + exponent).replace('-', '−');
    }
}
