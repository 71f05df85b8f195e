package trainscope.engine.data.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static trainscope.engine.data.file.Forged.cifar;
import static trainscope.engine.data.file.Forged.good;
import static trainscope.engine.data.file.Forged.header;
import static trainscope.engine.data.file.Forged.idx;
import static trainscope.engine.data.file.Forged.npy;
import static trainscope.engine.data.file.Forged.packed;
import static trainscope.engine.data.file.Forged.readCifar;
import static trainscope.engine.data.file.Forged.readIdx;
import static trainscope.engine.data.file.Forged.readNpy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trainscope.engine.data.Labels;
import trainscope.engine.data.Pixels;
import trainscope.engine.data.Shape;
import trainscope.engine.data.Values;

/// IDX, CIFAR-10 and NumPy files are read as they are meant.
class BinaryFilesTest {
    private static final byte[] CLASSES = idx(0x08, new byte[] {1, 0, 3}, 3);

    @Test
    void picturesAndTheirClassesAreRead() {
        var data = good(readIdx(idx(3, 4, 5), CLASSES));
        assertEquals(new Shape(1, 4, 5), data.shape());
        assertEquals(3, data.size());
        assertEquals(47 / 255.0, data.inputs().at(2, 7));
        assertEquals(3, data.all().label(2));
        assertEquals(List.of("0", "1", "2", "3"), ((Labels) data.targets()).names());
        assertInstanceOf(Pixels.class, data.inputs());
    }

    @Test
    void whatIsPackedIsTheSame() {
        var plain = good(readIdx(idx(3, 4, 5), CLASSES)).hash();
        assertEquals(plain, good(readIdx(packed(idx(3, 4, 5)), packed(CLASSES))).hash());
        assertEquals(good(readCifar(cifar(4))).hash(), good(readCifar(packed(cifar(4)))).hash());
        byte[] large = idx(1, 700, 300);
        byte[] one = idx(0x08, new byte[] {1}, 1);
        assertEquals(good(readIdx(large, one)).hash(), good(readIdx(packed(large), one)).hash());
    }

    @ParameterizedTest
    @CsvSource({"0x09, 1, -2", "0x0B, 2, -300", "0x0C, 4, -70000", "0x0D, 4, 0.5", "0x0E, 8, 0.1"})
    void everyKindOfNumberIsRead(int kind, int bytes, double number) {
        var content = ByteBuffer.allocate(3 * bytes);
        for (int i = 0; i < 3; i++) {
            switch (kind) {
                case 0x09 -> content.put((byte) number);
                case 0x0B -> content.putShort((short) number);
                case 0x0C -> content.putInt((int) number);
                case 0x0D -> content.putFloat((float) number);
                default -> content.putDouble(number);
            }
        }
        var data = good(readIdx(idx(kind, content.array(), 3, 1), idx(kind, content.array(), 3)));
        assertEquals(number, data.inputs().at(2, 0), 0);
        assertEquals(number, ((Values) data.targets()).of(2), 0);
    }

    @Test
    void picturesThatLieOnTheirSideAreTurned() {
        byte[] images = idx(2, 3, 4);
        byte[] classes = idx(0x08, new byte[] {0, 1}, 2);
        var turned = good(new IdxFiles(Content.of("emnist-letters-train-images-idx3-ubyte", images),
                Content.of("l", classes)).read(Forged.LIMITS));
        assertEquals(new Shape(1, 4, 3), turned.shape());
        var pixels = (Pixels) turned.inputs();
        assertArrayEquals(new int[] {12, 16, 20, 13},
                new int[] {pixels.raw(1, 0), pixels.raw(1, 1), pixels.raw(1, 2),
                    pixels.raw(1, 3)});
    }

    @Test
    void theOtherFileOfAPairIsFound(@TempDir Path folder) throws IOException {
        Path images = folder.resolve("train-images-idx3-ubyte.gz");
        Path labels = Files.createFile(folder.resolve("train-labels-idx1-ubyte.gz"));
        assertEquals(Optional.of(labels), IdxFiles.partner(images));
        assertEquals(Optional.empty(), IdxFiles.partner(labels));
        Files.createFile(images);
        assertEquals(Optional.of(images), IdxFiles.partner(labels));
        assertEquals(Optional.empty(), IdxFiles.partner(folder.resolve("data.csv")));
    }

