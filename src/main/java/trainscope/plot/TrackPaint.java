package trainscope.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Draws paths on a land: along the ground, faint where it hides them.
final class TrackPaint {
    /// Of a longer path the newest moves are drawn.
    private static final int MOST = 3000;
    /// The farthest a piece of a path reaches, in cells.
    private static final double PIECE = 0.75;
    private static final double LIFT = 0.012;
    private static final double SLACK = 0.03;

    private final Land land;
    private final Stage stage;
    private final Look look;
    private final Ink ink;
    private double[] xs = new double[256];
    private double[] ys = new double[256];
    private int n;
    private boolean seen;

    TrackPaint(Land land, Stage stage, Look look, Ink ink) {
        this.land = land;
        this.stage = stage;
        this.look = look;
        this.ink = ink;
    }

    void draw(List<Mark.Trail> trails, Area page) {
        trails.forEach(this::path);
        List<EndTags.Tag> tags = new ArrayList<>();
        for (Mark.Trail trail : trails) {
            head(trail, tags);
        }
        double height = look.fontSize() * 1.22;
        int halo = look.palette().argb(Tone.Role.PAGE.faded(0.85));
        for (EndTags.Tag tag : EndTags.apart(tags, height, page.y(), page.bottom())) {
            ink.text(tag.text(), tag.x(), tag.y(), new Lettering(look.fontSize(), true, Anchor.LEFT,
                    look.palette().argb(tag.tone()) | 0xff000000, halo));
        }
    }

    private void path(Mark.Trail trail) {
        int reached = TrailPaint.reached(trail);
        double lastColumn = Double.NaN;
        double lastRow = Double.NaN;
        for (int i = Math.max(0, reached - MOST); i < reached; i++) {
            double column = land.column(trail.path().x(i));
            double row = land.row(trail.path().y(i));
            boolean small = Math.abs(column - lastColumn) < 0.05 && Math.abs(row - lastRow) < 0.05;
            if (small && i < reached - 1) {
                continue;
            }
            double far = Math.max(Math.abs(column - lastColumn), Math.abs(row - lastRow));
            int pieces = Double.isFinite(far) ? (int) Math.clamp(Math.ceil(far / PIECE), 1, 200) : 1;
            for (int k = 1; k <= pieces; k++) {
                double t = (double) k / pieces;
                boolean begins = Double.isNaN(lastColumn) || Double.isNaN(lastRow);
                point(trail, begins ? column : lastColumn + (column - lastColumn) * t,
                        begins ? row : lastRow + (row - lastRow) * t);
            }
            lastColumn = column;
            lastRow = row;
        }
        flush(trail);
    }

    private void point(Mark.Trail trail, double column, double row) {
        double z = land.height(column, row) + LIFT;
        if (Double.isNaN(z)) {
            flush(trail);
            return;
        }
        double px = stage.px(column, row, z);
        double py = stage.py(column, row, z);
        boolean now = stage.depth.sees(px, py, stage.near(column, row, z), SLACK);
        if (n > 0 && now != seen) {
            add(px, py);
            flush(trail);
        }
        seen = now;
        add(px, py);
    }

    private void add(double px, double py) {
        if (n == xs.length) {
            xs = Arrays.copyOf(xs, 2 * n);
            ys = Arrays.copyOf(ys, 2 * n);
        }
        xs[n] = px;
        ys[n++] = py;
    }

    private void flush(Mark.Trail trail) {
        if (n > 1) {
            ink.polyline(xs, ys, n, look.stroke(seen ? trail.pen() : trail.pen().faded(0.3)));
        }
        n = 0;
    }

    private void head(Mark.Trail trail, List<EndTags.Tag> tags) {
        for (int i = TrailPaint.reached(trail) - 1; i >= 0; i--) {
            double column = land.column(trail.path().x(i));
            double row = land.row(trail.path().y(i));
            double z = land.height(column, row) + LIFT;
            if (!Double.isNaN(z)) {
                double px = stage.px(column, row, z);
                double py = stage.py(column, row, z);
                double unit = look.unit();
                LinePaint.hollow(ink, trail.marker(), px, py, look, look.palette().argb(trail.pen().tone()));
                tags.add(new EndTags.Tag(trail.tag(), trail.pen().tone(), px + EndTags.GAP * unit, py,
                        look.width(trail.tag(), true)));
                return;
            }
        }
    }
}
