package trainscope.engine.surface;

import java.util.List;
import java.util.stream.Stream;
import trainscope.engine.Range;

/// Two wells, f = (x² − 1)² + tilt·x + y²: one deep, one shallow, and a pass between them.
///
/// A positive tilt makes the left well the deeper one. Both exist while |tilt| < 8/√27.
public record TwoMinima(@Range(min = -1.5, max = 1.5, from = -1.5, to = 1.5) double tilt) implements Surface {
    @Override
    public double value(double x, double y) {
        double well = x * x - 1;
        return well * well + tilt * x + y * y;
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        into[0] = 4 * x * (x * x - 1) + tilt;
        into[1] = 2 * y;
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        into[0] = 12 * x * x - 4;
        into[1] = 0;
        into[2] = 2;
    }

    @Override
    public String formula() {
        String slope = tilt == 0 ? "" : Literal.added(tilt) + "*x";
        return "(x^2 - 1)^2" + slope + " + y^2";
    }

    @Override
    public List<Point> minima() {
        double deep = tilt > 0 ? -1 : 1;
        return Math.abs(tilt) < 8 / Math.sqrt(27)
                ? Stream.of(deep, -deep).map(side -> new Point(bottom(side), 0)).toList()
                : List.of(new Point(bottom(deep), 0));
    }

    /// The outermost root of 4x³ − 4x + tilt on one side. From further out the cubic bends one way only, so
    /// Newton's steps approach the root from that side without ever passing it; they end where rounding stops
    /// them.
    private double bottom(double side) {
        double x = side * (2 + Math.abs(tilt));
        while (true) {
            double next = x - (4 * x * (x * x - 1) + tilt) / (12 * x * x - 4);
            if (!(side * next < side * x)) {
                return x;
            }
            x = next;
        }
    }

    @Override
    public Region home() {
        return new Region(-2, 2, -1.5, 1.5);
    }

    /// Above the shallow well's outer wall: only a rule with momentum gets over the pass.
    @Override
    public Point start() {
        return new Point(tilt > 0 ? 1.7 : -1.7, 1);
    }
}
