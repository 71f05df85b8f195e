package trainscope.lab.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Arrays by name in one file, as NumPy reads them with `np.load`: a zip of `.npy` files. The same arrays give the same
/// bytes, whenever they are written.
///
/// An array is announced with its shape, then its numbers are written in portions, row by row.
public final class NpzWriter implements Closeable {
    private static final int PIECE = 1 << 16;
    /// The header of a `.npy` file is padded so that the numbers begin at a multiple of this.
    private static final int ALIGNED = 64;
    /// The first moment that a zip file can name.
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final ByteBuffer bytes = ByteBuffer.allocate(PIECE).order(ByteOrder.LITTLE_ENDIAN);

    public NpzWriter(OutputStream stream) {
        zip = new ZipOutputStream(stream);
    }

    /// What the numbers of an array are.
    public enum Kind {
        BYTES("|u1"), INTS("<i4"), DOUBLES("<f8");

        private final String code;

        Kind(String code) {
            this.code = code;
        }
    }

    /// Begins an array; as many numbers as its shape has must follow.
    public void array(String name, Kind kind, int... shape) throws IOException {
        drain();
        ZipEntry entry = new ZipEntry(name + ".npy");
        entry.setTimeLocal(NEVER);
        zip.putNextEntry(entry);
        String sides = Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        String header = "{'descr': '" + kind.code + "', 'fortran_order': False, 'shape': (" + sides
                + (shape.length == 1 ? ",), }" : "), }");
        int before = 10;
        int length = Math.ceilDiv(before + header.length() + 1, ALIGNED) * ALIGNED - before;
        bytes.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII)).put((byte) 1).put((byte) 0);
        bytes.putShort((short) length);
        bytes.put((header + " ".repeat(length - header.length() - 1) + "\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    public void doubles(double[] numbers, int from, int count) throws IOException {
        for (int i = from; i < from + count; i++) {
            room(Double.BYTES).putDouble(numbers[i]);
        }
    }

    public void ints(int[] numbers, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            room(Integer.BYTES).putInt(numbers[i]);
        }
    }

    /// A number of an array of bytes, 0…255.
    public void oneByte(int number) throws IOException {
        room(1).put((byte) number);
    }

    private ByteBuffer room(int wanted) throws IOException {
        if (bytes.remaining() < wanted) {
            drain();
        }
        return bytes;
    }

    private void drain() throws IOException {
        zip.write(bytes.array(), 0, bytes.position());
        bytes.clear();
    }

    /// Ends the file; the stream below stays open.
    @Override
    public void close() throws IOException {
        drain();
        zip.finish();
    }
}
