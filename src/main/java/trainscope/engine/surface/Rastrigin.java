package trainscope.engine.surface;

import java.util.List;
import trainscope.engine.Range;

/// Rastrigin's function, f = 2A + x² + y² − A(cos 2πx + cos 2πy): a bowl full of egg cups.
///
/// Near every whole-numbered point lies a local minimum; only the one at the origin is global.
/// Source: Rastrigin, Systems of Extremal Control (1974).
public record Rastrigin(@Range(min = 0, max = 100, from = 0, to = 20) double amplitude) implements Surface {
    private static final double TURN = 2 * Math.PI;

    @Override
    public double value(double x, double y) {
        return 2 * amplitude + x * x + y * y
                - amplitude * (StrictMath.cos(TURN * x) + StrictMath.cos(TURN * y));
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        into[0] = 2 * x + amplitude * TURN * StrictMath.sin(TURN * x);
        into[1] = 2 * y + amplitude * TURN * StrictMath.sin(TURN * y);
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        into[0] = 2 + amplitude * TURN * TURN * StrictMath.cos(TURN * x);
        into[1] = 0;
        into[2] = 2 + amplitude * TURN * TURN * StrictMath.cos(TURN * y);
    }

    @Override
    public String formula() {
        return Literal.of(2 * amplitude) + " + x^2 + y^2 - " + Literal.of(amplitude)
                + "*(cos(2*pi*x) + cos(2*pi*y))";
    }

    @Override
    public List<Point> minima() {
        return List.of(new Point(0, 0));
    }

    @Override
    public Region home() {
        return new Region(-5.12, 5.12, -3.84, 3.84);
    }

    @Override
    public Point start() {
        return new Point(-3.3, 2.4);
    }
}
