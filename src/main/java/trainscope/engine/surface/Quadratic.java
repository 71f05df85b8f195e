package trainscope.engine.surface;

import java.util.List;
import trainscope.engine.Range;

/// An elongated bowl, f = x²/steepness + y²: almost flat one way, steep the other.
///
/// The example on which the update rules are usually compared (Saito, Deep Learning from Scratch, section
/// 6.1).
public record Quadratic(
        @Range(min = 0.01, max = 10_000, from = 1, to = 200, log = true) double steepness)
        implements
            Surface {

    @Override
    public double value(double x, double y) {
        return x * x / steepness + y * y;
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        into[0] = 2 * x / steepness;
        into[1] = 2 * y;
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        into[0] = 2 / steepness;
        into[1] = 0;
        into[2] = 2;
    }

    @Override
    public String formula() {
        return "x^2/" + Literal.of(steepness) + " + y^2";
    }

    @Override
    public List<Point> minima() {
        return List.of(new Point(0, 0));
    }

    @Override
    public Region home() {
        return new Region(-9.8, 3.8, -3, 3);
    }

    @Override
    public Point start() {
        return new Point(-7, 2);
    }
}
