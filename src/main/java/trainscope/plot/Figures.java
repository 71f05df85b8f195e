package trainscope.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as they are read out at a crosshair: seven digits, a true minus, powers of ten where zeros would be counted.
public final class Figures {
    private static final MathContext DIGITS = new MathContext(7, RoundingMode.HALF_EVEN);
    private static final int LARGE = 7;
    private static final int SMALL = -4;

    private Figures() {}

    /// A place that is known to `grain` only: as many decimals as that has, also where they are zeros.
    static String at(double value, double grain) {
        double exponent = Math.floor(Math.log10(Math.abs(grain)));
        if (!Double.isFinite(value) || !(exponent >= SMALL && exponent < LARGE) || Math.abs(value) >= 1e7) {
            return of(value);
        }
        int decimals = (int) Math.max(0, -exponent);
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? Numeral.fixed(BigDecimal.ZERO, decimals)
                : Numeral.fixed(rounded, decimals);
    }

    public static String of(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= LARGE || exponent < SMALL) {
            BigDecimal mantissa = rounded.movePointLeft(exponent);
            return Numeral.fixed(mantissa, Math.max(0, mantissa.scale())) + "·" + Numeral.power(exponent);
        }
        return Numeral.fixed(rounded, Math.max(0, rounded.scale()));
    }
}
