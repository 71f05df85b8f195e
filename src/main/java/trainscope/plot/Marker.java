package trainscope.plot;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// The sign of a lane. All have about the same ink, so that none looks more important.
public enum Marker {
    CIRCLE, SQUARE, DIAMOND, TRIANGLE_UP, TRIANGLE_DOWN, CROSS, PLUS, STAR;

    /// x, y, x, y, … around the middle, for a marker of size 2.
    private static final Map<Marker, double[]> OUTLINES = new EnumMap<>(Marker.class);

    static {
        for (Marker marker : values()) {
            OUTLINES.put(marker, marker.unit());
        }
    }

    private double[] unit() {
        return switch (this) {
            case CIRCLE -> round(1, 1, 24);
            case SQUARE -> new double[] {-0.88, -0.88, 0.88, -0.88, 0.88, 0.88, -0.88, 0.88};
            case DIAMOND -> round(1.25, 1.25, 4);
            case TRIANGLE_UP -> new double[] {0, -1.2, 1.15, 0.85, -1.15, 0.85};
            case TRIANGLE_DOWN -> new double[] {0, 1.2, 1.15, -0.85, -1.15, -0.85};
            case CROSS -> turned(plus());
            case PLUS -> plus();
            case STAR -> round(1.35, 0.6, 10);
        };
    }

    private double[] points() {
        return Objects.requireNonNull(OUTLINES.get(this));
    }

    public int corners() {
        return points().length / 2;
    }

    /// Writes the outline around a point into two arrays and returns the number of corners.
    public int outline(double x, double y, double size, double[] xs, double[] ys) {
        double[] points = points();
        int n = points.length / 2;
        for (int i = 0; i < n; i++) {
            xs[i] = x + points[2 * i] * size / 2;
            ys[i] = y + points[2 * i + 1] * size / 2;
        }
        return n;
    }

    /// Corners on a circle, or on two in turn, the first at the top.
    private static double[] round(double outer, double inner, int n) {
        double[] points = new double[2 * n];
        for (int i = 0; i < n; i++) {
            double angle = Math.PI * (2.0 * i / n - 0.5);
            points[2 * i] = Math.cos(angle) * (i % 2 == 0 ? outer : inner);
            points[2 * i + 1] = Math.sin(angle) * (i % 2 == 0 ? outer : inner);
        }
        return points;
    }

    private static double[] plus() {
        double a = 0.36;
        double b = 1.2;
        return new double[] {-a, -b, a, -b, a, -a, b, -a, b, a, a, a, a, b, -a, b, -a, a, -b, a, -b, -a, -a,
            -a};
    }

    private static double[] turned(double[] points) {
        double half = Math.sqrt(0.5);
        double[] result = new double[points.length];
        for (int i = 0; i < points.length; i += 2) {
            result[i] = (points[i] - points[i + 1]) * half;
            result[i + 1] = (points[i] + points[i + 1]) * half;
        }
        return result;
    }
}
