package trainscope.plot;

/// A surface in the units of a scene: x and y around 0, height from 0 to 1, sampled so that its cells are few enough
/// to be drawn one by one.
final class Land {
    private static final int CELLS = 160;
    private static final int DRAFT = 64;
    /// Half the longer side, and how tall the highest place stands.
    private static final double HALF = 1;
    private static final double TALL = 0.6;

    final int columns;
    final int rows;
    final double[] values;
    final double[] z;
    private final Extent extentX;
    private final Extent extentY;
    private final double halfX;
    private final double halfY;

    /// @param draft with fewer cells
    Land(Relief relief, boolean draft) {
        Grid grid = relief.grid();
        int most = (draft ? DRAFT : CELLS) + 1;
        columns = Math.min(most, grid.columns());
        rows = Math.min(most, grid.rows());
        extentX = grid.extentX();
        extentY = grid.extentY();
        double aspect = (extentY.hi() - extentY.lo()) / (extentX.hi() - extentX.lo());
        // A long stretch is shown a little shorter than it is: a knife's edge would show nothing.
        double ratio = Math.clamp(Math.sqrt(aspect), 0.6, 1 / 0.6);
        halfX = ratio > 1 ? HALF / ratio : HALF;
        halfY = ratio > 1 ? HALF : HALF * ratio;
        values = new double[columns * rows];
        z = new double[columns * rows];
        for (int i = 0; i < z.length; i++) {
            int column = i % columns;
            int row = i / columns;
            values[i] = sample(grid, column * (grid.columns() - 1.0) / (columns - 1),
                    row * (grid.rows() - 1.0) / (rows - 1));
            z[i] = TALL * (relief.heights().of(values[i]) - 0.5);
        }
    }

    /// Between the lines of the grid, so that cells are all equally wide.
    private static double sample(Grid grid, double column, double row) {
        int c = Math.clamp((int) column, 0, Math.max(0, grid.columns() - 2));
        int r = Math.clamp((int) row, 0, Math.max(0, grid.rows() - 2));
        double s = column - c;
        double t = row - r;
        double low = s == 0 ? grid.value(c, r) : grid.value(c, r) * (1 - s) + grid.value(c + 1, r) * s;
        if (t == 0) {
            return low;
        }
        double high = s == 0 ? grid.value(c, r + 1)
                : grid.value(c, r + 1) * (1 - s) + grid.value(c + 1, r + 1) * s;
        return low * (1 - t) + high * t;
    }

    boolean isEmpty() {
        return columns < 2 || rows < 2;
    }

    /// Whether a cell has four corners; one with less is a hole.
    boolean isWhole(int column, int row) {
        int at = row * columns + column;
        return Double.isFinite(z[at] + z[at + 1] + z[at + columns] + z[at + columns + 1]);
    }

    double x(double column) {
        return halfX * (2 * column / (columns - 1) - 1);
    }

    double y(double row) {
        return halfY * (2 * row / (rows - 1) - 1);
    }

    double floor() {
        return -TALL / 2;
    }

    double ceiling() {
        return TALL / 2;
    }

    Extent extentX() {
        return extentX;
    }

    Extent extentY() {
        return extentY;
    }

    /// Where a number of the x axis stands among the columns.
    double column(double dataX) {
        return (dataX - extentX.lo()) / (extentX.hi() - extentX.lo()) * (columns - 1);
    }

    double row(double dataY) {
        return (dataY - extentY.lo()) / (extentY.hi() - extentY.lo()) * (rows - 1);
    }

    /// The height between the lines; not a number outside and in holes.
    double height(double column, double row) {
        if (!(column >= 0 && column <= columns - 1 && row >= 0 && row <= rows - 1)) {
            return Double.NaN;
        }
        int c = Math.min((int) column, columns - 2);
        int r = Math.min((int) row, rows - 2);
        double s = column - c;
        double t = row - r;
        int at = r * columns + c;
        return (z[at] * (1 - s) + z[at + 1] * s) * (1 - t)
                + (z[at + columns] * (1 - s) + z[at + columns + 1] * s) * t;
    }
}
