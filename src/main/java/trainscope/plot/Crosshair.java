package trainscope.plot;

import java.util.ArrayList;
import java.util.List;

/// What a picture says at the pointer: on curves every line at the nearest `x`, on a map the place itself, the value
/// of the ground there, and the nearest step of every path that passes close by.
///
/// @param x where the readings stand on the x axis; NaN on a map, which has no upright rule
public record Crosshair(double x, String title, List<Row> rows) {
    /// One quantity. `height` is where it stands in the picture.
    public record Row(Tone tone, Marker marker, String name, String value, double height) {}

    /// How close a path must pass to speak, in units of the design.
    private static final double NEAR = 9;
    private static final Crosshair NONE = new Crosshair(Double.NaN, "", List.of());

    public Crosshair {
        rows = List.copyOf(rows);
    }

    public boolean isEmpty() {
        return title.isEmpty();
    }

    static Crosshair at(PlotModel model, Look look, Layout layout, double px, double py) {
        if (!layout.area().grown(1).contains(px, py)) {
            return NONE;
        }
        List<Reading> readings = Readings.at(model, layout, layout.x().value(px));
        if (!readings.isEmpty()) {
            return onCurves(model, readings, px);
        }
        boolean curves = model.marks().stream().anyMatch(Mark.Line.class::isInstance);
        return curves ? NONE : onMap(model, look, layout, px, py);
    }

    private static Crosshair onCurves(PlotModel model, List<Reading> readings, double px) {
        Reading nearest = readings.getFirst();
        List<Row> rows = new ArrayList<>();
        for (Reading reading : readings) {
            if (Math.abs(reading.pixelX() - px) < Math.abs(nearest.pixelX() - px)) {
                nearest = reading;
            }
        }
        for (Reading reading : readings) {
            Mark.Line line = reading.line();
            // Lines need not share their places: a value that stands elsewhere says where.
            String where = reading.x() == nearest.x() ? "" : "  (" + Figures.of(reading.x()) + ")";
            rows.add(new Row(line.pen().tone(), line.marker(), line.name(),
                    Figures.of(reading.y()) + where, reading.pixelY()));
        }
        return new Crosshair(nearest.x(), said(model.x(), "x", Figures.of(nearest.x())), rows);
    }

    private static Crosshair onMap(PlotModel model, Look look, Layout layout, double px, double py) {
        double x = layout.x().value(px);
        double y = layout.y().value(py);
        List<Row> rows = new ArrayList<>();
        for (Mark mark : model.marks()) {
            if (mark instanceof Mark.Heat heat) {
                double value = HeatImage.value(heat, x, y);
                rows.add(new Row(Tone.Role.MUTED, Marker.SQUARE, heat.name(), Figures.of(value), py));
            } else if (mark instanceof Mark.Trail trail) {
                step(trail, look, layout, px, py, rows);
            }
        }
        double tinyX = layout.x().value(px + 1) - x;
        double tinyY = layout.y().value(py - 1) - y;
        String title = said(model.x(), "x", Figures.at(x, tinyX)) + "   "
                + said(model.y(), "y", Figures.at(y, tinyY));
        return new Crosshair(Double.NaN, title, rows);
    }

    private static void step(Mark.Trail trail, Look look, Layout layout, double px, double py,
            List<Row> rows) {
        double best = NEAR * look.unit();
        int found = -1;
        Series path = trail.path();
        // Most points are far away: their own numbers say so.
        Extent near = new Extent(layout.x().value(px - best), layout.x().value(px + best));
        for (int i = 0; i < path.size(); i++) {
            if (!near.contains(path.x(i))) {
                continue;
            }
            double away = Math.hypot(layout.x().pixel(path.x(i)) - px, layout.y().pixel(path.y(i)) - py);
            if (away < best) {
                best = away;
                found = i;
            }
        }
        if (found >= 0) {
            String place = "(" + Figures.of(path.x(found)) + ", " + Figures.of(path.y(found)) + ")";
            rows.add(new Row(trail.pen().tone(), trail.marker(), trail.name() + " · " + found, place,
                    layout.y().pixel(path.y(found))));
        }
    }

    private static String said(Axis axis, String otherwise, String value) {
        String label = axis.label().isEmpty() ? otherwise : axis.label();
        return label + " " + value + (axis.unit().isEmpty() ? "" : " " + axis.unit());
    }
}
