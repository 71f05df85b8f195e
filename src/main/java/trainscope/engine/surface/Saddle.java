package trainscope.engine.surface;

import java.util.List;

/// The plain saddle, f = x² − y²: a pass between two hills, with a way down on either side and no bottom.
public record Saddle() implements Surface {
    @Override
    public double value(double x, double y) {
        return x * x - y * y;
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        into[0] = 2 * x;
        into[1] = -2 * y;
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        into[0] = 2;
        into[1] = 0;
        into[2] = -2;
    }

    @Override
    public String formula() {
        return "x^2 - y^2";
    }

    @Override
    public List<Point> minima() {
        return List.of();
    }

    @Override
    public Region home() {
        return new Region(-2, 2, -1.5, 1.5);
    }

    /// Next to the ridge line: whoever has patience only for steep slopes stays on the pass.
    @Override
    public Point start() {
        return new Point(1, 0.001);
    }
}
