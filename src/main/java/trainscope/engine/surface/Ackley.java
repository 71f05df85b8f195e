package trainscope.engine.surface;

import java.util.List;

/// Ackley's function, f = −20 exp(−0.2 r) − exp((cos 2πx + cos 2πy)/2) + e + 20 with r = √((x² + y²)/2).
///
/// Almost flat outside, a funnel in the middle, ripples everywhere. The tip of the funnel, (0, 0), is a cusp:
/// the slope jumps there, so the gradient is *defined* as zero and the Hessian as that of the ripples alone.
/// Source: Ackley, A Connectionist Machine for Genetic Hillclimbing (1987).
public record Ackley() implements Surface {
    private static final double TURN = 2 * Math.PI;

    @Override
    public double value(double x, double y) {
        return -20 * StrictMath.exp(-0.2 * radius(x, y)) - ripples(x, y) + Math.E + 20;
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        double r = radius(x, y);
        double pull = r == 0 ? 0 : 2 * StrictMath.exp(-0.2 * r) / r;
        double half = Math.PI * ripples(x, y);
        into[0] = pull * x + half * StrictMath.sin(TURN * x);
        into[1] = pull * y + half * StrictMath.sin(TURN * y);
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        double r = radius(x, y);
        double pull = r == 0 ? 0 : 2 * StrictMath.exp(-0.2 * r) / r;
        // d(pull)/dx = bend * x, because dr/dx = x / (2r)
        double bend = r == 0 ? 0 : -pull * (0.2 + 1 / r) / (2 * r);
        double slope = Math.PI * ripples(x, y);
        double sinX = StrictMath.sin(TURN * x);
        double sinY = StrictMath.sin(TURN * y);
        into[0] = pull + bend * x * x + slope * (TURN * StrictMath.cos(TURN * x) - Math.PI * sinX * sinX);
        into[1] = bend * x * y - slope * Math.PI * sinX * sinY;
        into[2] = pull + bend * y * y + slope * (TURN * StrictMath.cos(TURN * y) - Math.PI * sinY * sinY);
    }

    private static double radius(double x, double y) {
        return Math.sqrt((x * x + y * y) / 2);
    }

    private static double ripples(double x, double y) {
        return StrictMath.exp((StrictMath.cos(TURN * x) + StrictMath.cos(TURN * y)) / 2);
    }

    @Override
    public String formula() {
        return "-20*exp(-0.2*sqrt((x^2 + y^2)/2)) - exp((cos(2*pi*x) + cos(2*pi*y))/2) + e + 20";
    }

    @Override
    public List<Point> minima() {
        return List.of(new Point(0, 0));
    }

    @Override
    public Region home() {
        return new Region(-5, 5, -3.75, 3.75);
    }

    @Override
    public Point start() {
        return new Point(-3.3, 2.4);
    }
}
