package trainscope.plot;

/// Draws a field as arrows on an even grid of pixels.
///
/// The direction is the one in which a point would move in this picture. Lengths are compressed, because fields like
/// gradients span decades and what matters near a minimum would be dots.
final class ArrowField {
    private static final double COMPRESSION = 0.3;

    private final Mark.Arrows arrows;
    private final Look look;
    private final Layout layout;
    private final boolean inside;
    private final double spacing;
    private final double[] xs = new double[3];
    private final double[] ys = new double[3];

    ArrowField(Mark.Arrows arrows, Look look, Layout layout, boolean inside) {
        this.inside = inside;
        this.arrows = arrows;
        this.look = look;
        this.layout = layout;
        spacing = Math.max(12, arrows.spacing()) * look.unit();
    }

    void draw(Ink ink) {
        double strongest = 0;
        for (int pass = 0; pass < 2; pass++) {
            Area area = layout.area();
            double offsetX = area.width() % spacing / 2;
            double offsetY = area.height() % spacing / 2;
            for (double py = area.y() + offsetY; py < area.bottom(); py += spacing) {
                for (double px = area.x() + offsetX; px < area.right(); px += spacing) {
                    if (underNumbers(px, py)) {
                        continue;
                    }
                    double x = layout.x().value(px);
                    double y = layout.y().value(py);
                    double u = arrows.field().u(x, y);
                    double v = arrows.field().v(x, y);
                    double strength = Math.hypot(u, v);
                    if (!(strength > 0) || strength == Double.POSITIVE_INFINITY) {
                        continue;
                    }
                    if (pass == 0) {
                        strongest = Math.max(strongest, strength);
                    } else {
                        arrow(ink, px, py, u / strength, v / strength, strength / strongest);
                    }
                }
            }
        }
    }

    /// On a map numbers stand inside; no arrow runs through them.
    private boolean underNumbers(double px, double py) {
        double margin = 2.6 * look.fontSize();
        return inside && (px < layout.area().x() + 1.4 * margin || py > layout.area().bottom() - margin);
    }

    private void arrow(Ink ink, double px, double py, double u, double v, double strength) {
        // A small move from here, in pixels: it turns the direction into that of the picture, on log axes too.
        double x = layout.x().value(px);
        double y = layout.y().value(py);
        double tiny = 1e-3 * Math.min(
                Math.abs(layout.x().value(px + 1) - x),
                Math.abs(layout.y().value(py + 1) - y));
        double dx = layout.x().pixel(x + u * tiny) - px;
        double dy = layout.y().pixel(y + v * tiny) - py;
        double norm = Math.hypot(dx, dy);
        if (!(norm > 0)) {
            return;
        }
        double length = 0.27 * spacing * Math.max(0.35, Math.pow(strength, COMPRESSION));
        double ex = dx / norm * length / 2;
        double ey = dy / norm * length / 2;
        Ink.Stroke stroke = Ink.Stroke.of(look.unit(), look.palette().argb(arrows.tone()));
        line(ink, px - ex, py - ey, px + ex, py + ey, stroke);
        double head = Math.min(3.2 * look.unit(), length * 0.45);
        double hx = dx / norm * head;
        double hy = dy / norm * head;
        xs[0] = px + ex - hx - 0.55 * hy;
        ys[0] = py + ey - hy + 0.55 * hx;
        xs[1] = px + ex;
        ys[1] = py + ey;
        xs[2] = px + ex - hx + 0.55 * hy;
        ys[2] = py + ey - hy - 0.55 * hx;
        ink.polyline(xs, ys, 3, stroke);
    }

    private void line(Ink ink, double x0, double y0, double x1, double y1, Ink.Stroke stroke) {
        xs[0] = x0;
        ys[0] = y0;
        xs[1] = x1;
        ys[1] = y1;
        ink.polyline(xs, ys, 2, stroke);
    }
}
