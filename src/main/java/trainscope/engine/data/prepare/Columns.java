package trainscope.engine.data.prepare;

import java.util.Arrays;
import java.util.function.Consumer;
import org.ejml.data.DMatrixRMaj;
import trainscope.engine.data.Table;

/// Mean, spread and range of every column of a table, read in pieces. Two passes: the second corrects the rounding of the
/// first, and a column that never changes has exactly its value for mean and exactly zero for spread.
final class Columns {
    static final int PIECE = 256;

    final int rows;
    final double[] mean;
    /// The sum of (x − mean)².
    final double[] squares;
    final double[] min;
    final double[] max;

    Columns(Table table) {
        rows = table.size();
        int width = table.width();
        mean = new double[width];
        squares = new double[width];
        min = new double[width];
        max = new double[width];
        Arrays.fill(min, Double.POSITIVE_INFINITY);
        Arrays.fill(max, Double.NEGATIVE_INFINITY);
        each(table, this::sum);
        for (int j = 0; j < width; j++) {
            mean[j] /= Math.max(1, rows);
        }
        double[] rest = new double[width];
        each(table, piece -> deviations(piece, rest));
        for (int j = 0; j < width; j++) {
            correct(j, rest[j]);
        }
    }

    /// The standard deviation of a column that has divided the squares by this.
    double deviation(int column, double divisor) {
        return Math.sqrt(squares[column] / Math.max(1, divisor));
    }

    static void each(Table table, Consumer<DMatrixRMaj> use) {
        DMatrixRMaj piece = new DMatrixRMaj(0, 0);
        for (int from = 0; from < table.size(); from += PIECE) {
            table.read(from, Math.min(PIECE, table.size() - from), piece);
            use.accept(piece);
        }
    }

    private void sum(DMatrixRMaj piece) {
        int width = mean.length;
        for (int i = 0; i < piece.numRows; i++) {
            for (int j = 0; j < width; j++) {
                double x = piece.data[i * width + j];
                mean[j] += x;
                min[j] = Math.min(min[j], x);
                max[j] = Math.max(max[j], x);
            }
        }
    }

    private void deviations(DMatrixRMaj piece, double[] rest) {
        int width = mean.length;
        for (int i = 0; i < piece.numRows; i++) {
            for (int j = 0; j < width; j++) {
                double d = piece.data[i * width + j] - mean[j];
                rest[j] += d;
                squares[j] += d * d;
            }
        }
    }

    private void correct(int j, double rest) {
        if (min[j] >= max[j]) {
            mean[j] = rows == 0 ? 0 : min[j];
            squares[j] = 0;
        } else {
            mean[j] += rest / rows;
            squares[j] = Math.max(0, squares[j] - rest * rest / rows);
        }
    }
}
