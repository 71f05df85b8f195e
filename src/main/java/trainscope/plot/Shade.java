package trainscope.plot;

/// What colours over an area mean: low ground that deepens, an amount from none to much, or a sign.
public enum Shade {
    VALLEY, AMOUNT, SIGN
}
