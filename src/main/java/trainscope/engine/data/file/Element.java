package trainscope.engine.data.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How a number is written in a binary file.
enum Element {
    UNSIGNED_BYTE(1, true), SIGNED_BYTE(1, true), SHORT(2, true), UNSIGNED_SHORT(2, true), INT(4, true),
    UNSIGNED_INT(4, true), LONG(8, true), FLOAT(4, false), DOUBLE(8, false);

    final int bytes;
    final boolean whole;

    Element(int bytes, boolean whole) {
        this.bytes = bytes;
        this.whole = whole;
    }

    /// How much memory each number takes once it is read.
    int memory() {
        return this == UNSIGNED_BYTE ? 1 : bytes + Double.BYTES;
    }

    private double at(ByteBuffer from, int index) {
        int at = index * bytes;
        return switch (this) {
            case UNSIGNED_BYTE -> from.get(at) & 0xff;
            case SIGNED_BYTE -> from.get(at);
            case SHORT -> from.getShort(at);
            case UNSIGNED_SHORT -> from.getShort(at) & 0xffff;
            case INT -> from.getInt(at);
            case UNSIGNED_INT -> from.getInt(at) & 0xffff_ffffL;
            case LONG -> from.getLong(at);
            case FLOAT -> from.getFloat(at);
            case DOUBLE -> from.getDouble(at);
        };
    }

    /// Reads a block of this size, and the end of the file behind it.
    Block read(Content file, Bytes in, ByteOrder order, Limits limits, int... size)
            throws java.io.IOException, Refusal {
        long count = 1;
        for (int dimension : size) {
            count *= dimension;
        }
        in.expect(count * bytes);
        limits.check(file, count, memory());
        long start = in.position();
        byte[] raw = in.exactly(count * bytes);
        in.end();
        return new Block(size, this == UNSIGNED_BYTE ? new Block.Small(raw)
                : new Block.Wide(numbers(file, start, ByteBuffer.wrap(raw).order(order))), whole);
    }

    private double[] numbers(Content file, long start, ByteBuffer raw) throws Refusal {
        double[] numbers = new double[raw.capacity() / bytes];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = at(raw, i);
            if (!Double.isFinite(numbers[i])) {
                throw new Refusal(file, "not-finite", start + (long) i * bytes, numbers[i]);
            }
        }
        return numbers;
    }
}
