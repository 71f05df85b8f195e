package trainscope.lab.insight.babysit;

import java.math.BigDecimal;
import java.math.MathContext;
import trainscope.lab.insight.Figures;

/// A number with its name, and how it is read.
///
/// @param name its name in files
public record Fact(String name, double value, Kind kind) {
    /// How a number is read.
    public enum Kind {
        /// Six digits.
        LOSS,
        /// By its size alone.
        RATE,
        /// A whole number.
        COUNT,
        /// A share of 1, as it is.
        SHARE
    }

    static Fact loss(String name, double value) {
        return new Fact(name, value, Kind.LOSS);
    }

    static Fact rate(String name, double value) {
        return new Fact(name, value, Kind.RATE);
    }

    static Fact count(String name, double value) {
        return new Fact(name, value, Kind.COUNT);
    }

    static Fact share(String name, double value) {
        return new Fact(name, value, Kind.SHARE);
    }

    /// The number as far as its text tells it.
    public double rounded() {
        return Double.isFinite(value) && value != 0
                ? new BigDecimal(value).round(new MathContext(kind == Kind.LOSS ? 6 : 2)).doubleValue()
                : value;
    }

    /// The number as a text; empty where there is none to tell.
    public String text() {
        if (Double.isNaN(value)) {
            return kind == Kind.LOSS ? "NaN" : "";
        }
        return switch (kind) {
            case LOSS -> new Figures(4, false).plain(value);
            case RATE -> new Figures(0, false).plain(value);
            case COUNT, SHARE -> new Figures(2, false).plain(value);
        };
    }
}
