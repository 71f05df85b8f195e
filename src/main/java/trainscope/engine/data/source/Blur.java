package trainscope.engine.data.source;

import trainscope.engine.math.Draws;

/// Random patterns without edges: a few random numbers on a coarse grid, and straight lines between them.
final class Blur {
    private static final int CELLS = 4;
    /// Values between the points of the grid are means, which vary less than the points themselves.
    private static final double EVENED = 1.5;

    private Blur() {}

    /// Adds a pattern of about this standard deviation to square pictures, channel by channel.
    static void add(double[] picture, int side, double deviation, Draws draws) {
        double[] grid = new double[(CELLS + 1) * (CELLS + 1)];
        for (int from = 0; from < picture.length; from += side * side) {
            for (int i = 0; i < grid.length; i++) {
                grid[i] = EVENED * deviation * draws.nextGaussian();
            }
            for (int row = 0; row < side; row++) {
                for (int column = 0; column < side; column++) {
                    picture[from + row * side + column] += at(grid, (column + 0.5) * CELLS / side,
                            (row + 0.5) * CELLS / side);
                }
            }
        }
    }

    private static double at(double[] grid, double x, double y) {
        int column = (int) x;
        int row = (int) y;
        int at = row * (CELLS + 1) + column;
        double above = grid[at] + (x - column) * (grid[at + 1] - grid[at]);
        double below = grid[at + CELLS + 1] + (x - column) * (grid[at + CELLS + 2] - grid[at + CELLS + 1]);
        return above + (y - row) * (below - above);
    }
}
