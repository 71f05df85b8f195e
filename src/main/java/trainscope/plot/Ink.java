package trainscope.plot;

/// What draws: the screen's raster, an SVG file, a recorder in a test. Everything is in pixels of the picture.
///
/// Arrays belong to the caller and hold only until the call returns. Colours are straight ARGB.
public interface Ink {
    /// Lets nothing through outside this rectangle, until the next call. Text is never cut.
    void clip(double x, double y, double width, double height);

    void polyline(double[] xs, double[] ys, int n, Stroke stroke);

    void polygon(double[] xs, double[] ys, int n, int argb);

    void rectangle(double x, double y, double width, double height, int argb);

    /// Stretches an image over a rectangle; its pixels stay sharp.
    void image(Pixels pixels, double x, double y, double width, double height);

    void text(String text, double x, double y, Lettering lettering);

    /// Device pixels per pixel: what an image needs to be sharp.
    default double scale() {
        return 1;
    }

    /// Draws a marker: filled where `fill` is not transparent, then with a rim where `rim` is not.
    default void marker(Marker marker, double x, double y, double size, int fill, Stroke rim) {
        int n = marker.corners();
        double[] xs = new double[n + 1];
        double[] ys = new double[n + 1];
        marker.outline(x, y, size, xs, ys);
        if (fill >>> 24 != 0) {
            polygon(xs, ys, n, fill);
        }
        if (rim.argb() >>> 24 != 0) {
            xs[n] = xs[0];
            ys[n] = ys[0];
            polyline(xs, ys, n + 1, rim);
        }
    }

    /// A line's look, resolved: width in pixels, rhythm, colour.
    record Stroke(double width, Dash dash, int argb) {
        public static final Stroke NONE = new Stroke(0, Dash.SOLID, 0);

        public static Stroke of(double width, int argb) {
            return new Stroke(width, Dash.SOLID, argb);
        }
    }
}
