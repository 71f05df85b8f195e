package trainscope.engine.surface;

/// A place on the plane.
public record Point(double x, double y) {}
