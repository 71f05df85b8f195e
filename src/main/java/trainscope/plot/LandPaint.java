package trainscope.plot;

/// Draws the cells of a land from the back to the front: lit from the upper left, with its lines of equal height, in
/// a frame that stands on the floor. Cells with a corner that is not a number are holes.
final class LandPaint {
    /// Cells overlap by so many pixels, so that no page shines through between them.
    private static final double OVERLAP = 0.55;
    private static final double[] LIGHT = {-0.42, 0.3, 0.86};

    private final Land land;
    private final Stage stage;
    private final Levels levels;
    private final Look look;
    private final Ink ink;
    private final Ramp ramp;
    private final int page;
    private final Ink.Stroke line;
    private final Ink.Stroke rim;
    private final double[] xs = new double[4];
    private final double[] ys = new double[4];
    private final double[] near = new double[4];
    private final double[] cutX = new double[2];
    private final double[] cutY = new double[2];

    LandPaint(Land land, Stage stage, Levels levels, Look look, Ink ink) {
        this.land = land;
        this.stage = stage;
        this.levels = levels;
        this.look = look;
        this.ink = ink;
        ramp = look.palette().ramp(Shade.VALLEY);
        page = look.palette().argb(Tone.Role.PAGE);
        line = look.stroke(Pen.of(Tone.Role.CONTOUR));
        rim = look.stroke(Pen.of(Tone.Role.CONTOUR).wide(1.4));
    }

    void draw() {
        LandFrame frame = new LandFrame(land, stage, look, ink);
        frame.draw(false);
        int columns = land.columns - 1;
        int rows = land.rows - 1;
        for (int j = 0; j < rows; j++) {
            int row = stage.rowsComeNearer() ? j : rows - 1 - j;
            for (int i = 0; i < columns; i++) {
                cell(stage.columnsComeNearer() ? i : columns - 1 - i, row);
            }
        }
        frame.draw(true);
    }

    private void cell(int column, int row) {
        int at = row * land.columns + column;
        double z0 = land.z[at];
        double z1 = land.z[at + 1];
        double z2 = land.z[at + land.columns + 1];
        double z3 = land.z[at + land.columns];
        if (!Double.isFinite(z0 + z1 + z2 + z3)) {
            return;
        }
        corner(0, column, row, z0);
        corner(1, column + 1, row, z1);
        corner(2, column + 1, row + 1, z2);
        corner(3, column, row + 1, z3);
        stage.depth.triangle(xs, ys, near, 0, 1, 2);
        stage.depth.triangle(xs, ys, near, 0, 2, 3);
        double value = land.values[at] / 4 + land.values[at + 1] / 4 + land.values[at + land.columns] / 4
                + land.values[at + land.columns + 1] / 4;
        double dx = land.x(column + 1) - land.x(column);
        double dy = land.y(row + 1) - land.y(row);
        int colour = lit(ramp.argb(levels.position(value)), ((z1 - z0) + (z2 - z3)) / 2 / dx,
                ((z3 - z0) + (z2 - z1)) / 2 / dy);
        lines(column, row, at, colour);
    }

    private void corner(int k, int column, int row, double z) {
        xs[k] = stage.px(column, row, z);
        ys[k] = stage.py(column, row, z);
        near[k] = stage.near(column, row, z);
    }

    /// The cell's colour by how it faces the light: towards the colour of letters in the shade, of the page in the light.
    private int lit(int colour, double slopeX, double slopeY) {
        double norm = Math.sqrt(slopeX * slopeX + slopeY * slopeY + 1);
        double light = (-slopeX * LIGHT[0] - slopeY * LIGHT[1] + LIGHT[2]) / norm;
        double off = light - LIGHT[2];
        boolean dark = (page & 0xff) < 128;
        int toward = dark ? off < 0 ? 0x000000 : 0x6fa8e8 : off < 0 ? 0x274a72 : 0xffffff;
        int base = dark ? mix(colour, 0x6fa8e8, 0.12) : colour;
        return mix(base, toward, Math.min(0.5, Math.abs(off) * (dark ? 0.55 : 0.6)));
    }

