package trainscope.engine.data.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// The bytes of a file from its beginning, unpacked where it is packed with gzip. It gives what was asked for or refuses
/// the file, and takes no more memory than bytes have come, whatever a header promises.
final class Bytes implements AutoCloseable {
    /// No deflated stream is smaller than this part of what comes out of it.
    private static final long BEST_PACKING = 1032;
    private static final int FIRST_PIECE = 1 << 16;
    private static final int PACKED = 0x1f8b;

    private final Content file;
    private final InputStream in;
    private final boolean packed;
    private final long most;
    private long position;

    Bytes(Content file) throws IOException, Refusal {
        this.file = file;
        InputStream raw = opened(file);
        try {
            long size = file.size();
            raw.mark(2);
            packed = ((raw.read() << 8) | raw.read()) == PACKED;
            raw.reset();
            most = packed ? size * BEST_PACKING : size;
            in = packed ? new BufferedInputStream(new GZIPInputStream(raw, 1 << 13), FIRST_PIECE) : raw;
        } catch (IOException e) {
            raw.close();
            throw broken(file, 0, e);
        }
    }

    /// Of several files, the one that cannot be opened is blamed.
    private static InputStream opened(Content file) throws Refusal {
        try {
            return new BufferedInputStream(file.open(), FIRST_PIECE);
        } catch (IOException e) {
            throw Refusal.unreadable(file, e);
        }
    }

    boolean isPacked() {
        return packed;
    }

    /// How many bytes were read.
    long position() {
        return position;
    }

    /// The next byte, 0…255, or −1 at the end.
    int next() throws IOException, Refusal {
        try {
            int read = in.read();
            position += read < 0 ? 0 : 1;
            return read;
        } catch (EOFException | ZipException e) {
            throw broken(file, position, e);
        }
    }

    /// The next four bytes as a number, the most significant one first.
    long word() throws IOException, Refusal {
        byte[] four = exactly(4);
        return (four[0] & 0xffL) << 24 | (four[1] & 0xffL) << 16 | (four[2] & 0xffL) << 8 | (four[3] & 0xffL);
    }

    /// Refuses a file that cannot hold as many more bytes, before any memory is taken for them.
    void expect(long count) throws Refusal {
        if (count > most - position) {
            throw new Refusal(file, "cut", position, position + count, most);
        }
    }

    byte[] exactly(long count) throws IOException, Refusal {
        expect(count);
        int wanted = Math.toIntExact(count);
        byte[] bytes = new byte[packed ? Math.min(wanted, FIRST_PIECE) : wanted];
        int filled = 0;
        while (filled < wanted) {
            if (filled == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(wanted, 2L * filled));
            }
            int read = read(bytes, filled);
            if (read < 0) {
                throw new Refusal(file, "cut", position, position - filled + count, position);
            }
            filled += read;
        }
        return bytes;
    }

    /// Passes over all bytes to the end, and returns how many they were; refuses more than `limit`.
    long skip(long limit) throws IOException, Refusal {
        byte[] passed = new byte[FIRST_PIECE];
        long start = position;
        while (read(passed, 0) >= 0) {
            if (position - start > limit) {
                throw new Refusal(file, "too-much-memory", position - start, limit);
            }
        }
        return position - start;
    }

    /// The bytes that are left, as a stream. A packed file that is broken ends it with the exception that says so.
    InputStream stream() {
        return in;
    }

    private int read(byte[] into, int from) throws IOException, Refusal {
        try {
            int read = in.read(into, from, into.length - from);
            position += Math.max(0, read);
            return read;
        } catch (EOFException | ZipException e) {
            throw broken(file, position, e);
        }
    }

    /// Refuses a file that goes on.
    void end() throws IOException, Refusal {
        long expected = position;
        if (next() >= 0) {
            throw new Refusal(file, "goes-on", expected);
        }
    }

    private static Refusal broken(Content file, long position, IOException e) throws IOException {
        if (e instanceof EOFException || e instanceof ZipException) {
            return new Refusal(file, "broken-gzip", position);
        }
        throw e;
    }

    /// Bytes as the plain text that headers are written in.
    static String ascii(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
