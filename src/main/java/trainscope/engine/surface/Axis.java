package trainscope.engine.surface;

/// One of the two variables of a surface.
enum Axis {
    X, Y
}
