package trainscope.engine.surface;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks for the local minima of a surface within its home window, always in the same way and never for long.
///
/// From a grid of starts it descends by Newton's method with the absolute values of the curvatures, so that
/// it leaves saddles, and halves every step that does not lead down. What it names is a minimum: no slope
/// left and curved upwards in all directions, or a tip. It may miss some. Source of the step: Dauphin et al.,
/// "Identifying and attacking the saddle point problem in high-dimensional non-convex optimization", NeurIPS
/// (2014).
final class MinimaSearch {
    private static final int COLUMNS = 17;
    private static final int ROWS = 9;
    /// Evaluations of the surface in all: some milliseconds for a usual formula.
    private static final int BUDGET = 40_000;
    private static final int MOST_STEPS = 80;
    private static final int MOST_MINIMA = 32;
    private static final int MOST_TIPS = 16;
    /// What counts as nothing, relative to the size of the window or to the larger curvature.
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
        List<Point> stuck = new ArrayList<>();
        for (int i = 0; i < COLUMNS * ROWS && spent < BUDGET; i++) {
            Point end = descended(start(i));
            Point minimum = settled(end);
            if (minimum != null) {
                add(minimum, found);
            } else {
                add(end, stuck);
            }
        }
        TipSearch tips = new TipSearch(surface);
        for (Point end : lowest(stuck, MOST_TIPS)) {
            Point tip = tips.near(end);
            if (tip != null) {
                add(tip, found);
            }
        }
        return lowest(found, MOST_MINIMA);
    }

    private void add(Point point, List<Point> points) {
        Predicate<Point> same = known -> known.distance(point) < 1e-6 * home.width();
        if (home.contains(point) && Double.isFinite(height(point)) && points.stream().noneMatch(same)) {
            points.add(point);
        }
    }

    private List<Point> lowest(List<Point> points, int most) {
        return points.stream()
                .sorted(Comparator.comparingDouble(this::height)
                        .thenComparingDouble(Point::x)
                        .thenComparingDouble(Point::y))
                .limit(most)
                .toList();
    }

    private Point start(int i) {
        int column = i % COLUMNS;
        int row = i / COLUMNS;
        return new Point(home.left() + home.width() * (column + 0.5) / COLUMNS,
                home.bottom() + home.height() * (row + 0.5) / ROWS);
    }

    private Point descended(Point start) {
        Point at = start;
        for (int i = 0; i < MOST_STEPS && spent < BUDGET; i++) {
            Point next = lower(at, step(at));
            if (next == null) {
                return at;
            }
            at = next;
        }
        return at;
    }

    /// The Newton step, no longer than a quarter of the window.
    private Point step(Point at) {
        look(at);
        Point step = Curvature.of(bend).step(slope, home.width());
        double cut = Math.min(1, home.width() / 4 / step.distance(new Point(0, 0)));
        return new Point(cut * step.x(), cut * step.y());
    }

    /// The first halved step that leads down; null where none does, which at a minimum is how the descent
    /// ends.
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

    /// The end of a descent, moved on by Newton's method while that lessens the slope; null where it is no
    /// minimum.
    private @Nullable Point settled(Point end) {
        Point at = end;
        double steepness = steepness(at);
        for (int i = 0; i < MOST_STEPS; i++) {
            Point step = step(at);
            Point next = new Point(at.x() + step.x(), at.y() + step.y());
            double less = steepness(next);
            if (!(less < steepness)) {
                break;
            }
            at = next;
            steepness = less;
        }
        Point place = flattest(at, steepness);
        return isMinimum(place) ? place : null;
    }

    /// The place with one or both coordinates rounded, if that is at least as flat: 0, not 1e-36.
    private Point flattest(Point at, double steepness) {
        Point round = rounded(at);
        return Stream.of(round, new Point(round.x(), at.y()), new Point(at.x(), round.y()))
                .filter(place -> steepness(place) <= steepness)
                .findFirst()
                .orElse(at);
    }

    static Point rounded(Point at) {
        // adding zero turns a negative zero into a plain one
        return new Point(StrictMath.rint(at.x() * 1e9) / 1e9 + 0.0,
                StrictMath.rint(at.y() * 1e9) / 1e9 + 0.0);
    }

    private boolean isMinimum(Point at) {
        Point step = step(at);
        Curvature curvature = Curvature.of(bend);
        return step.distance(new Point(0, 0)) <= NOTHING * home.width()
                && curvature.least() > NOTHING * curvature.most();
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
