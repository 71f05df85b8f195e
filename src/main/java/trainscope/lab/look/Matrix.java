package trainscope.lab.look;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Numbers in rows and columns that do not change any more.
public final class Matrix {
    private final int rows;
    private final int columns;
    private final double[] numbers;

    private Matrix(int rows, int columns, double[] numbers) {
        this.rows = rows;
        this.columns = columns;
        this.numbers = numbers;
    }

    /// A copy of rows × columns numbers from a place on, row after row.
    public static Matrix of(int rows, int columns, double[] numbers, int from) {
        return new Matrix(rows, columns, Arrays.copyOfRange(numbers, from, from + rows * columns));
    }

    /// A copy of these numbers, in one row.
    public static Matrix row(double... numbers) {
        return of(1, numbers.length, numbers, 0);
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public double at(int row, int column) {
        return numbers[row * columns + column];
    }

    /// The largest absolute value of those that are finite; 0 where there are none.
    public double reach() {
        double most = 0;
        for (double number : numbers) {
            double size = Math.abs(number);
            most = size > most && size < Double.POSITIVE_INFINITY ? size : most;
        }
        return most;
    }

    /// A copy of all numbers, row after row.
    public double[] toArray() {
        return numbers.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Matrix matrix && rows == matrix.rows && columns == matrix.columns
                && Arrays.equals(numbers, matrix.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers) * 31 + columns;
    }

    @Override
    public String toString() {
        return rows + " × " + columns + " " + Arrays.toString(numbers);
    }
}
