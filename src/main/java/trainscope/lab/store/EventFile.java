package trainscope.lab.store;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// The event file of one run for TensorBoard: records of a length, its checksum, an event in the wire format of protocol
/// buffers, and its checksum.
final class EventFile implements AutoCloseable {
    private static final int WALL_TIME = 1;
    private static final int STEP = 2;
    private static final int FILE_VERSION = 3;
    private static final int SUMMARY = 5;
    private static final int VALUE = 1;
    private static final int TAG = 1;
    private static final int SIMPLE_VALUE = 2;
    /// How a field is laid out: a whole number, eight bytes, a length and so many bytes, four bytes.
    private static final int VARINT = 0;
    private static final int EIGHT = 1;
    private static final int LENGTH = 2;
    private static final int FOUR = 5;

    private final OutputStream out;

    EventFile(Path file, double seconds) throws IOException {
        out = new BufferedOutputStream(Files.newOutputStream(file));
        var event = new ByteArrayOutputStream();
        eight(WALL_TIME, seconds, event);
        bytes(FILE_VERSION, "brain.Event:2".getBytes(StandardCharsets.UTF_8), event);
        record(event.toByteArray());
    }

    /// Adds what was measured at a step; what was not measured is left out.
    void add(double seconds, long step, List<String> names, List<@Nullable Double> values)
            throws IOException {
        var summary = new ByteArrayOutputStream();
        for (int i = 0; i < names.size(); i++) {
            Double value = values.get(i);
            if (value != null) {
                var scalar = new ByteArrayOutputStream();
                bytes(TAG, names.get(i).getBytes(StandardCharsets.UTF_8), scalar);
                key(SIMPLE_VALUE, FOUR, scalar);
                scalar.writeBytes(little(Float.BYTES).putFloat(value.floatValue()).array());
                bytes(VALUE, scalar.toByteArray(), summary);
            }
        }
        var event = new ByteArrayOutputStream();
        eight(WALL_TIME, seconds, event);
        key(STEP, VARINT, event);
        varint(step, event);
        bytes(SUMMARY, summary.toByteArray(), event);
        record(event.toByteArray());
    }

    private static void eight(int field, double value, ByteArrayOutputStream into) {
        key(field, EIGHT, into);
        into.writeBytes(little(Double.BYTES).putDouble(value).array());
    }

    private static void bytes(int field, byte[] content, ByteArrayOutputStream into) {
        key(field, LENGTH, into);
        varint(content.length, into);
        into.writeBytes(content);
    }

    private static void key(int field, int layout, ByteArrayOutputStream into) {
        varint(((long) field << 3) | layout, into);
    }

    /// Seven bits in a byte, the lowest first; the eighth says that more are to come.
    private static void varint(long value, ByteArrayOutputStream into) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            into.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        into.write((int) rest);
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void record(byte[] event) throws IOException {
        byte[] length = little(Long.BYTES).putLong(event.length).array();
        out.write(length);
        out.write(checksum(length));
        out.write(event);
        out.write(checksum(event));
    }

    /// CRC-32C, turned by 15 bits and moved on, so that a checksum of checksums is no trap.
    private static byte[] checksum(byte[] content) {
        var crc = new CRC32C();
        crc.update(content);
        int turned = Integer.rotateRight((int) crc.getValue(), 15);
        return little(Integer.BYTES).putInt(turned + 0xa282ead8).array();
    }

    void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
