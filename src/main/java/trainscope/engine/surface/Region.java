package trainscope.engine.surface;

/// A window on the plane.
public record Region(double left, double right, double bottom, double top) {}
