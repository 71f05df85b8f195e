package trainscope.engine.surface;

/// A rectangular window on the plane.
public record Region(double left, double right, double bottom, double top) {
    public boolean contains(Point point) {
        return left <= point.x() && point.x() <= right && bottom <= point.y() && point.y() <= top;
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return top - bottom;
    }
}
