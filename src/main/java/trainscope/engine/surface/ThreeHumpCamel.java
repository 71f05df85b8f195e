package trainscope.engine.surface;

import java.util.List;

/// The three-hump camel, f = 2x² − 1.05x⁴ + x⁶/6 + xy + y²: one deep minimum between two shallow ones.
public record ThreeHumpCamel() implements Surface {
    /// The larger root of x⁴ − 4.2x² + 3.5, where the valley y = −x/2 has its two shallow minima.
    private static final double SHALLOW = 1.7475523458302888;

    @Override
    public double value(double x, double y) {
        double x2 = x * x;
        return 2 * x2 - 1.05 * x2 * x2 + x2 * x2 * x2 / 6 + x * y + y * y;
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        double x2 = x * x;
        into[0] = 4 * x - 4.2 * x2 * x + x2 * x2 * x + y;
        into[1] = x + 2 * y;
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        double x2 = x * x;
        into[0] = 4 - 12.6 * x2 + 5 * x2 * x2;
        into[1] = 1;
        into[2] = 2;
    }

    @Override
    public String formula() {
        return "2*x^2 - 1.05*x^4 + x^6/6 + x*y + y^2";
    }

    @Override
    public List<Point> minima() {
        return List.of(new Point(0, 0), new Point(-SHALLOW, SHALLOW / 2), new Point(SHALLOW, -SHALLOW / 2));
    }

    @Override
    public Region home() {
        return new Region(-2.5, 2.5, -1.875, 1.875);
    }

    @Override
    public Point start() {
        return new Point(-2.2, 1.6);
    }
}
