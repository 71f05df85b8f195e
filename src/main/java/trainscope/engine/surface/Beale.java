package trainscope.engine.surface;

import java.util.List;

/// Beale's function, f = Σ (cₖ − x + xyᵏ)² for k = 1, 2, 3 and c = 1.5, 2.25, 2.625.
///
/// A long plain with cliffs at its corners; the bottom lies at (3, 1/2). Source: Beale, "On an iterative
/// method for finding a local minimum of a function of more than one variable", Princeton technical report 25
/// (1958).
public record Beale() implements Surface {
    @Override
    public double value(double x, double y) {
        double first = 1.5 - x + x * y;
        double second = 2.25 - x + x * y * y;
        double third = 2.625 - x + x * y * y * y;
        return first * first + second * second + third * third;
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        double y2 = y * y;
        double y3 = y2 * y;
        double first = 1.5 - x + x * y;
        double second = 2.25 - x + x * y2;
        double third = 2.625 - x + x * y3;
        into[0] = 2 * (first * (y - 1) + second * (y2 - 1) + third * (y3 - 1));
        into[1] = 2 * x * (first + 2 * second * y + 3 * third * y2);
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        double y2 = y * y;
        double y3 = y2 * y;
        double first = 1.5 - x + x * y;
        double second = 2.25 - x + x * y2;
        double third = 2.625 - x + x * y3;
        into[0] = 2 * ((y - 1) * (y - 1) + (y2 - 1) * (y2 - 1) + (y3 - 1) * (y3 - 1));
        into[1] = 2 * (first + 2 * second * y + 3 * third * y2)
                + 2 * x * (y - 1 + 2 * y * (y2 - 1) + 3 * y2 * (y3 - 1));
        into[2] = 2 * x * (x * (1 + 4 * y2 + 9 * y2 * y2) + 2 * second + 6 * third * y);
    }

    @Override
    public String formula() {
        return "(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2";
    }

    @Override
    public List<Point> minima() {
        return List.of(new Point(3, 0.5));
    }

    @Override
    public Region home() {
        return new Region(-4.5, 4.5, -2, 2);
    }

    @Override
    public Point start() {
        return new Point(1, 1.5);
    }
}
