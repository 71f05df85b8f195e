package trainscope.plot;

import java.util.ArrayList;
import java.util.List;

/// Raised digits as ordinary ones, set smaller and higher. Many fonts with Hangul have only `¹²³`, and a font that
/// stands in for the others has them in another size: a power would be a patchwork.
public final class Superscript {
    /// Of the size of the text around it.
    public static final double SIZE = 0.74;
    /// How much higher it stands, as a part of that size.
    public static final double RISE = 0.38;
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺";
    private static final String PLAIN = "0123456789−+";

    private Superscript() {}

    /// A stretch of a text that stands on one line.
    public record Piece(String text, boolean raised) {
        public double size(double around) {
            return raised ? around * SIZE : around;
        }
    }

    /// A text from left to right. Most have one piece.
    public static List<Piece> pieces(String text) {
        if (text.chars().noneMatch(c -> RAISED.indexOf(c) >= 0)) {
            return List.of(new Piece(text, false));
        }
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= text.length(); i++) {
            boolean raised = raised(text, from);
            if (i == text.length() || raised(text, i) != raised) {
                pieces.add(
                        new Piece(raised ? plain(text.substring(from, i)) : text.substring(from, i), raised));
                from = i;
            }
        }
        return pieces;
    }

    private static boolean raised(String text, int at) {
        return RAISED.indexOf(text.charAt(at)) >= 0;
    }

    private static String plain(String raised) {
        var plain = new StringBuilder();
        raised.chars().forEach(c -> plain.append(PLAIN.charAt(RAISED.indexOf(c))));
        return plain.toString();
    }
}
