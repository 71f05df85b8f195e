package trainscope.engine.data.source;

/// Follows the curves of a sign with a brush. The pressure changes along every stroke: positive presses harder to its end.
record Pen(Brush brush, double radius, double pressure) {
    private static final int PIECES = 10;

    /// @param points the coordinates of the glyph's points in the picture
    void write(Glyph glyph, double[] points) {
        for (int i = 0; i < glyph.curves().size(); i++) {
            int[] curve = glyph.curves().get(i);
            double start = glyph.penDown().get(i) ? 1 - pressure : 1;
            draw(points, curve, radius * start, radius * (start + pressure));
        }
    }

    private void draw(double[] points, int[] curve, double r0, double r1) {
        boolean straight = curve[0] == curve[1];
        int pieces = straight ? 1 : PIECES;
        double x = points[2 * curve[0]];
        double y = points[2 * curve[0] + 1];
        for (int i = 1; i <= pieces; i++) {
            double t = (double) i / pieces;
            double nextX = at(points, curve, 0, t);
            double nextY = at(points, curve, 1, t);
            brush.line(x, y, r0 + (r1 - r0) * (i - 1) / pieces, nextX, nextY, r0 + (r1 - r0) * t);
            x = nextX;
            y = nextY;
        }
    }

    private static double at(double[] points, int[] curve, int axis, double t) {
        double s = 1 - t;
        return s * s * s * points[2 * curve[0] + axis] + 3 * s * s * t * points[2 * curve[1] + axis]
                + 3 * s * t * t * points[2 * curve[2] + axis] + t * t * t * points[2 * curve[3] + axis];
    }
}
