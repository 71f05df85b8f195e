package trainscope.engine.data;

import java.security.MessageDigest;

/// Inputs that are kept as bytes 0…255 and become numbers when they are asked for: an eighth of the memory, which is
/// what lets 60,000 pictures stay at hand. A byte b stands for b/divisor.
public final class Pixels implements Inputs {
    private final byte[] bytes;
    private final int columns;
    private final double divisor;
    /// A look-up gives the exact quotient, at less than the price of a division.
    private final double[] numbers = new double[256];

    /// @param bytes row after row; they are kept, not copied
    public Pixels(byte[] bytes, int columns, double divisor) {
        if (columns < 1 || bytes.length % columns != 0) {
            throw new IllegalArgumentException(bytes.length + " bytes in rows of " + columns);
        }
        this.bytes = bytes;
        this.columns = columns;
        this.divisor = divisor;
        for (int b = 0; b < numbers.length; b++) {
            numbers[b] = b / divisor;
        }
    }

    /// The same pictures on another scale; the bytes are shared.
    public Pixels dividedBy(double other) {
        return new Pixels(bytes, columns, other);
    }

    public double divisor() {
        return divisor;
    }

    /// The byte itself, 0…255.
    public int raw(int row, int column) {
        return bytes[row * columns + column] & 0xff;
    }

    @Override
    public int rows() {
        return bytes.length / columns;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public double at(int row, int column) {
        return numbers[raw(row, column)];
    }

    @Override
    public void copy(int row, double[] into, int from) {
        int start = row * columns;
        for (int i = 0; i < columns; i++) {
            into[from + i] = numbers[bytes[start + i] & 0xff];
        }
    }

    @Override
    public void digest(MessageDigest into) {
        Fingerprint.add(into, divisor);
        into.update(bytes);
    }
}
