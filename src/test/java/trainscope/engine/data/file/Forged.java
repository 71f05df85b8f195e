package trainscope.engine.data.file;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import trainscope.engine.Problem;
import trainscope.engine.data.DataSet;

/// Files that tests make up, and what comes of reading them.
final class Forged {
    static final Limits LIMITS = new Limits(64 << 20);

    private Forged() {}

    /// An IDX file of bytes, each its own index.
    static byte[] idx(int... size) {
        int count = 1;
        for (int dimension : size) {
            count *= dimension;
        }
        byte[] content = new byte[count];
        for (int i = 0; i < count; i++) {
            content[i] = (byte) i;
        }
        return idx(0x08, content, size);
    }

    static byte[] idx(int kind, byte[] content, int... size) {
        var file = ByteBuffer.allocate(4 + 4 * size.length + content.length)
                .put(new byte[] {0, 0, (byte) kind,
                    (byte) size.length});
        for (int dimension : size) {
            file.putInt(dimension);
        }
        return file.put(content).array();
    }

    /// A NumPy file with this header.
    static byte[] npy(String header, byte... content) {
        String padded = header + " ".repeat(Math.floorMod(-(header.length() + 11), 64)) + "\n";
        return ByteBuffer.allocate(10 + padded.length() + content.length).put((byte) 0x93)
                .put("NUMPY".getBytes(StandardCharsets.US_ASCII)).put((byte) 1).put((byte) 0)
                .put((byte) padded.length()).put((byte) (padded.length() >> 8))
                .put(padded.getBytes(StandardCharsets.US_ASCII)).put(content).array();
    }

    static String header(String kind, boolean fortran, String shape) {
        return "{'descr': '" + kind + "', 'fortran_order': " + (fortran ? "True" : "False") + ", 'shape': "
                + shape
                + ", }";
    }

    /// As many records of CIFAR-10, the classes 0 to 9 over and over.
    static byte[] cifar(int records) {
        byte[] file = new byte[3073 * records];
        for (int i = 0; i < file.length; i++) {
            file[i] = (byte) (i % 3073 == 0 ? i / 3073 % 10 : i % 251);
        }
        return file;
    }

    static byte[] packed(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// A beginning and as many zeros, packed without ever being there.
    static byte[] packedZeros(byte[] beginning, long count) {
        return packed(beginning, new byte[1 << 16], count);
    }

    /// The same piece of text over and over.
    static byte[] packedOver(String piece, long count) {
        return packed(new byte[0], piece.repeat((1 << 16) / piece.length()).getBytes(StandardCharsets.UTF_8),
                count);
    }

    private static byte[] packed(byte[] beginning, byte[] piece, long count) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(beginning);
            for (long left = count; left > 0; left -= piece.length) {
                out.write(piece, 0, (int) Math.min(piece.length, left));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Loaded readIdx(byte[] images, byte[] labels) {
        return new IdxFiles(Content.of("images", images), Content.of("labels", labels)).read(LIMITS);
    }

    static Loaded readNpy(byte[] inputs, byte[] targets) {
        return new NpyFiles(Content.of("x.npy", inputs), Content.of("y.npy", targets)).read(LIMITS);
    }

    static Loaded readCifar(byte[] records) {
        return new CifarFiles(List.of(Content.of("batch", records))).read(LIMITS);
    }

    static Loaded readCsv(byte[] table) {
        var file = new CsvFile(Content.of("table.csv", table));
        return switch (file.look()) {
            case CsvFile.Look.Good(var guess) -> file.read(guess, LIMITS);
            case CsvFile.Look.Bad(var problem) -> new Loaded.Bad(problem);
        };
    }

    static DataSet good(Loaded loaded) {
        return switch (loaded) {
            case Loaded.Good(var data) -> data;
            case Loaded.Bad(var problem) -> fail(problem.toString());
        };
    }

    static Problem bad(Loaded loaded) {
        return switch (loaded) {
            case Loaded.Good(var data) -> fail("was read: " + data.shape() + " × " + data.size());
            case Loaded.Bad(var problem) -> {
                assertTrue(problem.key().startsWith("data."), problem.toString());
                assertTrue(!problem.args().getFirst().isEmpty(), problem.toString());
                yield problem;
            }
        };
    }
}
