package trainscope.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as they are written on axes: a true minus, grouped thousands, powers of ten with raised digits.
final class Numeral {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    /// From here on a power of ten is easier to read than a row of zeros.
    private static final BigDecimal LARGE = new BigDecimal("1e7");
    private static final BigDecimal SMALL = new BigDecimal("1e-4");

    private Numeral() {}

    /// The decade `10^exponent`; the three in the middle are shorter without a power, `plain` asks it for all.
    static String decade(int exponent, boolean plain) {
        return plain || Math.abs(exponent) <= 1
                ? fixed(BigDecimal.ONE.scaleByPowerOfTen(exponent), Math.max(0, -exponent))
                : power(exponent);
    }

    /// A digit times a decade, without a power.
    static String plain(int digit, int exponent) {
        return fixed(BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent), Math.max(0, -exponent));
    }

    /// A multiple of `step`, with exactly the digits that the step makes necessary.
    ///
    /// @param size the largest of the numbers that stand together: it decides for all of them how they are written
    static String multiple(BigDecimal value, BigDecimal step, BigDecimal size) {
        if (value.signum() == 0) {
            return "0";
        }
        if (size.compareTo(LARGE) < 0 && step.compareTo(SMALL) >= 0) {
            return fixed(value, Math.max(0, lastDigit(step)));
        }
        int exponent = size.precision() - size.scale() - 1;
        BigDecimal mantissa = value.scaleByPowerOfTen(-exponent);
        int digits = Math.max(0, lastDigit(step.scaleByPowerOfTen(-exponent)));
        String text = fixed(mantissa, digits);
        return text.equals("1") ? power(exponent)
                : text.equals("−1") ? "−" + power(exponent) : text + "·" + power(exponent);
    }

    private static int lastDigit(BigDecimal step) {
        return step.stripTrailingZeros().scale();
    }

    static String power(int exponent) {
        StringBuilder text = new StringBuilder("10");
        if (exponent < 0) {
            text.append('⁻');
        }
        for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
            text.append(RAISED.charAt(digit - '0'));
        }
        return text.toString();
    }

    static String fixed(BigDecimal value, int decimals) {
        String digits = value.abs().setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
        StringBuilder text = new StringBuilder(digits);
        int whole = decimals == 0 ? digits.length() : digits.indexOf('.');
        // Four digits are read at a glance; from five on groups help. A no-break space means the same in every language.
        for (int i = whole - 3; whole > 4 && i > 0; i -= 3) {
            text.insert(i, '\u00a0');
        }
        return value.signum() < 0 ? text.insert(0, '−').toString() : text.toString();
    }
}
