package trainscope.engine.surface;

import java.util.List;

/// Himmelblau's function, f = (x² + y − 11)² + (x + y² − 7)²: four equally deep minima around one hill.
///
/// Which one is reached depends on the start and on the update rule.
/// Source: Himmelblau, Applied Nonlinear Programming (1972).
public record Himmelblau() implements Surface {
    @Override
    public double value(double x, double y) {
        double first = x * x + y - 11;
        double second = x + y * y - 7;
        return first * first + second * second;
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        double first = x * x + y - 11;
        double second = x + y * y - 7;
        into[0] = 4 * x * first + 2 * second;
        into[1] = 2 * first + 4 * y * second;
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        into[0] = 12 * x * x + 4 * y - 42;
        into[1] = 4 * (x + y);
        into[2] = 12 * y * y + 4 * x - 26;
    }

    @Override
    public String formula() {
        return "(x^2 + y - 11)^2 + (x + y^2 - 7)^2";
    }

    /// Found with sixty decimal digits by Newton's method, then rounded to the nearest doubles.
    @Override
    public List<Point> minima() {
        return List.of(
                new Point(3, 2),
                new Point(-2.805118086952745, 3.131312518250573),
                new Point(-3.779310253377747, -3.2831859912861696),
                new Point(3.5844283403304917, -1.8481265269644036));
    }

    @Override
    public Region home() {
        return new Region(-6, 6, -4.5, 4.5);
    }

    /// Beside the top of the hill, from where the ways part.
    @Override
    public Point start() {
        return new Point(0, -1);
    }
}
