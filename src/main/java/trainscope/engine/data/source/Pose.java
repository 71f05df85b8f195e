package trainscope.engine.data.source;

import trainscope.engine.math.Draws;

/// Where in a picture of 28 × 28 a digit lies, and how it is turned, slanted and stretched.
record Pose(double xx, double xy, double yx, double yy, double x, double y) {
    private static final double MIDDLE = 14;
    private static final double HEIGHT = 19;

    /// A pose around the upright one in the middle; `strength` 0 is exactly that.
    static Pose random(Draws draws, double strength) {
        double angle = Gallery.spread(draws, 0.32 * strength);
        double slant = Gallery.spread(draws, 0.32 * strength);
        double height = HEIGHT * (1 + Gallery.spread(draws, 0.17 * strength));
        double width = HEIGHT * (1 + Gallery.spread(draws, 0.21 * strength));
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        return new Pose(cos * width, -(sin + cos * slant) * height, sin * width,
                (cos - sin * slant) * height,
                MIDDLE + Gallery.spread(draws, 2.75 * strength),
                MIDDLE + Gallery.spread(draws, 2.75 * strength));
    }

    /// Moves points of the unit box into the picture.
    void place(double[] points) {
        for (int i = 0; i < points.length; i += 2) {
            double u = points[i] - 0.5;
            double v = points[i + 1] - 0.5;
            points[i] = x + xx * u + xy * v;
            points[i + 1] = y + yx * u + yy * v;
        }
    }
}
