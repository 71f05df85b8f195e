package trainscope.plot;

/// How pictures look on this screen: colours, type size in pixels, and how wide texts are in its font.
///
/// All distances and strokes grow with the type, so that a larger size makes a larger picture, not a cramped one.
public record Look(Palette palette, double fontSize, TextMeasure measure) {
    /// The type size at which a width of 1 is one pixel.
    public static final double ORDINARY = 11;

    public static Look of(Palette palette) {
        return new Look(palette, ORDINARY, TextMeasure.estimate());
    }

    /// Pixels per unit of the design.
    double unit() {
        return fontSize / ORDINARY;
    }

    double width(String text, boolean bold) {
        return text.isEmpty() ? 0 : measure.width(text, fontSize, bold);
    }

    /// As much of a text as there is room for.
    String fitted(String text, double room, boolean bold) {
        if (width(text, bold) <= room) {
            return text;
        }
        int length = text.length();
        while (length > 0 && width(text.substring(0, length) + "…", bold) > room) {
            length = text.offsetByCodePoints(length, -1);
        }
        return length == 0 ? "" : text.substring(0, length).stripTrailing() + "…";
    }

    Ink.Stroke stroke(Pen pen) {
        return new Ink.Stroke(pen.width() * unit(), pen.dash(), palette.argb(pen.tone()));
    }
}
