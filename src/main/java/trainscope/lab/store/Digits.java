package trainscope.lab.store;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;

/// Numbers in files: 17 significant digits, which read back as the same double, a point whatever the locale, and not-finite
/// values by name.
public final class Digits {
    private static final MathContext SEVENTEEN = new MathContext(17);

    private Digits() {}

    public static String of(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(SEVENTEEN).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -5 && exponent < 17) {
            return rounded.toPlainString();
        }
        return rounded.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }

    /// JSON has no word for what is not finite: it is written as a text.
    static void write(double value, JsonGenerator json) throws IOException {
        if (Double.isFinite(value)) {
            json.writeRawValue(of(value));
        } else {
            json.writeString(of(value));
        }
    }
}
