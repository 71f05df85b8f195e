package trainscope.lab.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trainscope.engine.data.DataSet;
import trainscope.engine.data.Labels;
import trainscope.engine.data.Values;
import trainscope.engine.data.file.Content;
import trainscope.engine.data.file.Limits;
import trainscope.engine.data.file.Loaded;
import trainscope.engine.data.file.NpyFiles;
import trainscope.lab.store.NpzWriter.Kind;

class NpzWriterTest {
    /// More than is written at once.
    private static final int ROWS = 4000;

    private static byte[] written(double[] numbers, int... labels) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var npz = new NpzWriter(bytes)) {
            npz.array("x", Kind.DOUBLES, ROWS, 3);
            npz.doubles(numbers, 0, ROWS);
            npz.doubles(numbers, ROWS, 2 * ROWS);
            npz.array("t", Kind.INTS, ROWS);
            npz.ints(labels, ROWS);
            npz.array("pixels", Kind.BYTES, ROWS, 1, 2, 2);
            for (int i = 0; i < 4 * ROWS; i++) {
                npz.oneByte(i % 256);
            }
            npz.array("one", Kind.DOUBLES, ROWS, 1);
            npz.doubles(numbers, 0, ROWS);
        }
        return bytes.toByteArray();
    }

    private static DataSet read(Path folder, String inputs, String targets) {
        var files = new NpyFiles(Content.of(folder.resolve(inputs + ".npy")),
                Content.of(folder.resolve(targets + ".npy")));
        return assertInstanceOf(Loaded.Good.class, files.read(Limits.ofThisMachine())).data();
    }

    @Test
    void whatIsWrittenIsReadAgainToTheBit(@TempDir Path folder) throws IOException {
        var random = new Random(1);
        double[] numbers = random.doubles(3 * ROWS, -1e3, 1e3).toArray();
        numbers[5] = Math.nextUp(1.0);
        numbers[6] = -0.0;
        int[] labels = random.ints(ROWS, 0, 10).toArray();
        byte[] file = written(numbers, labels);
        assertArrayEquals(file, written(numbers, labels), "the same arrays, the same bytes");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.write(folder.resolve(entry.getName()), zip.readAllBytes());
            }
        }
        DataSet classes = read(folder, "x", "t");
        DataSet pictures = read(folder, "pixels", "one");
        for (int i = 0; i < ROWS; i++) {
            for (int c = 0; c < 3; c++) {
                assertEquals(numbers[3 * i + c], classes.inputs().at(i, c));
            }
            assertEquals(labels[i], ((Labels) classes.targets()).of(i));
            assertEquals((4 * i + 3) % 256, Math.round(255 * pictures.inputs().at(i, 3)));
            assertEquals(numbers[i], ((Values) pictures.targets()).of(i));
        }
    }
}
