package trainscope.plot;

import java.util.ArrayList;
import java.util.List;

/// What lies above and moves: data, cursors, labels. Marks are drawn in the model's order, then markers, then words.
final class InkLayer {
    private final PlotModel model;
    private final Look look;
    private final Layout layout;
    private final Ink ink;
    private final double unit;
    private final List<LinePaint> lines = new ArrayList<>();
    private final Words words;
    private final VectorPaint paint;

    InkLayer(PlotModel model, Look look, Layout layout, Ink ink) {
        this.model = model;
        this.look = look;
        this.layout = layout;
        this.ink = ink;
        unit = look.unit();
        words = new Words(look, layout, ink);
        paint = new VectorPaint(look, layout, ink);
    }

    /// @param wake the trails, whose older part may be drawn already; they lie lowest
    void draw(Wake wake) {
        clip(room());
        wake.rest(ink);
        model.marks().forEach(this::draw);
        clip(layout.page());
        lines.forEach(LinePaint::drawMarkers);
        model.marks().forEach(this::cursor);
        words.draw();
    }

    /// A line that runs along the frame is not cut in half.
    private Area room() {
        return room(model, look, layout);
    }

    static Area room(PlotModel model, Look look, Layout layout) {
        return model.y().inside() ? layout.area() : layout.area().grown(2 * look.unit());
    }

    private void clip(Area area) {
        ink.clip(area.x(), area.y(), area.width(), area.height());
    }

    private void draw(Mark mark) {
        switch (mark) {
            case Mark.Line line -> {
                LinePaint paint = new LinePaint(line, look, layout, ink);
                paint.draw();
                lines.add(paint);
                words.end(line, paint);
            }
            case Mark.Band band -> new BandPaint(band, look, layout, ink).draw();
            case Mark.Bars bars -> bars(bars);
            case Mark.Dots dots -> {
                // A point on the frame is drawn whole.
                clip(layout.page());
                new DotPaint(look, layout, ink).draw(dots);
                clip(room());
            }
            case Mark.Rule rule -> rule(rule);
            case Mark.Label label -> words.label(label);
            case Mark.Vector vector -> words.label(paint.vector(vector), vector.tag(), vector.pen().tone());
            case Mark.Whiskers bars -> words.label(paint.whiskers(bars), bars.tag(), bars.pen().tone());
            case Mark.Trail _ -> {
                // In the wake.
            }
            case Mark.Contours _,Mark.Heat _,Mark.Arrows _,Mark.Picture _ -> {
                // On the ground.
            }
        }
    }

    private void bars(Mark.Bars bars) {
        int argb = look.palette().argb(bars.tone());
        double floor = Math.clamp(layout.y() instanceof LogScale ? layout.y().from() : layout.y().pixel(0),
                -1e5, 1e5);
        for (int i = 0; i < bars.bins().size(); i++) {
            double x0 = Math.clamp(layout.x().pixel(bars.bins().from(i)), -1e5, 1e5);
            double x1 = Math.clamp(layout.x().pixel(bars.bins().to(i)), -1e5, 1e5);
            double top = Math.clamp(layout.y().pixel(bars.bins().height(i)), -1e5, 1e5);
            if (!Double.isNaN(top) && x1 > x0 && top != floor) {
                // A hairline between bars, where bars are wide enough to be told apart.
                double gap = x1 - x0 > 3.5 * unit ? 0.8 * unit : 0;
                // What is not zero is seen, however small it is.
                double tall = Math.max(Math.abs(floor - top), 0.75);
                ink.rectangle(x0 + gap / 2, top < floor ? floor - tall : floor, x1 - x0 - gap, tall, argb);
            }
        }
    }

    private void rule(Mark.Rule rule) {
        Area area = layout.area();
        boolean upright = rule.direction() == Mark.Rule.Direction.UPRIGHT;
        double at = (upright ? layout.x() : layout.y()).pixel(rule.at());
        if (Double.isNaN(at) || (upright ? at < area.x() - 1 || at > area.right() + 1
                : at < area.y() - 1 || at > area.bottom() + 1)) {
            return;
        }
        double[] xs = upright ? new double[] {at, at} : new double[] {area.x(), area.right()};
        double[] ys = upright ? new double[] {area.y(), area.bottom()} : new double[] {at, at};
        ink.polyline(xs, ys, 2, look.stroke(rule.pen()));
        words.rule(rule, at);
    }

    /// Heads of trails and the beads of a cursor stand above all lines.
    private void cursor(Mark mark) {
        if (mark instanceof Mark.Trail trail) {
            new HeadPaint(look, layout, ink).draw(trail, words);
        } else if (mark instanceof Mark.Rule rule && rule.beads()
                && rule.direction() == Mark.Rule.Direction.UPRIGHT) {
            for (Reading reading : Readings.at(model, layout, rule.at())) {
                if (layout.area().grown(1).contains(reading.pixelX(), reading.pixelY())) {
                    int argb = look.palette().argb(reading.line().pen().tone());
                    LinePaint.hollow(ink, reading.line().marker(), reading.pixelX(), reading.pixelY(), look,
                            argb);
                }
            }
        }
    }
}
