package trainscope.plot;

/// A rectangle of pixels.
public record Area(double x, double y, double width, double height) {
    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public boolean contains(double px, double py) {
        return px >= x && px <= right() && py >= y && py <= bottom();
    }

    /// The rectangle between two corners, wherever they lie to each other.
    public static Area between(double x0, double y0, double x1, double y1) {
        return new Area(Math.min(x0, x1), Math.min(y0, y1), Math.abs(x1 - x0), Math.abs(y1 - y0));
    }

    public boolean meets(Area other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    boolean contains(Area other) {
        return other.x >= x && other.right() <= right() && other.y >= y && other.bottom() <= bottom();
    }

    Area grown(double by) {
        return new Area(x - by, y - by, width + 2 * by, height + 2 * by);
    }
}
