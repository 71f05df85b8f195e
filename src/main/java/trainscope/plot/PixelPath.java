package trainscope.plot;

/// A path from data to pixels, cut where a point has no place.
final class PixelPath {
    private static final double FAR = 1e6;
    private final Scale x;
    private final Scale y;
    private double[] px = new double[256];
    private double[] py = new double[256];

    PixelPath(Scale x, Scale y) {
        this.x = x;
        this.y = y;
    }

    void draw(double[] xs, double[] ys, int n, Ink.Stroke stroke, Ink ink) {
        if (px.length < n) {
            px = new double[2 * n];
            py = new double[2 * n];
        }
        int run = 0;
        for (int i = 0; i < n; i++) {
            double atX = x.pixel(xs[i]);
            double atY = y.pixel(ys[i]);
            if (Double.isNaN(atX) || Double.isNaN(atY)) {
                ink.polyline(px, py, run, stroke);
                run = 0;
            } else {
                px[run] = Math.clamp(atX, -FAR, FAR);
                py[run++] = Math.clamp(atY, -FAR, FAR);
            }
        }
        ink.polyline(px, py, run, stroke);
    }
}
