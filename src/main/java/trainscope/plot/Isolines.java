package trainscope.plot;

import java.util.Arrays;

/// Lines of equal value through a grid, by marching squares, joined to long lines.
///
/// Cells with a corner that is not finite are holes. In a saddle the mean of the corners decides which sides join.
final class Isolines {
    /// Takes one line in data coordinates; the arrays hold only during the call.
    interface Sink {
        void line(double[] xs, double[] ys, int n);
    }

    private final int columns;
    private final int rows;
    private final double[] xs;
    private final double[] ys;
    private final double[] values;
    /// Per cell side the one or two sides that the line runs on to. Sides: first all level ones, then all upright ones.
    private final int[] next;
    private double[] lineX = new double[256];
    private double[] lineY = new double[256];

    Isolines(Grid grid) {
        columns = grid.columns();
        rows = grid.rows();
        xs = new double[columns];
        ys = new double[rows];
        Arrays.setAll(xs, grid::x);
        Arrays.setAll(ys, grid::y);
        values = new double[columns * rows];
        Arrays.setAll(values, i -> grid.value(i % columns, i / columns));
        next = new int[4 * columns * rows];
    }

    void trace(double level, Sink sink) {
        Arrays.fill(next, -1);
        for (int row = 0; row + 1 < rows; row++) {
            for (int column = 0; column + 1 < columns; column++) {
                cell(column, row, level);
            }
        }
        // Open lines first, from their ends; what is left are rings.
        for (int side = 0; side < next.length / 2; side++) {
            if (next[2 * side] >= 0 && next[2 * side + 1] < 0) {
                follow(side, level, sink);
            }
        }
        for (int side = 0; side < next.length / 2; side++) {
            if (next[2 * side] >= 0) {
                follow(side, level, sink);
            }
        }
    }

    private void cell(int column, int row, double level) {
        int at = row * columns + column;
        double a = values[at];
        double b = values[at + 1];
        double c = values[at + columns + 1];
        double d = values[at + columns];
        if (!Double.isFinite(a) || !Double.isFinite(b) || !Double.isFinite(c) || !Double.isFinite(d)) {
            return;
        }
        int low = at;
        int high = at + columns;
        int left = columns * rows + at;
        int right = left + 1;
        int corners = (a >= level ? 1 : 0) | (b >= level ? 2 : 0) | (c >= level ? 4 : 0)
                | (d >= level ? 8 : 0);
        switch (corners) {
            case 1, 14 -> join(low, left);
            case 2, 13 -> join(low, right);
            case 4, 11 -> join(high, right);
            case 8, 7 -> join(high, left);
            case 3, 12 -> join(left, right);
            case 6, 9 -> join(low, high);
            case 5, 10 -> {
                boolean filled = a / 4 + b / 4 + c / 4 + d / 4 >= level;
                if (filled == (corners == 5)) {
                    join(low, right);
                    join(high, left);
                } else {
                    join(low, left);
                    join(high, right);
                }
            }
            default -> {
                // All corners on one side: no line here.
            }
        }
    }

    private void join(int one, int other) {
        link(one, other);
        link(other, one);
    }

    private void link(int from, int to) {
        next[2 * from + (next[2 * from] < 0 ? 0 : 1)] = to;
    }

    private void follow(int start, double level, Sink sink) {
        int n = 0;
        int side = start;
        while (side >= 0) {
            n = add(side, level, n);
            int onward = next[2 * side] >= 0 ? next[2 * side] : next[2 * side + 1];
            if (onward < 0) {
                break;
            }
            unlink(side, onward);
            unlink(onward, side);
            side = onward;
        }
        if (n > 1) {
            sink.line(lineX, lineY, n);
        }
    }

    private void unlink(int from, int to) {
        if (next[2 * from] == to) {
            next[2 * from] = next[2 * from + 1];
        }
        next[2 * from + 1] = -1;
    }

    private int add(int side, double level, int n) {
        if (n == lineX.length) {
            lineX = Arrays.copyOf(lineX, 2 * n);
            lineY = Arrays.copyOf(lineY, 2 * n);
        }
        boolean upright = side >= columns * rows;
        int at = upright ? side - columns * rows : side;
        int column = at % columns;
        int row = at / columns;
        double a = values[at];
        double b = values[upright ? at + columns : at + 1];
        // Halves, because the difference of two large numbers may be none.
        double t = a == b ? 0.5 : (level / 2 - a / 2) / (b / 2 - a / 2);
        lineX[n] = upright ? xs[column] : xs[column] + (xs[column + 1] - xs[column]) * t;
        lineY[n] = upright ? ys[row] + (ys[row + 1] - ys[row]) * t : ys[row];
        return n + 1;
    }
}
