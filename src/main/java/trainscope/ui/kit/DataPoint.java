package trainscope.ui.kit;

/// A place in a picture, in the numbers of its axes.
public record DataPoint(double x, double y) {}
