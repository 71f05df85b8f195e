package trainscope.plot;

import java.util.ArrayList;
import java.util.List;

/// Draws one line: its visible runs, a cross where it breaks, its markers, and remembers where it ends.
final class LinePaint implements CurveTrace.Sink {
    private record Spot(double x, double y) {}

    private final Mark.Line line;
    private final Look look;
    private final Layout layout;
    private final Ink ink;
    private final Ink.Stroke stroke;
    private final List<Spot> breaks = new ArrayList<>();
    private final List<Spot> beads = new ArrayList<>();
    private double endX = Double.NaN;
    private double endY = Double.NaN;

    LinePaint(Mark.Line line, Look look, Layout layout, Ink ink) {
        this.line = line;
        this.look = look;
        this.layout = layout;
        this.ink = ink;
        stroke = look.stroke(line.pen());
    }

    void draw() {
        new CurveTrace(layout.x(), layout.y(), ink.scale(), this).trace(line.series());
        for (Spot at : breaks) {
            cross(ink, at.x, at.y, look, stroke.argb());
        }
    }

    @Override
    public void run(double[] xs, double[] ys, int n) {
        if (n == 1) {
            // Between two gaps: a single point is a point, not nothing.
            ink.marker(Marker.CIRCLE, xs[0], ys[0], 1.6 * stroke.width(), stroke.argb(), Ink.Stroke.NONE);
        } else {
            ink.polyline(xs, ys, n,
                    restless(xs, ys, n) ? Ink.Stroke.of(stroke.width(), stroke.argb()) : stroke);
        }
        if (line.beads() == Mark.Beads.EACH) {
            for (int i = 0; i < n; i++) {
                addBead(xs[i], ys[i]);
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            if (xs[i] <= layout.area().right() + 0.5) {
                endX = xs[i];
                endY = ys[i];
                return;
            }
        }
    }

    /// Whether a line goes up and down so much that dashes would look like more noise: it is drawn solid then.
    private static boolean restless(double[] xs, double[] ys, int n) {
        double length = 0;
        for (int i = 1; i < n; i++) {
            length += Math.abs(ys[i] - ys[i - 1]);
        }
        return n > 200 && length > 6 * (xs[n - 1] - xs[0]);
    }

    private void addBead(double x, double y) {
        double room = 8 * look.unit();
        boolean free = beads.isEmpty() || Math.abs(x - beads.getLast().x) >= room
                || Math.abs(y - beads.getLast().y) >= room;
        if (free && layout.area().grown(1).contains(x, y)) {
            beads.add(new Spot(x, y));
        }
    }

    /// A break is shown inside the picture even when the last number before it was far outside.
    @Override
    public void brokenAt(double px, double py) {
        Area area = layout.area();
        if (px >= area.x() - 1 && px <= area.right() + 1) {
            double rim = Math.min(3 * look.unit(), area.height() / 2);
            breaks.add(new Spot(px,
                    Math.clamp(py, area.y() + rim, Math.max(area.y() + rim, area.bottom() - rim))));
        }
    }

    /// The sign that numbers end here.
    static void cross(Ink ink, double x, double y, Look look, int argb) {
        double half = 3.25 * look.unit();
        double[] xs = {x - half, x + half};
        double[] down = {y - half, y + half};
        double[] up = {y + half, y - half};
        Ink.Stroke rim = Ink.Stroke.of(4.2 * look.unit(), look.palette().argb(Tone.Role.PAGE));
        Ink.Stroke core = Ink.Stroke.of(1.8 * look.unit(), argb | 0xff000000);
        ink.polyline(xs, down, 2, rim);
        ink.polyline(xs, up, 2, rim);
        ink.polyline(xs, down, 2, core);
        ink.polyline(xs, up, 2, core);
    }

    /// Whether anything of the line has a place in the picture.
    boolean ends() {
        return !Double.isNaN(endX);
    }

    double endX() {
        return endX;
    }

    double endY() {
        return endY;
    }

    /// Markers: drawn after all lines, so that none runs through them, and whole where they stand on the frame.
    void drawMarkers() {
        double unit = look.unit();
        for (Spot bead : beads) {
            ink.marker(line.marker(), bead.x, bead.y, 5.5 * unit, stroke.argb(), Ink.Stroke.NONE);
        }
        if (line.beads() == Mark.Beads.END && ends() && layout.area().grown(2).contains(endX, endY)) {
            hollow(ink, line.marker(), endX, endY, look, stroke.argb());
        }
    }

    static void hollow(Ink ink, Marker marker, double x, double y, Look look, int argb) {
        double unit = look.unit();
        int page = look.palette().argb(Tone.Role.PAGE);
        ink.marker(marker, x, y, 8 * unit, page, Ink.Stroke.of(1.8 * unit, argb | 0xff000000));
    }
}
