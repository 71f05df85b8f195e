package trainscope.engine.surface;

import java.util.List;
import trainscope.engine.Range;

/// The banana valley, f = (a − x)² + b(y − x²)²: its floor is found at once, its lowest point hardly.
///
/// Source: Rosenbrock, "An automatic method for finding the greatest or least value of a function",
/// The Computer Journal 3 (1960).
public record Rosenbrock(
        @Range(min = -3, max = 3, from = -1.5, to = 1.5) double a,
        @Range(min = 0.01, max = 10_000, from = 1, to = 200, log = true) double b) implements Surface {

    @Override
    public double value(double x, double y) {
        double ahead = a - x;
        double aside = y - x * x;
        return ahead * ahead + b * aside * aside;
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        double aside = y - x * x;
        into[0] = -2 * (a - x) - 4 * b * x * aside;
        into[1] = 2 * b * aside;
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        into[0] = 2 - 4 * b * (y - 3 * x * x);
        into[1] = -4 * b * x;
        into[2] = 2 * b;
    }

    @Override
    public String formula() {
        return "(" + Literal.of(a) + " - x)^2 + " + Literal.of(b) + "*(y - x^2)^2";
    }

    @Override
    public List<Point> minima() {
        return List.of(new Point(a, a * a));
    }

    @Override
    public Region home() {
        double reach = Math.max(2, Math.abs(a) + 0.5);
        return new Region(-reach, reach, -1, Math.max(3, a * a + 0.5));
    }

    @Override
    public Point start() {
        return new Point(-1.2, 1);
    }
}
