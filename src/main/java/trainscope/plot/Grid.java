package trainscope.plot;

import java.util.function.DoubleBinaryOperator;

/// Values on the crossings of rising `x` and rising `y`. What is not finite is a hole.
public interface Grid {
    int columns();

    int rows();

    double x(int column);

    double y(int row);

    double value(int column, int row);

    /// A function's values on an even grid, computed once.
    static Grid sample(Extent x, Extent y, int columns, int rows, DoubleBinaryOperator f) {
        double[] values = new double[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                values[row * columns + column] = f.applyAsDouble(place(x, column, columns),
                        place(y, row, rows));
            }
        }
        return of(x, y, columns, values);
    }

    /// Looks at `values`, row after row from the lowest `y` up; the first and last column stand at the ends of `x`.
    static Grid of(Extent x, Extent y, int columns, double[] values) {
        int rows = values.length / columns;
        return new Grid() {
            @Override
            public int columns() {
                return columns;
            }

            @Override
            public int rows() {
                return rows;
            }

            @Override
            public double x(int column) {
                return place(x, column, columns);
            }

            @Override
            public double y(int row) {
                return place(y, row, rows);
            }

            @Override
            public double value(int column, int row) {
                return values[row * columns + column];
            }
        };
    }

    private static double place(Extent extent, int i, int n) {
        double t = n == 1 ? 0.5 : (double) i / (n - 1);
        return extent.lo() * (1 - t) + extent.hi() * t;
    }

    default Extent extentX() {
        return columns() == 0 ? Extent.EMPTY : new Extent(x(0), x(columns() - 1));
    }

    default Extent extentY() {
        return rows() == 0 ? Extent.EMPTY : new Extent(y(0), y(rows() - 1));
    }

    default Extent extent() {
        int columns = columns();
        return Extent.over(columns * rows(), i -> value(i % columns, i / columns), Double.NEGATIVE_INFINITY);
    }
}
