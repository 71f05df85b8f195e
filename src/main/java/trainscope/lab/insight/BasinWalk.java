package trainscope.lab.insight;

import java.util.List;
import trainscope.engine.optim.Optimizer;
import trainscope.engine.optim.Schedule;
import trainscope.engine.optim.Slots;
import trainscope.engine.surface.Point;
import trainscope.engine.surface.Surface;
import trainscope.lab.run.Ground;

/// Walks from one start to its end. What comes out depends on the start alone.
final class BasinWalk {
    /// A step this small, compared to what counts as near, is none.
    private static final double STILL = 1e-9;

    private final Surface surface;
    private final Optimizer rule;
    private final Schedule schedule;
    private final int steps;
    private final double[] xs;
    private final double[] ys;
    private final double near;
    private final Ground ground;
    private final double[] at = new double[2];
    private int end;
    private int arrival;

    BasinWalk(BasinSpec spec) {
        surface = spec.surface();
        rule = spec.lane().rule();
        schedule = spec.lane().schedule();
        steps = spec.steps();
        List<Point> minima = spec.minima();
        xs = minima.stream().mapToDouble(Point::x).toArray();
        ys = minima.stream().mapToDouble(Point::y).toArray();
        near = spec.near();
        ground = new Ground(surface);
    }

    /// The minimum in which the latest walk ended, or one of the constants of [BasinMap].
    int end() {
        return end;
    }

    /// The step since which it was there.
    int arrival() {
        return arrival;
    }

    void walk(Point start) {
        Slots slots = rule.slots(2);
        at[0] = start.x();
        at[1] = start.y();
        end = minimumNear(at[0], at[1]);
        arrival = 0;
        Horizon horizon = Horizon.of(surface, start, 0);
        for (int step = 0; step < steps; step++) {
            double x = at[0];
            double y = at[1];
            rule.step(at, ground, schedule.rate(rule.lr(), step), slots);
            if (step == 0) {
                horizon = Horizon.of(surface, start, start.distance(new Point(at[0], at[1])));
            }
            if (!horizon.holds(at[0], at[1])) {
                end = BasinMap.GONE;
                arrival = step + 1;
                return;
            }
            int now = minimumNear(at[0], at[1]);
            if (now != end) {
                end = now;
                arrival = step + 1;
            }
            if (now >= 0 && Math.abs(at[0] - x) + Math.abs(at[1] - y) <= STILL * near) {
                return;
            }
        }
        if (end < 0) {
            arrival = steps;
            end = isInMinimum() ? BasinMap.ELSEWHERE : BasinMap.ON_THE_WAY;
        }
    }

    private int minimumNear(double x, double y) {
        for (int i = 0; i < xs.length; i++) {
            double dx = x - xs[i];
            double dy = y - ys[i];
            if (dx * dx + dy * dy <= near * near) {
                return i;
            }
        }
        return BasinMap.ON_THE_WAY;
    }

    /// Whether the parabola that touches here has its lowest point near by.
    private boolean isInMinimum() {
        double[] slope = new double[2];
        double[] bend = new double[3];
        surface.gradient(at[0], at[1], slope);
        surface.hessian(at[0], at[1], bend);
        double determinant = bend[0] * bend[2] - bend[1] * bend[1];
        double dx = (bend[2] * slope[0] - bend[1] * slope[1]) / determinant;
        double dy = (bend[0] * slope[1] - bend[1] * slope[0]) / determinant;
        return bend[0] > 0 && determinant > 0 && dx * dx + dy * dy <= near * near;
    }
}
