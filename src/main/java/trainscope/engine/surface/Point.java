package trainscope.engine.surface;

/// A place on the plane.
public record Point(double x, double y) {
    /// The straight-line distance to another place.
    public double distance(Point other) {
        return Math.sqrt((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y));
    }
}
