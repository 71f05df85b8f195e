package trainscope.lab.insight;

import trainscope.engine.surface.Point;
import trainscope.engine.surface.Region;
import trainscope.engine.surface.Surface;

/// How far is too far: a lane that comes this far from where it began, or stops being a number, will not return.
///
/// It is a thousand times the extent of the surface's window and of the start, or of the lane's first step where that is
/// longer: a rule that strides far at a great rate has not left, only one whose strides grow.
record Horizon(Point start, double reach) {
    private static final double FAR = 1000;

    static Horizon of(Surface surface, Point start, double firstStep) {
        Region home = surface.home();
        Point corner = new Point(home.left(), home.bottom());
        double extent = corner.distance(new Point(home.right(), home.top())) + corner.distance(start);
        return new Horizon(start, FAR * (extent + (Double.isFinite(firstStep) ? firstStep : 0)));
    }

    /// Not true for what is not a number.
    boolean holds(double x, double y) {
        double dx = x - start.x();
        double dy = y - start.y();
        return dx * dx + dy * dy <= reach * reach;
    }
}