    private static int mix(int a, int b, double t) {
        int r = (int) Math.round(((a >> 16) & 255) * (1 - t) + ((b >> 16) & 255) * t);
        int g = (int) Math.round(((a >> 8) & 255) * (1 - t) + ((b >> 8) & 255) * t);
        int blue = (int) Math.round((a & 255) * (1 - t) + (b & 255) * t);
        return 0xff000000 | r << 16 | g << 8 | blue;
    }

    private void lines(int column, int row, int at, int colour) {
        double[] v = {land.values[at], land.values[at + 1], land.values[at + land.columns + 1],
            land.values[at + land.columns]};
        double[] cornerX = xs.clone();
        double[] cornerY = ys.clone();
        double middleX = (xs[0] + xs[1] + xs[2] + xs[3]) / 4;
        double middleY = (ys[0] + ys[1] + ys[2] + ys[3]) / 4;
        for (int k = 0; k < 4; k++) {
            double away = Math.max(1e-9, Math.hypot(xs[k] - middleX, ys[k] - middleY));
            xs[k] += (xs[k] - middleX) / away * OVERLAP;
            ys[k] += (ys[k] - middleY) / away * OVERLAP;
        }
        ink.polygon(xs, ys, 4, colour);
        int lowest = levels.band(Math.min(Math.min(v[0], v[1]), Math.min(v[2], v[3])));
        int highest = levels.band(Math.max(Math.max(v[0], v[1]), Math.max(v[2], v[3])));
        for (int band = lowest; band < highest; band++) {
            cut(v, cornerX, cornerY, levels.at(band));
        }
        for (int k = 0; k < 4; k++) {
            if (ends(column, row, k)) {
                int next = (k + 1) % 4;
                cutX[0] = cornerX[k];
                cutY[0] = cornerY[k];
                cutX[1] = cornerX[next];
                cutY[1] = cornerY[next];
                ink.polyline(cutX, cutY, 2, rim);
            }
        }
    }

    /// Whether the land ends at a side of a cell: at the frame or at a hole.
    private boolean ends(int column, int row, int side) {
        int nextColumn = column + (side == 1 ? 1 : side == 3 ? -1 : 0);
        int nextRow = row + (side == 2 ? 1 : side == 0 ? -1 : 0);
        if (nextColumn < 0 || nextRow < 0 || nextColumn >= land.columns - 1 || nextRow >= land.rows - 1) {
            return true;
        }
        int at = nextRow * land.columns + nextColumn;
        return !Double.isFinite(
                land.z[at] + land.z[at + 1] + land.z[at + land.columns] + land.z[at + land.columns + 1]);
    }

    /// Where one level crosses the cell; of a saddle one of the two lines is enough at this size.
    private void cut(double[] v, double[] cornerX, double[] cornerY, double level) {
        int found = 0;
        for (int k = 0; k < 4 && found < 2; k++) {
            int next = (k + 1) % 4;
            if (v[k] >= level != v[next] >= level) {
                double t = (level / 2 - v[k] / 2) / (v[next] / 2 - v[k] / 2);
                cutX[found] = cornerX[k] + (cornerX[next] - cornerX[k]) * t;
                cutY[found++] = cornerY[k] + (cornerY[next] - cornerY[k]) * t;
            }
        }
        if (found == 2) {
            // Neighbours overlap by as much: without it the line would have gaps.
            double length = Math.max(1e-9, Math.hypot(cutX[1] - cutX[0], cutY[1] - cutY[0]));
            double moreX = (cutX[1] - cutX[0]) / length * OVERLAP;
            double moreY = (cutY[1] - cutY[0]) / length * OVERLAP;
            cutX[0] -= moreX;
            cutY[0] -= moreY;
            cutX[1] += moreX;
            cutY[1] += moreY;
            ink.polyline(cutX, cutY, 2, line);
        }
    }
}