    @Test
    void recordsOfSeveralFilesAreOneSet() {
        var data = good(new CifarFiles(List.of(Content.of("one", cifar(3)), Content.of("two", cifar(12))))
                .read(Forged.LIMITS));
        assertEquals(15, data.size());
        assertEquals(new Shape(3, 32, 32), data.shape());
        assertEquals(2, data.all().label(2));
        assertEquals(9, data.all().label(12));
        assertEquals(3, ((Pixels) data.inputs()).raw(0, 2));
        assertEquals("frog", ((Labels) data.targets()).names().get(6));
    }

    @ParameterizedTest
    @CsvSource({"|u1, 1", "|i1, 1", "<i2, 2", "<u2, 2", ">i4, 4", "<u4, 4", "<i8, 8", ">f4, 4", "<f8, 8"})
    void everyKindOfArrayIsRead(String kind, int bytes) {
        var content = ByteBuffer.allocate(6 * bytes)
                .order(kind.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 6; i++) {
            switch (kind.substring(1)) {
                case "f4" -> content.putFloat(i);
                case "f8" -> content.putDouble(i);
                default -> {
                    switch (bytes) {
                        case 1 -> content.put((byte) i);
                        case 2 -> content.putShort((short) i);
                        case 4 -> content.putInt(i);
                        default -> content.putLong(i);
                    }
                }
            }
        }
        byte[] y = npy(header("<i4", false, "(3,)"), new byte[] {0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0});
        var data = good(readNpy(npy(header(kind, false, "(3, 2)"), content.array()), y));
        assertEquals(Shape.features(2), data.shape());
        double scale = data.inputs() instanceof Pixels ? 255 : 1;
        assertEquals(5 / scale, data.inputs().at(2, 1), 0);
        assertEquals(1, data.all().label(2));
        var other = good(readNpy(npy(header(kind, true, "(3, 2)"), content.array()), y));
        assertEquals(3 / scale, other.inputs().at(0, 1), 0);
        assertEquals(1 / scale, other.inputs().at(1, 0), 0);
    }

    @Test
    void coloursThatStandTogetherAreTakenApart() {
        byte[] pixels = new byte[2 * 5 * 6 * 3];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) i;
        }
        byte[] y = npy(header("<f8", false, "(2, 1)"), new byte[16]);
        var data = good(readNpy(npy(header("|u1", false, "(2, 5, 6, 3)"), pixels), y));
        assertEquals(new Shape(3, 5, 6), data.shape());
        assertEquals(90 + 3 * 7 + 2, ((Pixels) data.inputs()).raw(1, 2 * 30 + 7));
        assertInstanceOf(Values.class, data.targets());
        var usual = good(readNpy(npy(header("|u1", false, "(2, 3, 5, 6)"), pixels), y));
        assertEquals(90 + 67, ((Pixels) usual.inputs()).raw(1, 67));
    }

    @Test
    void theKindOfAFileIsSeenFromItsBeginning() {
        assertEquals(new FileKind.Look.Good(FileKind.IDX), FileKind.of(Content.of("a", idx(3, 4, 5))));
        assertEquals(new FileKind.Look.Good(FileKind.IDX),
                FileKind.of(Content.of("a", packed(idx(3, 4, 5)))));
        assertEquals(new FileKind.Look.Good(FileKind.NPY),
                FileKind.of(Content.of("a", npy(header("|u1", false, "(1, 1)"), (byte) 0))));
        assertEquals(new FileKind.Look.Good(FileKind.CIFAR), FileKind.of(Content.of("a", cifar(3))));
        assertEquals(new FileKind.Look.Good(FileKind.CSV),
                FileKind.of(Content.of("a", "1,2\n".getBytes(StandardCharsets.UTF_8))));
        assertEquals(new FileKind.Look.Good(FileKind.CSV), FileKind.of(Content.of("a", new byte[0])));
    }
}
