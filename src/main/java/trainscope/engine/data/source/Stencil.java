package trainscope.engine.data.source;

import java.util.Arrays;

/// Finds how much of every pixel a figure covers: lines through the pixel at several heights, cut where they cross the
/// outline; what lies between two crossings is inside.
final class Stencil {
    private static final int LINES = 4;
    private static final int MOST_CROSSINGS = 64;

    private final int side;
    private final double[] crossings = new double[MOST_CROSSINGS];

    Stencil(int side) {
        this.side = side;
    }

    /// Adds the covered share of every pixel to `cover`.
    ///
    /// @param figure with its corners in pixels
    void add(Outline figure, double[] cover) {
        for (int line = 0; line < side * LINES; line++) {
            double y = (line + 0.5) / LINES;
            int found = crossings(figure, y);
            Arrays.sort(crossings, 0, found);
            for (int i = 0; i + 1 < found; i += 2) {
                fill(cover, line / LINES * side, crossings[i], crossings[i + 1]);
            }
        }
    }

    private int crossings(Outline figure, double y) {
        int found = 0;
        for (double[] ring : figure.rings()) {
            int last = ring.length - 2;
            for (int i = 0; i < ring.length; i += 2) {
                double y0 = ring[last + 1];
                double y1 = ring[i + 1];
                if (y0 <= y != y1 <= y && found < MOST_CROSSINGS) {
                    crossings[found++] = ring[last] + (y - y0) / (y1 - y0) * (ring[i] - ring[last]);
                }
                last = i;
            }
        }
        return found;
    }

    private void fill(double[] cover, int row, double from, double to) {
        double left = Math.clamp(from, 0, side);
        double right = Math.clamp(to, 0, side);
        for (int column = (int) left; column < right; column++) {
            double covered = Math.min(right, column + 1) - Math.max(left, column);
            cover[row + column] += covered / LINES;
        }
    }
}
