package trainscope.engine.surface;

import java.util.List;
import trainscope.engine.Range;

/// A plain with one dip, f = 1 − exp(−(x² + y²)/width²): far away the slope vanishes and plain descent
/// starves.
public record Plateau(
        @Range(min = 0.1, max = 10, from = 0.5, to = 5, log = true) double width) implements Surface {
    @Override
    public double value(double x, double y) {
        return 1 - dip(x, y);
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        double slope = 2 / (width * width) * dip(x, y);
        into[0] = slope * x;
        into[1] = slope * y;
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        double k = 2 / (width * width);
        double slope = k * dip(x, y);
        into[0] = slope * (1 - k * x * x);
        into[1] = -slope * k * x * y;
        into[2] = slope * (1 - k * y * y);
    }

    private double dip(double x, double y) {
        return StrictMath.exp(-(x * x + y * y) / (width * width));
    }

    @Override
    public String formula() {
        return "1 - exp(-(x^2 + y^2)/" + Literal.of(width) + "^2)";
    }

    @Override
    public List<Point> minima() {
        return List.of(new Point(0, 0));
    }

    @Override
    public Region home() {
        return new Region(-6, 6, -4.5, 4.5);
    }

    @Override
    public Point start() {
        return new Point(-4, 2);
    }
}
