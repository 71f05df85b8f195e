package trainscope.plot;

import java.util.function.IntToDoubleFunction;

/// Where the pixels of one direction fall among the lines of a grid: the line before each pixel and how far it is to
/// the next one; −1 outside.
final class Lookup {
    private final int[] cell;
    private final double[] part;

    /// @param places the grid's lines, rising
    /// @param data the data value in the middle of each pixel
    Lookup(int pixels, double[] places, IntToDoubleFunction data) {
        cell = new int[pixels];
        part = new double[pixels];
        int last = places.length - 1;
        int at = 0;
        for (int i = 0; i < pixels; i++) {
            double value = data.applyAsDouble(i);
            while (at > 0 && value < places[at]) {
                at--;
            }
            while (at < last - 1 && value >= places[at + 1]) {
                at++;
            }
            cell[i] = value >= places[0] && value <= places[last] ? at : -1;
            part[i] = last == 0 ? 0 : (value - places[at]) / (places[at + 1] - places[at]);
        }
    }

    /// Leaves out a thin line between cells that are wide enough to be told apart.
    void gapAtLines(double thick) {
        int width = Math.max(1, (int) Math.round(thick));
        for (int i = cell.length - 1; i > 0; i--) {
            boolean wide = i + 5 * width < cell.length && cell[i] == cell[i + 5 * width - 1];
            if (wide && cell[i] >= 0 && cell[i - 1] >= 0 && cell[i] != cell[i - 1]) {
                for (int k = 0; k < width; k++) {
                    cell[i + k] = -1;
                }
            }
        }
    }

    int cell(int i) {
        return cell[i];
    }

    double part(int i) {
        return part[i];
    }
}
