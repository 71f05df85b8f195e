package trainscope.plot;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/// Turns values on a grid into an image as fine as the device, in one pass. Holes are transparent.
final class HeatImage {
    private final Mark.Heat heat;
    private final Ramp ramp;
    private final int columns;
    private final int rows;
    private final double[] values;
    private int band;

    private HeatImage(Mark.Heat heat, Ramp ramp) {
        this.heat = heat;
        this.ramp = ramp;
        columns = heat.grid().columns();
        rows = heat.grid().rows();
        values = new double[columns * rows];
        Arrays.setAll(values, i -> heat.grid().value(i % columns, i / columns));
    }

    /// Draws the heat over an area; pixels are those of the ink's device.
    static void draw(Mark.Heat heat, Ramp ramp, Layout layout, Ink ink) {
        Grid grid = heat.grid();
        if (grid.columns() == 0 || grid.rows() == 0) {
            return;
        }
        Area area = layout.area();
        double scale = ink.scale();
        int width = Math.max(1, (int) Math.round(area.width() * scale));
        int height = Math.max(1, (int) Math.round(area.height() * scale));
        double perX = area.width() / width;
        double perY = area.height() / height;
        boolean cells = heat.blend() == Mark.Heat.Blend.CELLS;
        Lookup across = new Lookup(
                width,
                edges(grid.columns(), grid::x, cells),
                i -> layout.x().value(area.x() + (i + 0.5) * perX));
        Lookup down = new Lookup(
                height,
                edges(grid.rows(), grid::y, cells),
                i -> layout.y().value(area.y() + (i + 0.5) * perY));
        if (cells) {
            across.gapAtLines(scale);
            down.gapAtLines(scale);
        }
        int[] argb = new int[width * height];
        new HeatImage(heat, ramp).fill(argb, width, height, across, down);
        ink.image(Pixels.of(width, height, argb), area.x(), area.y(), area.width(), area.height());
    }

    /// The value at a place, as the image shows it: of the cell there, or between the lines of the grid.
    static double value(Mark.Heat heat, double x, double y) {
        Grid grid = heat.grid();
        if (grid.columns() == 0 || grid.rows() == 0) {
            return Double.NaN;
        }
        boolean cells = heat.blend() == Mark.Heat.Blend.CELLS;
        Lookup across = new Lookup(1, edges(grid.columns(), grid::x, cells), _ -> x);
        Lookup down = new Lookup(1, edges(grid.rows(), grid::y, cells), _ -> y);
        boolean outside = across.cell(0) < 0 || down.cell(0) < 0;
        return outside ? Double.NaN : between(heat, across, down);
    }

    private static double between(Mark.Heat heat, Lookup across, Lookup down) {
        Grid grid = heat.grid();
        int column = across.cell(0);
        int row = down.cell(0);
        if (heat.blend() == Mark.Heat.Blend.CELLS) {
            return grid.value(column, row);
        }
        int right = Math.min(column + 1, grid.columns() - 1);
        int up = Math.min(row + 1, grid.rows() - 1);
        double t = across.part(0);
        double low = grid.value(column, row) * (1 - t) + grid.value(right, row) * t;
        double high = grid.value(column, up) * (1 - t) + grid.value(right, up) * t;
        return low * (1 - down.part(0)) + high * down.part(0);
    }

    /// Cells reach half way to their neighbours; otherwise values stand on the grid's own lines.
    private static double[] edges(int n, IntToDoubleFunction place, boolean cells) {
        double[] edges = new double[cells ? n + 1 : n];
        if (!cells) {
            Arrays.setAll(edges, place);
            return edges;
        }
        double half = n == 1 ? 0.5 : (place.applyAsDouble(n - 1) - place.applyAsDouble(0)) / (n - 1) / 2;
        Arrays.setAll(edges, i -> place.applyAsDouble(Math.min(i, n - 1)) + (i == n ? half : -half));
        return edges;
    }

    private void fill(int[] argb, int width, int height, Lookup across, Lookup down) {
        double[] above = new double[width];
        double[] row = new double[width];
        Arrays.fill(above, Double.NaN);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                row[x] = down.cell(y) < 0 || across.cell(x) < 0
                        ? Double.NaN
                        : position(value(across.cell(x), across.part(x), down.cell(y), down.part(y)));
                double before = x > 0 ? row[x - 1] : Double.NaN;
                argb[y * width + x] = colour(row[x], Math.abs(row[x] - before), Math.abs(row[x] - above[x]));
            }
            double[] swap = above;
            above = row;
            row = swap;
        }
    }

    private double value(int column, double alongX, int row, double alongY) {
        int at = row * columns + column;
        if (heat.blend() == Mark.Heat.Blend.CELLS) {
            return values[at];
        }
        int right = column + 1 < columns ? 1 : 0;
        int up = row + 1 < rows ? columns : 0;
        double low = values[at] * (1 - alongX) + values[at + right] * alongX;
        double high = values[at + up] * (1 - alongX) + values[at + up + right] * alongX;
        double value = low * (1 - alongY) + high * alongY;
        return Double.isFinite(value) ? value : Double.NaN;
    }

    /// The same as [Levels#position], counted in bands; neighbours mostly lie in the same band, so that is tried first.
    private double position(double value) {
        Levels levels = heat.levels();
        int n = levels.size();
        if (Double.isNaN(value) || n == 0) {
            return Double.NaN;
        }
        boolean same = band > 0 && band < n && value >= levels.at(band - 1) && value < levels.at(band);
        if (!same) {
            band = levels.band(value);
        }
        if (band == 0 || band == n) {
            return band == 0 ? 0 : n - 1;
        }
        double low = levels.at(band - 1);
        return band - 1 + (value / 2 - low / 2) / (levels.at(band) / 2 - low / 2);
    }

    private int colour(double position, double stepX, double stepY) {
        int bands = Math.max(1, heat.levels().size() - 1);
        if (heat.blend() != Mark.Heat.Blend.BANDS || Double.isNaN(position)) {
            return ramp.argb(position / bands);
        }
        double k = Math.min(Math.floor(position), bands - 1);
        // Where two bands meet inside this pixel, it takes a part of both.
        double step = Math.max(Double.isNaN(stepX) ? 0 : stepX, Double.isNaN(stepY) ? 0 : stepY);
        double nearest = Math.clamp(Math.rint(position), 1, Math.max(1, bands - 1));
        double off = (position - nearest) / Math.max(step, 1e-9);
        double middle = bands > 1 && Math.abs(off) < 0.5 ? nearest + off : k + 0.5;
        return ramp.argb(middle / bands);
    }
}
