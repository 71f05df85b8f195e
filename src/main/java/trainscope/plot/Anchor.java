package trainscope.plot;

/// Which point of a text stands at the given place: `LEFT` is the middle of its left side.
public enum Anchor {
    TOP_LEFT(0, 0.8),
    TOP(0.5, 0.8),
    TOP_RIGHT(1, 0.8),
    LEFT(0, 0.355),
    CENTRE(0.5, 0.355),
    RIGHT(1, 0.355),
    BOTTOM_LEFT(0, -0.22),
    BOTTOM(0.5, -0.22),
    BOTTOM_RIGHT(1, -0.22);

    private final double across;
    private final double drop;

    Anchor(double across, double drop) {
        this.across = across;
        this.drop = drop;
    }

    /// The part of the text's width that lies left of the place: 0, a half or 1.
    public double across() {
        return across;
    }

    /// The text's base line when its anchor stands at `y`. The middle is that of digits and capitals.
    public double baseline(double y, double size) {
        return y + drop * size;
    }

    /// 0 at the top, 1 at the bottom.
    double down() {
        return drop > 0.5 ? 0 : drop > 0 ? 0.5 : 1;
    }
}
