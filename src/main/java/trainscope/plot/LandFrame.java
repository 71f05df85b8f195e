package trainscope.plot;

/// The frame on the floor around a land, and the posts at its corners.
final class LandFrame {
    /// Of a line of the frame: each is drawn or hidden.
    private static final int PIECES = 24;

    private final Land land;
    private final Stage stage;
    private final Look look;
    private final Ink ink;
    private final double[] cutX = new double[2];
    private final double[] cutY = new double[2];

    LandFrame(Stage stage, Look look, Ink ink) {
        this.stage = stage;
        land = stage.land;
        this.look = look;
        this.ink = ink;
    }

    /// First what lies behind the land; at the end, with `front`, what stands before it.
    void draw(boolean front) {
        Ink.Stroke thin = look.stroke(Pen.of(Tone.Role.AXIS));
        int nearRow = stage.rowsComeNearer() ? land.rows - 1 : 0;
        int nearColumn = stage.columnsComeNearer() ? land.columns - 1 : 0;
        for (int row : new int[] {0, land.rows - 1}) {
            if (front == (row == nearRow)) {
                edge(0, row, land.floor(), land.columns - 1, row, land.floor(), thin);
            }
            for (int column : new int[] {0, land.columns - 1}) {
                double z = land.z[row * land.columns + column];
                if (front == (row == nearRow || column == nearColumn) && Double.isFinite(z)) {
                    edge(column, row, land.floor(), column, row, z, thin);
                }
            }
        }
        for (int column : new int[] {0, land.columns - 1}) {
            if (front == (column == nearColumn)) {
                edge(column, 0, land.floor(), column, land.rows - 1, land.floor(), thin);
            }
        }
    }

    /// A line in space, where the land drawn so far does not hide it.
    private void edge(int c0, int r0, double z0, int c1, int r1, double z1, Ink.Stroke stroke) {
        for (int k = 0; k < PIECES; k++) {
            boolean seen = true;
            for (int end = 0; end < 2; end++) {
                double t = (double) (k + end) / PIECES;
                double column = c0 + (c1 - c0) * t;
                double row = r0 + (r1 - r0) * t;
                double z = z0 + (z1 - z0) * t;
                cutX[end] = stage.px(column, row, z);
                cutY[end] = stage.py(column, row, z);
                seen &= stage.depth.sees(cutX[end], cutY[end], stage.near(column, row, z), 0.02);
            }
            if (seen) {
                ink.polyline(cutX, cutY, 2, stroke);
            }
        }
    }
}
