package trainscope.engine.surface;

import java.util.List;

/// The monkey saddle, f = x³ − 3xy²: room for two legs and a tail, and no curvature at all in the middle.
///
/// The origin is a critical point whose Hessian is zero, so a second-order method learns nothing there.
public record MonkeySaddle() implements Surface {
    @Override
    public double value(double x, double y) {
        return x * x * x - 3 * x * y * y;
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        into[0] = 3 * x * x - 3 * y * y;
        into[1] = -6 * x * y;
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        into[0] = 6 * x;
        into[1] = -6 * y;
        into[2] = -6 * x;
    }

    @Override
    public String formula() {
        return "x^3 - 3*x*y^2";
    }

    @Override
    public List<Point> minima() {
        return List.of();
    }

    @Override
    public Region home() {
        return new Region(-2, 2, -1.5, 1.5);
    }

    @Override
    public Point start() {
        return new Point(1, 0.001);
    }
}
