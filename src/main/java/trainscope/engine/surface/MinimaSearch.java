package trainscope.engine.surface;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks for the local minima of a surface within its home window, always in the same way and never for long.
///
/// From a grid of starts it descends by Newton's method with the absolute values of the curvatures, so that it leaves
/// saddles, and halves every step that does not lead down. What it names is a minimum: no slope left, curved upwards
/// in all directions. It may miss some. Source of the step: Dauphin et al., "Identifying and attacking the saddle
/// point problem in high-dimensional non-convex optimization", NeurIPS (2014).
final class MinimaSearch {
    private static final int COLUMNS = 17;
    private static final int ROWS = 9;
    /// Evaluations of the surface in all: some milliseconds for a usual formula.
    private static final int BUDGET = 40_000;
    private static final int MOST_STEPS = 80;
    private static final int MOST_MINIMA = 32;
    /// What counts as nothing, relative to the size of the window, of the place or of the larger curvature.
    private static final double NOTHING = 1e-9;

    private final Surface surface;
    private final Region home;
    private final double[] slope = new double[2];
    private final double[] bend = new double[3];
    private int spent;

    MinimaSearch(Surface surface) {
        this.surface = surface;
        home = surface.home();
    }

    List<Point> minima() {
        List<Point> found = new ArrayList<>();
        for (int i = 0; i < COLUMNS * ROWS && spent < BUDGET; i++) {
            Point end = descended(start(i));
            if (end != null && home.contains(end) && found.stream().noneMatch(known -> same(known, end))) {
                found.add(end);
            }
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(this::height)
                        .thenComparingDouble(Point::x)
                        .thenComparingDouble(Point::y))
                .limit(MOST_MINIMA)
                .toList();
    }

    private Point start(int i) {
        int column = i % COLUMNS;
        int row = i / COLUMNS;
        return new Point(home.left() + home.width() * (column + 0.5) / COLUMNS,
                home.bottom() + home.height() * (row + 0.5) / ROWS);
    }

    private boolean same(Point one, Point other) {
        return one.distance(other) < 1e-6 * home.width();
    }

    private @Nullable Point descended(Point start) {
        Point at = start;
        for (int i = 0; i < MOST_STEPS && spent < BUDGET; i++) {
            Point step = step(at);
            if (step == null) {
                return null;
            }
            Point next = lower(at, step);
            if (next == null) {
                return settled(at, step);
            }
            at = next;
        }
        return null;
    }

    /// The Newton step with curvatures made positive, no longer than a quarter of the window; null outside the domain.
    private @Nullable Point step(Point at) {
        look(at);
        double middle = (bend[0] + bend[2]) / 2;
        double half = (bend[0] - bend[2]) / 2;
        double spread = Math.sqrt(half * half + bend[1] * bend[1]);
        double floor = 1e-8 * (Math.abs(middle) + spread) + Double.MIN_NORMAL;
        double steep = Math.max(Math.abs(middle + spread), floor);
        double flat = Math.max(Math.abs(middle - spread), floor);
        // the unit vector of the larger eigenvalue, by half the angle that the matrix turns
        double angle = StrictMath.atan2(bend[1], half) / 2;
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        double along = (cos * slope[0] + sin * slope[1]) / steep;
        double across = (cos * slope[1] - sin * slope[0]) / flat;
        double size = Math.sqrt(along * along + across * across);
        if (!Double.isFinite(size)) {
            return null;
        }
        double cut = Math.min(1, home.width() / 4 / Math.max(size, Double.MIN_NORMAL));
        return new Point(-cut * (cos * along - sin * across), -cut * (sin * along + cos * across));
    }

    /// The first halved step that leads down; null where none does, which at a minimum is how the descent ends.
    private @Nullable Point lower(Point at, Point step) {
        double height = height(at);
        for (double part = 1; part > 1e-6; part /= 2) {
            Point next = new Point(at.x() + part * step.x(), at.y() + part * step.y());
            if (height(next) < height) {
                return next;
            }
        }
        return null;
    }

    /// The end of a descent, moved on by Newton's method while that lessens the slope; null where it is no minimum.
    private @Nullable Point settled(Point end, Point lastStep) {
        Point at = end;
        Point step = lastStep;
        double steepness = steepness(at);
        for (int i = 0; i < MOST_STEPS; i++) {
            Point next = new Point(at.x() + step.x(), at.y() + step.y());
            double less = steepness(next);
            if (!(less < steepness)) {
                break;
            }
            at = next;
            steepness = less;
            Point further = step(at);
            if (further == null) {
                return null;
            }
            step = further;
        }
        Point place = rounded(at, steepness);
        return isMinimum(place) ? place : null;
    }

    /// The place with one or both coordinates rounded, if that is at least as flat: 0, not 1e-36.
    private Point rounded(Point at, double steepness) {
        // adding zero turns a negative zero into a plain one
        double x = StrictMath.rint(at.x() * 1e9) / 1e9 + 0.0;
        double y = StrictMath.rint(at.y() * 1e9) / 1e9 + 0.0;
        return Stream.of(new Point(x, y), new Point(x, at.y()), new Point(at.x(), y))
                .filter(place -> steepness(place) <= steepness)
                .findFirst()
                .orElse(at);
    }

    private boolean isMinimum(Point at) {
        Point step = step(at);
        double middle = (bend[0] + bend[2]) / 2;
        double half = (bend[0] - bend[2]) / 2;
        double spread = Math.sqrt(half * half + bend[1] * bend[1]);
        double size = Math.max(home.width(), Math.abs(at.x()) + Math.abs(at.y()));
        return step != null && step.distance(new Point(0, 0)) <= NOTHING * size
                && middle - spread > NOTHING * (middle + spread) && Double.isFinite(height(at));
    }

    private double height(Point at) {
        spent++;
        return surface.value(at.x(), at.y());
    }

    private double steepness(Point at) {
        look(at);
        return Math.abs(slope[0]) + Math.abs(slope[1]);
    }

    private void look(Point at) {
        spent += 2;
        surface.gradient(at.x(), at.y(), slope);
        surface.hessian(at.x(), at.y(), bend);
    }
}
