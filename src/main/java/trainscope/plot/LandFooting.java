package trainscope.plot;

/// Leads paths over a land: along the ground, as far as it reaches.
final class LandFooting implements Footing {
    /// The farthest a piece of a path reaches, in cells of a draft.
    private static final double PIECE = 1 / 85.0;
    /// Paths lie a little above the ground, so that it does not hide them.
    private static final double LIFT = 0.012;
    private static final double SLACK = 0.03;

    private final Land land;
    private final Stage stage;
    private final Area page;

    LandFooting(Stage stage) {
        this.stage = stage;
        land = stage.land;
        page = new Area(0, 0, stage.vantage.width(), stage.vantage.height());
    }

    @Override
    public double px(double x, double y) {
        double column = land.column(x);
        double row = land.row(y);
        return stage.px(column, row, land.height(column, row) + LIFT);
    }

    @Override
    public double py(double x, double y) {
        double column = land.column(x);
        double row = land.row(y);
        return stage.py(column, row, land.height(column, row) + LIFT);
    }

    @Override
    public boolean sees(double x, double y) {
        double column = land.column(x);
        double row = land.row(y);
        double z = land.height(column, row) + LIFT;
        return sees(column, row, z, stage.px(column, row, z), stage.py(column, row, z));
    }

    private boolean sees(double column, double row, double z, double px, double py) {
        return stage.depth.sees(px, py, stage.near(column, row, z), SLACK);
    }

    @Override
    public void lead(TrailRun run, double x0, double y0, double x1, double y1) {
        double c0 = land.column(x0);
        double r0 = land.row(y0);
        double dc = land.column(x1) - c0;
        double dr = land.row(y1) - r0;
        if (!Double.isFinite(dc) || !Double.isFinite(dr)) {
            // Nothing leads here: the path begins.
            point(run, land.column(x1), land.row(y1));
            return;
        }
        double from = Math.max(0, Math.max(enter(c0, dc, land.columns - 1), enter(r0, dr, land.rows - 1)));
        double to = Math.min(1, Math.min(leave(c0, dc, land.columns - 1), leave(r0, dr, land.rows - 1)));
        if (from > to) {
            return;
        }
        double far = Math.max(Math.abs(dc) / (land.columns - 1), Math.abs(dr) / (land.rows - 1))
                * (to - from);
        int pieces = (int) Math.max(1, Math.ceil(far / PIECE));
        for (int k = from > 0 ? 0 : 1; k <= pieces; k++) {
            double t = from + (to - from) * k / pieces;
            point(run, Math.clamp(c0 + dc * t, 0, land.columns - 1),
                    Math.clamp(r0 + dr * t, 0, land.rows - 1));
        }
    }

    private void point(TrailRun run, double column, double row) {
        double z = land.height(column, row) + LIFT;
        if (Double.isNaN(z)) {
            run.flush();
            return;
        }
        double px = stage.px(column, row, z);
        double py = stage.py(column, row, z);
        run.add(px, py, sees(column, row, z, px, py));
    }

    /// When a move comes between 0 and `end`: part of its way.
    private static double enter(double at, double by, double end) {
        return by == 0 ? at < 0 || at > end ? 2 : 0 : Math.min(-at / by, (end - at) / by);
    }

    private static double leave(double at, double by, double end) {
        return by == 0 ? 1 : Math.max(-at / by, (end - at) / by);
    }

    @Override
    public Area area() {
        return page;
    }

    @Override
    public Area page() {
        return page;
    }
}
