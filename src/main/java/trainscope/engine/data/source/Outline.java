package trainscope.engine.data.source;

import java.util.ArrayList;
import java.util.List;

/// A flat figure: closed polygons, inside where an odd number of them is.
///
/// @param rings for each polygon its corners, x and y in turn, in a circle of about radius 1, y down
record Outline(List<double[]> rings) {
    private static final int ROUND = 28;

    static Outline of(double... corners) {
        return new Outline(List.of(corners));
    }

    static Outline circle() {
        return new Outline(List.of(arc(0, 0, 0.95, 0, 2, ROUND)));
    }

    static Outline ring() {
        return new Outline(List.of(arc(0, 0, 0.98, 0, 2, ROUND), arc(0, 0, 0.55, 0, 2, ROUND)));
    }

    /// A circle without another one: two arcs between the tips.
    static Outline moon() {
        List<Double> corners = new ArrayList<>();
        for (double x : arc(0, 0, 1, 0.28, 1.72, ROUND)) {
            corners.add(x);
        }
        double[] inner = arc(0.62, 0, 0.771, 0.505, 1.495, ROUND);
        for (int i = inner.length - 2; i >= 0; i -= 2) {
            corners.add(inner[i]);
            corners.add(inner[i + 1]);
        }
        double[] all = corners.stream().mapToDouble(Double::doubleValue).toArray();
        for (int i = 0; i < all.length; i += 2) {
            all[i] += 0.2;
        }
        return of(all);
    }

    /// A polygon of equal sides, its first corner at the top.
    static Outline regular(int corners) {
        return of(star(corners, 1, 1));
    }

    static Outline star() {
        return of(star(5, 1.08, 0.45));
    }

    static Outline heart() {
        double[] corners = new double[2 * ROUND];
        for (int i = 0; i < ROUND; i++) {
            double t = 2 * StrictMath.PI * i / ROUND;
            double sin = StrictMath.sin(t);
            corners[2 * i] = 0.98 * sin * sin * sin;
            corners[2 * i + 1] = -(13 * StrictMath.cos(t) - 5 * StrictMath.cos(2 * t)
                    - 2 * StrictMath.cos(3 * t) - StrictMath.cos(4 * t)) / 16.5 - 0.1;
        }
        return of(corners);
    }

    /// Points of a circle from one angle to another, in half turns, counted from the right over the bottom.
    private static double[] arc(double x, double y, double radius, double from, double to, int points) {
        double[] corners = new double[2 * points];
        for (int i = 0; i < points; i++) {
            // A whole turn ends one point before its beginning.
            double share = (double) i / (to - from == 2 ? points : points - 1);
            double angle = StrictMath.PI * (from + (to - from) * share);
            corners[2 * i] = x + radius * StrictMath.cos(angle);
            corners[2 * i + 1] = y + radius * StrictMath.sin(angle);
        }
        return corners;
    }

    private static double[] star(int tips, double outer, double inner) {
        double[] corners = new double[4 * tips];
        double half = StrictMath.cos(StrictMath.PI / tips);
        for (int i = 0; i < 2 * tips; i++) {
            double angle = StrictMath.PI * ((double) i / tips - 0.5);
            double radius = i % 2 == 0 ? outer : inner == outer ? outer * half : inner;
            corners[2 * i] = radius * StrictMath.cos(angle);
            corners[2 * i + 1] = radius * StrictMath.sin(angle);
        }
        return corners;
    }
}
