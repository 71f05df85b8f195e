package trainscope.engine.data;

import java.security.MessageDigest;

/// Inputs that are real numbers.
public final class Numbers implements Inputs {
    private final double[] numbers;
    private final int columns;

    /// @param numbers row after row; they are kept, not copied
    public Numbers(double[] numbers, int columns) {
        if (columns < 1 || numbers.length % columns != 0) {
            throw new IllegalArgumentException(numbers.length + " numbers in rows of " + columns);
        }
        this.numbers = numbers;
        this.columns = columns;
    }

    @Override
    public int rows() {
        return numbers.length / columns;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public double at(int row, int column) {
        return numbers[row * columns + column];
    }

    @Override
    public void copy(int row, double[] into, int from) {
        System.arraycopy(numbers, row * columns, into, from, columns);
    }

    @Override
    public void digest(MessageDigest into) {
        Fingerprint.add(into, numbers);
    }
}
