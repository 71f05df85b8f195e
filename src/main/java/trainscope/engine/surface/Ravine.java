package trainscope.engine.surface;

import java.util.List;
import trainscope.engine.Range;

/// A winding ravine, f = x²/40 + k(y − sin x)²: steep walls, a floor that falls gently and never runs
/// straight.
///
/// `steepness` is k, how steep the walls are; the only critical point is the minimum at the origin.
public record Ravine(
        @Range(min = 0.01, max = 1000, from = 0.5, to = 50, log = true) double steepness) implements Surface {

    @Override
    public double value(double x, double y) {
        double aside = y - StrictMath.sin(x);
        return x * x / 40 + steepness * aside * aside;
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        double wall = 2 * steepness * (y - StrictMath.sin(x));
        into[0] = x / 20 - wall * StrictMath.cos(x);
        into[1] = wall;
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        double sin = StrictMath.sin(x);
        double cos = StrictMath.cos(x);
        double k = 2 * steepness;
        into[0] = 0.05 + k * (cos * cos + (y - sin) * sin);
        into[1] = -k * cos;
        into[2] = k;
    }

    @Override
    public String formula() {
        return "x^2/40 + " + Literal.of(steepness) + "*(y - sin(x))^2";
    }

    @Override
    public List<Point> minima() {
        return List.of(new Point(0, 0));
    }

    @Override
    public Region home() {
        return new Region(-10, 10, -5, 5);
    }

    @Override
    public Point start() {
        return new Point(-8, 2.5);
    }
}
