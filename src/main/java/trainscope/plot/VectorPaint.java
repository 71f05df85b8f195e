package trainscope.plot;

/// Draws single arrows and bars of amounts over everything that lies below them, with a rim that keeps them apart from it.
final class VectorPaint {
    private static final double RIM = 3;
    private static final double HEAD = 9;
    private static final double CAP = 5;

    private final Look look;
    private final Layout layout;
    private final Ink ink;
    private final double[] xs = new double[3];
    private final double[] ys = new double[3];

    /// Where an arrow ends in pixels, and the direction from there in which a word is clear of it.
    record End(double x, double y, double across, double down) {}

    VectorPaint(Look look, Layout layout, Ink ink) {
        this.look = look;
        this.layout = layout;
        this.ink = ink;
    }

    End vector(Mark.Vector vector) {
        double x = layout.x().pixel(vector.x());
        double y = layout.y().pixel(vector.y());
        double ex = layout.x().pixel(vector.x() + vector.dx());
        double ey = layout.y().pixel(vector.y() + vector.dy());
        double length = Math.hypot(ex - x, ey - y);
        if (!(length > 0) || Double.isInfinite(length)) {
            return new End(Double.NaN, Double.NaN, 0, 0);
        }
        double ux = (ex - x) / length;
        double uy = (ey - y) / length;
        double head = Math.min(HEAD * look.unit(), 0.6 * length);
        Ink.Stroke rim = rim(vector.pen());
        line(x, y, ex, ey, rim);
        line(x, y, ex - ux * head / 2, ey - uy * head / 2, look.stroke(vector.pen()));
        xs[0] = ex;
        ys[0] = ey;
        xs[1] = ex - ux * head + 0.45 * uy * head;
        ys[1] = ey - uy * head - 0.45 * ux * head;
        xs[2] = ex - ux * head - 0.45 * uy * head;
        ys[2] = ey - uy * head + 0.45 * ux * head;
        ink.polygon(xs, ys, 3, look.palette().argb(vector.pen().tone()));
        return new End(ex, ey, ux, uy);
    }

    End whiskers(Mark.Whiskers bars) {
        double x = layout.x().pixel(bars.x());
        double y = layout.y().pixel(bars.y());
        double wide = Math.abs(layout.x().pixel(bars.x() + bars.dx()) - x);
        double tall = Math.abs(layout.y().pixel(bars.y() + bars.dy()) - y);
        if (!Double.isFinite(wide + tall) || wide + tall == 0) {
            return new End(Double.NaN, Double.NaN, 0, 0);
        }
        cross(x, y, wide, tall, rim(bars.pen()));
        cross(x, y, wide, tall, look.stroke(bars.pen()));
        return wide >= tall ? new End(x + wide, y, 1, 0) : new End(x, y - tall, 0, -1);
    }

    private void cross(double x, double y, double wide, double tall, Ink.Stroke stroke) {
        double cap = CAP * look.unit();
        line(x - wide, y, x + wide, y, stroke);
        line(x, y - tall, x, y + tall, stroke);
        for (int side = -1; side <= 1; side += 2) {
            line(x + side * wide, y - cap, x + side * wide, y + cap, stroke);
            line(x - cap, y + side * tall, x + cap, y + side * tall, stroke);
        }
    }

    private Ink.Stroke rim(Pen pen) {
        return Ink.Stroke.of((pen.width() + RIM) * look.unit(),
                look.palette().argb(Tone.Role.PAGE.faded(0.75)));
    }

    private void line(double x0, double y0, double x1, double y1, Ink.Stroke stroke) {
        xs[0] = x0;
        ys[0] = y0;
        xs[1] = x1;
        ys[1] = y1;
        ink.polyline(xs, ys, 2, stroke);
    }
}
