package trainscope.engine.data.prepare;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import trainscope.engine.data.Table;

/// Σ = (X − μ)ᵀ(X − μ)/N, of a table that is read in pieces. Every element is summed in the order of the rows, whatever
/// the number of threads.
final class Covariance {
    private Covariance() {}

    static DMatrixRMaj of(Table table, double[] mean) {
        int width = mean.length;
        double[] sums = new double[width * width];
        Columns.each(table, piece -> {
            for (int i = 0; i < piece.numRows * width; i++) {
                piece.data[i] -= mean[i % width];
            }
            IntStream.range(0, width).parallel().forEach(j -> add(piece, j, width, sums));
        });
        DMatrixRMaj result = new DMatrixRMaj(width, width);
        for (int j = 0; j < width; j++) {
            for (int k = j; k < width; k++) {
                double covariance = sums[j * width + k] / Math.max(1, table.size());
                result.data[j * width + k] = covariance;
                result.data[k * width + j] = covariance;
            }
        }
        return result;
    }

    /// Adds what the rows of a piece contribute to one row of the sums, right of the diagonal: four rows at a time, which
    /// reads and writes the sums a quarter as often.
    private static void add(DMatrixRMaj piece, int j, int width, double[] sums) {
        double[] x = piece.data;
        int to = j * width;
        int row = 0;
        for (; row + 4 <= piece.numRows; row += 4) {
            int a = row * width;
            int b = a + width;
            int c = b + width;
            int d = c + width;
            double xa = x[a + j];
            double xb = x[b + j];
            double xc = x[c + j];
            double xd = x[d + j];
            for (int k = j; k < width; k++) {
                sums[to + k] = sums[to + k] + xa * x[a + k] + xb * x[b + k] + xc * x[c + k] + xd * x[d + k];
            }
        }
        for (; row < piece.numRows; row++) {
            double xa = x[row * width + j];
            for (int k = j; k < width; k++) {
                sums[to + k] += xa * x[row * width + k];
            }
        }
    }
}
