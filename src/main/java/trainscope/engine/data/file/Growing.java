package trainscope.engine.data.file;

import java.util.Arrays;

/// Numbers of which nobody knows yet how many will come: bytes where that is enough, reals else.
final class Growing {
    private static final int FIRST = 1 << 12;

    private final Content file;
    private final Limits limits;
    private byte[] bytes;
    private double[] numbers;
    private int count;

    Growing(Content file, Limits limits, boolean small) {
        this.file = file;
        this.limits = limits;
        bytes = new byte[small ? FIRST : 0];
        numbers = new double[small ? 0 : FIRST];
    }

    void add(double number) throws Refusal {
        if (bytes.length > 0) {
            if (count == bytes.length) {
                bytes = Arrays.copyOf(bytes, grown(2));
            }
            bytes[count++] = (byte) (int) number;
        } else {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, grown(2 * Double.BYTES));
            }
            numbers[count++] = number;
        }
    }

    /// The next length. While an array is copied there are two.
    private int grown(int bytesEach) throws Refusal {
        limits.check(file, count + count / 2L, bytesEach);
        return count + count / 2;
    }

    double at(int index) {
        return bytes.length > 0 ? bytes[index] & 0xff : numbers[index];
    }

    int count() {
        return count;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, count);
    }

    double[] numbers() {
        return Arrays.copyOf(numbers, count);
    }
}
