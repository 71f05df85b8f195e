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

    Ink.Stroke stroke(Pen pen) {
        return new Ink.Stroke(pen.width() * unit(), pen.dash(), palette.argb(pen.tone()));
    }
}
