package trainscope.plot;

/// Draws the cells of a land from the back to the front: lit from the upper left, with its lines of equal height
/// above them, in a frame that stands on the floor. Cells with a corner that is not a number are holes.
final class LandPaint {
    /// Cells overlap by so many pixels, so that no page shines through between them.
    private static final double OVERLAP = 0.55;

    private final Land land;
    private final Stage stage;
    private final Levels levels;
    private final LandLines lines;
    private final Look look;
    private final Ink ink;
    private final Light light;
    private final Ink.Stroke rim;
    /// The corners of one cell, in turn.
    private final int[] corners = new int[4];
    private final double[] xs = new double[4];
    private final double[] ys = new double[4];
    private final double[] cutX = new double[2];
    private final double[] cutY = new double[2];

    LandPaint(Stage stage, Levels levels, LandLines lines, Look look, Ink ink) {
        this.stage = stage;
        land = stage.land;
        this.levels = levels;
        this.lines = lines;
        this.look = look;
        this.ink = ink;
        light = new Light(look.palette());
        rim = look.stroke(Pen.of(Tone.Role.CONTOUR).wide(1.4));
    }

    void draw() {
        LandFrame frame = new LandFrame(stage, look, ink);
        frame.draw(false);
        int columns = land.columns - 1;
        int rows = land.rows - 1;
        for (int j = 0; j < rows; j++) {
            int row = stage.rowsComeNearer() ? j : rows - 1 - j;
            for (int i = 0; i < columns; i++) {
                int column = stage.columnsComeNearer() ? i : columns - 1 - i;
                if (land.isWhole(column, row)) {
                    cell(column, row);
                }
            }
        }
        lines.draw(stage, look.stroke(Pen.of(Tone.Role.CONTOUR)), ink);
        frame.draw(true);
    }

    private void cell(int column, int row) {
        int at = row * land.columns + column;
        corners[0] = at;
        corners[1] = at + 1;
        corners[2] = at + land.columns + 1;
        corners[3] = at + land.columns;
        fill(column, row);
        for (int side = 0; side < 4; side++) {
            if (ends(column, row, side)) {
                int a = corners[side];
                int b = corners[(side + 1) % 4];
                cutX[0] = stage.xs[a];
                cutY[0] = stage.ys[a];
                cutX[1] = stage.xs[b];
                cutY[1] = stage.ys[b];
                ink.polyline(cutX, cutY, 2, rim);
            }
        }
    }

    private void fill(int column, int row) {
        double middleX = 0;
        double middleY = 0;
        double value = 0;
        for (int corner : corners) {
            middleX += stage.xs[corner] / 4;
            middleY += stage.ys[corner] / 4;
            value += land.values[corner] / 4;
        }
        for (int k = 0; k < 4; k++) {
            double dx = stage.xs[corners[k]] - middleX;
            double dy = stage.ys[corners[k]] - middleY;
            double more = OVERLAP / Math.max(1e-9, Math.hypot(dx, dy));
            xs[k] = stage.xs[corners[k]] + dx * more;
            ys[k] = stage.ys[corners[k]] + dy * more;
        }
        double z0 = land.z[corners[0]];
        double z1 = land.z[corners[1]];
        double z2 = land.z[corners[2]];
        double z3 = land.z[corners[3]];
        double slopeX = (z1 - z0 + z2 - z3) / 2 / (land.x(column + 1) - land.x(column));
        double slopeY = (z3 - z0 + z2 - z1) / 2 / (land.y(row + 1) - land.y(row));
        ink.polygon(xs, ys, 4, light.on(levels.position(value), slopeX, slopeY));
    }

    /// Whether the land ends at a side of a cell: at the frame or at a hole.
    private boolean ends(int column, int row, int side) {
        int nextColumn = column + (side == 1 ? 1 : side == 3 ? -1 : 0);
        int nextRow = row + (side == 2 ? 1 : side == 0 ? -1 : 0);
        return nextColumn < 0 || nextRow < 0 || nextColumn >= land.columns - 1 || nextRow >= land.rows - 1
                || !land.isWhole(nextColumn, nextRow);
    }
}
