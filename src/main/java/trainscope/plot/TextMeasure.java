package trainscope.plot;

/// How wide a text will be. The screen knows its font; without one, [#estimate] is near enough to leave room.
public interface TextMeasure {
    double width(String text, double size, boolean bold);

    /// Widths of an ordinary sans serif with tabular figures; Hangul and ideographs take a full square.
    static TextMeasure estimate() {
        return (text, size, bold) -> text.codePoints().mapToDouble(TextMeasure::em).sum() * size
                * (bold ? 1.06 : 1);
    }

    private static double em(int c) {
        if (square(c)) {
            return 1;
        }
        if (c >= 0x300 && c <= 0x36F) {
            return 0;
        }
        if ("⁰¹²³⁴⁵⁶⁷⁸⁹⁻".indexOf(c) >= 0) {
            return 0.42;
        }
        return switch (c) {
            case ' ', '\u00a0', '.', ',', ':', ';', '\'', '|', '!', 'i', 'j', 'l', 'I', '·' -> 0.29;
            case 'f', 'r', 't', '(', ')', '[', ']', '/', '-' -> 0.38;
            case 'm', 'w', 'M', 'W', '%', '@' -> 0.88;
            default -> c >= 'A' && c <= 'Z' ? 0.68 : c >= '0' && c <= '9' ? 0.62 : 0.58;
        };
    }

    private static boolean square(int c) {
        return within(c, 0x1100, 0x115F) || within(c, 0x2E80, 0xA4CF) || within(c, 0xAC00, 0xD7A3)
                || within(c, 0xF900, 0xFAFF) || within(c, 0xFE30, 0xFE6F) || within(c, 0xFF00, 0xFF60)
                || c >= 0x1F000;
    }

    private static boolean within(int c, int first, int last) {
        return c >= first && c <= last;
    }
}
