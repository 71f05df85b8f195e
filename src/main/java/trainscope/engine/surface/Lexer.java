package trainscope.engine.surface;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trainscope.engine.surface.Token.Kind;

/// Cuts a formula into tokens, one at a time, so that the first mistake is the one that is reported.
///
/// Signs as they stand in printed notes or come from a Korean keyboard (`×`, `−`, `π`, `x²`, full-width
/// forms) are read as their plain counterparts; each is one character for one, so that columns stay true.
final class Lexer {
    private static final Pattern NUMBER = Pattern.compile("(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");
    private static final Pattern MORE_DIGITS = Pattern.compile("[\\d.]*");
    private static final Pattern NAME = Pattern.compile("π|[\\p{L}&&[^π]][\\p{L}\\p{Nd}_&&[^π]]*");
    /// In the order of their values.
    private static final String RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Pattern RAISED = Pattern.compile("⁻?[" + RAISED_DIGITS + "]+");
    private static final Pattern SIGN = Pattern.compile("\\*\\*|[-+*/^(),]");

    private static final String TYPOGRAPHIC = "−–·⋅×∗÷∕";
    private static final String PLAIN = "--****//";

    private final String text;
    private int at;

    Lexer(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            plain.setCharAt(i, plain(text.charAt(i)));
        }
        this.text = plain.toString();
    }

    private static char plain(char c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return ' ';
        }
        if ('！' <= c && c <= '～') {
            return (char) (c - '！' + '!');
        }
        int known = TYPOGRAPHIC.indexOf(c);
        return known < 0 ? c : PLAIN.charAt(known);
    }

    Token next() throws Refusal {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at == text.length()) {
            return new Token(Kind.END, "", 0, text.stripTrailing().length() + 1);
        }
        int column = at + 1;
        String digits = take(NUMBER);
        if (!digits.isEmpty()) {
            return number(digits + take(MORE_DIGITS), column);
        }
        String raised = take(RAISED);
        if (!raised.isEmpty()) {
            return new Token(Kind.RAISED, raised, lowered(raised), column);
        }
        String sign = take(SIGN);
        if (!sign.isEmpty()) {
            return new Token(Kind.SIGN, sign, 0, column);
        }
        String name = take(NAME);
        if (!name.isEmpty()) {
            return new Token(Kind.NAME, name, 0, column);
        }
        throw text.charAt(at) == '.' ? new Refusal(column, "bad-number", ".") : badCharacter(column);
    }

    private static Token number(String digits, int column) throws Refusal {
        // what still holds a second dot, or what no double can hold, is no number
        if (!NUMBER.matcher(digits).matches() || !isHeld(digits)) {
            throw new Refusal(column, "bad-number", digits);
        }
        return new Token(Kind.NUMBER, digits, Double.parseDouble(digits), column);
    }

    /// Whether a double can hold it: neither beyond the largest nor, unless it is zero, below the smallest.
    private static boolean isHeld(String digits) {
        double value = Double.parseDouble(digits);
        boolean zero = digits.chars().takeWhile(c -> c != 'e' && c != 'E')
                .allMatch(c -> c == '0' || c == '.');
        return Double.isFinite(value) && (value != 0 || zero);
    }

    private Refusal badCharacter(int column) {
        int code = text.codePointAt(at);
        boolean visible = Character.isDefined(code) && !Character.isISOControl(code)
                && Character.getType(code) != Character.SURROGATE
                && Character.getType(code) != Character.FORMAT;
        return new Refusal(column, "bad-character",
                visible ? Character.toString(code) : String.format(Locale.ROOT, "U+%04X", code));
    }

    private String take(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return "";
        }
        at = matcher.end();
        return matcher.group();
    }

    private static double lowered(String raised) {
        boolean negative = raised.startsWith("⁻");
        double value = 0;
        for (int i = negative ? 1 : 0; i < raised.length(); i++) {
            value = 10 * value + RAISED_DIGITS.indexOf(raised.charAt(i));
        }
        return negative ? -value : value;
    }
}
