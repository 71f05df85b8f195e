package trainscope.plot;

import java.util.ArrayList;
import java.util.List;

/// Numbers and names along the two edges of a land that are nearest, and up the post that stands farthest to the left.
final class LandWords {
    private static final double OUT = 11;
    /// Numbers of an axis stand at least so far apart.
    private static final double APART = 56;

    private final Land land;
    private final Stage stage;
    private final HeightScale heights;
    private final Look look;
    private final Ink ink;
    private final List<Area> taken = new ArrayList<>();

    LandWords(Stage stage, HeightScale heights, Look look, Ink ink) {
        this.stage = stage;
        land = stage.land;
        this.heights = heights;
        this.look = look;
        this.ink = ink;
    }

    void draw(String caption) {
        ink.text(caption, 14 * look.unit(), 18 * look.unit(), lettering(Anchor.LEFT, Tone.Role.MUTED));
        heights();
        double row = stage.rowsComeNearer() ? land.rows - 1 : 0;
        double column = stage.columnsComeNearer() ? land.columns - 1 : 0;
        Edge nearX = new Edge(0, row, land.columns - 1.0, row, 0, stage.rowsComeNearer() ? 1 : -1);
        Edge nearY = new Edge(column, 0, column, land.rows - 1.0, stage.columnsComeNearer() ? 1 : -1, 0);
        name(nearX, "x");
        name(nearY, "y");
        numbers(nearX, land.extentX());
        numbers(nearY, land.extentY());
    }

    /// A line on the floor, and which way is away from the land.
    private record Edge(double column0, double row0, double column1, double row1, double outColumn,
            double outRow) {
        double column(double t) {
            return column0 + (column1 - column0) * t;
        }

        double row(double t) {
            return row0 + (row1 - row0) * t;
        }
    }

    private void numbers(Edge edge, Extent extent) {
        double length = Math.hypot(px(edge, 1) - px(edge, 0), py(edge, 1) - py(edge, 0));
        for (Tick tick : Scale.of(Axis.Kind.LINEAR, extent, 0, length).ticks(APART * look.unit())) {
            if (tick.major()) {
                double t = (tick.value() - extent.lo()) / (extent.hi() - extent.lo());
                word(edge, t, OUT, tick.label(), Tone.Role.MUTED);
            }
        }
    }

    private void name(Edge edge, String name) {
        word(edge, 0.5, 2.5 * OUT, name, Tone.Role.TEXT);
    }

    /// A word that stands off an edge, in the direction that leads away from the land; none where others stand.
    private void word(Edge edge, double t, double away, String text, Tone tone) {
        double x = px(edge, t);
        double y = py(edge, t);
        double dx = stage.px(edge.column(t) + edge.outColumn, edge.row(t) + edge.outRow, land.floor()) - x;
        double dy = stage.py(edge.column(t) + edge.outColumn, edge.row(t) + edge.outRow, land.floor()) - y;
        double norm = Math.max(1e-9, Math.hypot(dx, dy));
        double width = look.width(text, false);
        // A wide word beside an upright edge stands farther off.
        double off = away * look.unit() + Math.abs(dx) / norm * width / 2;
        Area place = new Area(x + dx / norm * off - width / 2, y + dy / norm * off - look.fontSize() / 2,
                width, look.fontSize());
        if (taken.stream().noneMatch(place.grown(2 * look.unit())::meets)) {
            taken.add(place);
            ink.text(text, place.x() + width / 2, place.y() + place.height() / 2,
                    lettering(Anchor.CENTRE, tone));
        }
    }

    private double px(Edge edge, double t) {
        return stage.px(edge.column(t), edge.row(t), land.floor());
    }

    private double py(Edge edge, double t) {
        return stage.py(edge.column(t), edge.row(t), land.floor());
    }

    /// Nothing of the land reaches farther to the left than this post, so nothing stands before it.
    private void heights() {
        int column = 0;
        int row = 0;
        for (int corner = 1; corner < 4; corner++) {
            int c = (corner & 1) * (land.columns - 1);
            int r = (corner >> 1) * (land.rows - 1);
            if (stage.px(c, r, 0) < stage.px(column, row, 0)) {
                column = c;
                row = r;
            }
        }
        double[] xs = {stage.px(column, row, land.floor()), stage.px(column, row, land.ceiling())};
        double[] ys = {stage.py(column, row, land.floor()), stage.py(column, row, land.ceiling())};
        double tall = ys[0] - ys[1];
        Ink.Stroke thin = look.stroke(Pen.of(Tone.Role.AXIS));
        ink.polyline(xs, ys, 2, thin);
        double unit = look.unit();
        // Seen from above there is no height to read.
        if (tall < 40 * unit) {
            return;
        }
        for (Tick tick : heights.ticks(18 * unit / tall)) {
            double z = land.floor() + heights.of(tick.value()) * (land.ceiling() - land.floor());
            double x = stage.px(column, row, z);
            double y = stage.py(column, row, z);
            ink.polyline(new double[] {x - 4 * unit, x}, new double[] {y, y}, 2, thin);
            double width = look.width(tick.label(), false);
            taken.add(new Area(x - 7 * unit - width, y - look.fontSize() / 2, width, look.fontSize()));
            ink.text(tick.label(), x - 7 * unit, y, lettering(Anchor.RIGHT, Tone.Role.MUTED));
        }
        ink.text("f", xs[1], ys[1] - 8 * unit, lettering(Anchor.BOTTOM, Tone.Role.TEXT));
    }

    private Lettering lettering(Anchor anchor, Tone tone) {
        return new Lettering(look.fontSize(), false, anchor, look.palette().argb(tone), 0);
    }
}
