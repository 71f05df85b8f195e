package trainscope.engine.surface;

/// A word, number or sign of a formula, and where it begins.
///
/// @param text as written, with typographic signs replaced by their plain forms
/// @param value what a [Kind#NUMBER] is worth, or the exponent that a [Kind#RAISED] stands for; else 0
/// @param column counted from 1
record Token(Kind kind, String text, double value, int column) {
    enum Kind {
        NUMBER, NAME, SIGN, RAISED, END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /// Whether a value may begin here, a sign in front of it aside.
    boolean beginsValue() {
        return kind == Kind.NUMBER || kind == Kind.NAME || is("(");
    }

    /// The column right after this token.
    int after() {
        return column + text.length();
    }
}
