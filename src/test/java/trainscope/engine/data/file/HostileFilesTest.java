package trainscope.engine.data.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static trainscope.engine.data.file.Forged.bad;
import static trainscope.engine.data.file.Forged.cifar;
import static trainscope.engine.data.file.Forged.header;
import static trainscope.engine.data.file.Forged.idx;
import static trainscope.engine.data.file.Forged.npy;
import static trainscope.engine.data.file.Forged.packed;
import static trainscope.engine.data.file.Forged.readCifar;
import static trainscope.engine.data.file.Forged.readIdx;
import static trainscope.engine.data.file.Forged.readNpy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trainscope.Instant;
import trainscope.engine.Problem;

/// Files that are cut, that lie or that want too much are refused with the name of the file, the place and the cause, at once,
/// and before memory is taken for what they promise. The program has 64 MB while these tests run.
@Tag("small")
class HostileFilesTest {
    private static final byte[] CLASSES = idx(0x08, new byte[] {1, 0, 3}, 3);
    private static final int[] LIES = {0, 1, -1, 2, 4, 255, 256, 65_535, 65_536, Integer.MAX_VALUE,
        Integer.MIN_VALUE, 0x10000001, 0x40000000};
    private static final long MEMORY = 1 << 20;

    /// Refused in an instant, with no more memory than the file and a buffer need.
    private static Problem modest(Supplier<Loaded> reading, int size, String what) {
        var bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return Instant.of(() -> {
            long before = bean.getCurrentThreadAllocatedBytes();
            Problem problem = bad(reading.get());
            long taken = bean.getCurrentThreadAllocatedBytes() - before;
            assertTrue(taken < MEMORY + 8L * size, () -> what + " took " + taken + " bytes");
            return problem;
        }, what);
    }

    @Test
    void thereIsLittleMemory() {
        assertTrue(Runtime.getRuntime().maxMemory() <= 64 << 20, "this test is for a small program");
    }

    private static void cutEverywhere(byte[] whole, Function<byte[], Loaded> reading) {
        assertInstanceOf(Loaded.Good.class, reading.apply(whole));
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            modest(() -> reading.apply(cut), length, "cut to " + length);
        }
        byte[] longer = Arrays.copyOf(whole, whole.length + 1);
        modest(() -> reading.apply(longer), longer.length, "one too many");
    }

    @Test
    void aFileCutAnywhereIsRefused() {
        byte[] images = idx(3, 4, 5);
        byte[] y = npy(header("|u1", false, "(3,)"), new byte[3]);
        byte[] x = npy(header("<f8", false, "(3, 2)"), new byte[48]);
        cutEverywhere(images, file -> readIdx(file, CLASSES));
        cutEverywhere(CLASSES, file -> readIdx(images, file));
        cutEverywhere(x, file -> readNpy(file, y));
        cutEverywhere(y, file -> readNpy(x, file));
        cutEverywhere(cifar(1), Forged::readCifar);
    }

    @Test
    void aPackedFileCutAnywhereIsRefused() {
        byte[] images = packed(idx(3, 4, 5));
        for (int length = 0; length < images.length; length++) {
            byte[] cut = Arrays.copyOf(images, length);
            modest(() -> readIdx(cut, CLASSES), length, "cut to " + length);
        }
        byte[] records = packed(cifar(1));
        for (int length = 0; length < records.length; length++) {
            byte[] cut = Arrays.copyOf(records, length);
            modest(() -> readCifar(cut), length, "cut to " + length);
        }
    }

    /// A table may be cut anywhere and still be one; it is answered all the same.
    @Test
    void aTableCutAnywhereIsAnswered() {
        byte[] table = "번호,x,\"a, b\",kind\n1,0.5,-1e3,cat\n2,,7,\"do\"\"g\"\n3,2,1,cat\n4,5,6,cow\n"
                .getBytes(StandardCharsets.UTF_8);
        byte[] gz = packed(table);
        for (int length = 0; length <= table.length; length++) {
            byte[] cut = Arrays.copyOf(table, length);
            Instant.of(() -> answered(() -> Forged.readCsv(cut)), "cut to " + length);
        }
        for (int length = 0; length < gz.length; length++) {
            byte[] cut = Arrays.copyOf(gz, length);
            modest(() -> Forged.readCsv(cut), length, "cut to " + length);
        }
    }

    /// A line, a cell or a row of cells that never ends.
    @Test
    void aTableThatGoesOnForeverIsRefused() {
        for (String piece : List.of("x", "\"", "1,", "\n", "a;b\n", "\"\n", " ", "\r")) {
            byte[] bomb = Forged.packedOver(piece, 80 << 20);
            assertTrue(bomb.length < 1 << 20);
            Problem problem = bad(Forged.readCsv(bomb));
            assertTrue(problem.key().startsWith("data."), piece + ": " + problem);
        }
    }

    @Test
    void everyLyingDimensionIsRefused() {
        byte[] images = idx(3, 4, 5);
        for (int field = 4; field < 16; field += 4) {
            for (int lie : LIES) {
                byte[] lying = images.clone();
                ByteBuffer.wrap(lying).putInt(field, lie);
                if (!Arrays.equals(lying, images)) {
                    modest(() -> readIdx(lying, CLASSES), lying.length, field + " says " + lie);
                    modest(() -> readIdx(packed(lying), CLASSES), lying.length, field + " says " + lie);
                }
            }
        }
    }

    @Test
    void dimensionsWhoseProductOverflowsAreRefused() {
        for (int[] size : new int[][] {{0x10000, 0x10000}, {0x10000, 0x10000, 0x10000, 0x10000},
            {-1, -1, -1, -1},
            {1 << 31, 2}, {3, 1 << 30, 4}, {1_000_000_000, 2}, {Integer.MAX_VALUE, Integer.MAX_VALUE}}) {
            byte[] lying = idx(0x08, new byte[10], size);
            String key = modest(() -> readIdx(lying, CLASSES), 0, Arrays.toString(size)).key();
            assertEquals("data.too-many-numbers", key);
            byte[] array = npy(
                    header("<f8", false, Arrays.toString(size).replace("[", "(").replace("]", ")")));
            modest(() -> readNpy(array, npy(header("|u1", false, "(3,)"), new byte[3])), 0,
                    Arrays.toString(size));
        }
    }

    @Test
    void everyByteOfAHeaderMayLie() {
        byte[] images = idx(3, 4, 5);
        byte[] array = npy(header("<f8", false, "(3, 2)"), new byte[48]);
        byte[] y = npy(header("|u1", false, "(3,)"), new byte[3]);
        for (int value = 0; value < 256; value++) {
            for (int at = 0; at < 16; at++) {
                byte[] lying = images.clone();
                lying[at] = (byte) value;
                Instant.of(() -> answered(() -> readIdx(lying, CLASSES)), at + " is " + value);
            }
            for (int at = 0; at < array.length - 48; at++) {
                byte[] lying = array.clone();
                lying[at] = (byte) value;
                Instant.of(() -> answered(() -> readNpy(lying, y)), at + " is " + value);
            }
        }
    }

    private static Loaded answered(Supplier<Loaded> reading) {
        Loaded loaded = reading.get();
        if (loaded instanceof Loaded.Bad bad) {
            bad(bad);
        }
        return loaded;
    }

    @Test
    void aBombIsNotUnpacked() {
        byte[] zeros = Forged.packedZeros(new byte[0], 100 << 20);
        byte[] honest = Forged.packedZeros(idx(0x08, new byte[0], 100, 1000, 1000), 100_000_000);
        modest(() -> readIdx(honest, CLASSES), honest.length, "a hundred million zeros");
        assertEquals("data.idx.kind", modest(() -> readIdx(zeros, CLASSES), zeros.length, "zeros").key());
        modest(() -> readNpy(zeros, zeros), zeros.length, "zeros");
        assertEquals("data.csv.no-text", modest(() -> Forged.readCsv(zeros), zeros.length, "zeros").key());
        // A thousand to one is as well as deflate can pack: what promises more is a lie, whatever the memory.
        byte[] lying = packed(idx(0x08, new byte[10], 900, 1000, 1000));
        var files = new IdxFiles(Content.of("i", lying), Content.of("l", CLASSES));
        assertEquals("data.cut", modest(() -> files.read(new Limits(1L << 40)), 0, "a lie").key());
        byte[] records = Forged.packedZeros(new byte[0], 3073 * 40_000);
        assertEquals("data.too-much-memory", bad(readCifar(records)).key());
        var small = Limits.ofThisMachine();
        byte[] half = Forged.packedZeros(new byte[0], 3073 * 15_000);
        assertEquals("data.too-much-memory",
                bad(new CifarFiles(List.of(Content.of("half", half))).read(small)).key());
        assertEquals("data.too-much-memory",
                bad(new IdxFiles(Content.of("i", honest), Content.of("l", CLASSES)).read(small)).key());
    }

    @Test
    void whatDoesNotFitInMemoryIsRefusedWithBothNumbers() {
        byte[] images = idx(0x08, new byte[3 * 100 * 100], 3, 100, 100);
        var problem = bad(
                new IdxFiles(Content.of("i", images), Content.of("l", CLASSES)).read(new Limits(20_000)));
        assertEquals(new Problem("data.too-much-memory", 0, List.of("i", "30000", "20000")), problem);
    }

    @Test
    void theProblemNamesFilePlaceAndCause() {
        byte[] images = idx(3, 4, 5);
        assertEquals(List.of("images", "16", "76", "75"),
                bad(readIdx(Arrays.copyOf(images, 75), CLASSES)).args());
        assertEquals(Problem.of("data.goes-on", "images", 76),
                bad(readIdx(Arrays.copyOf(images, 80), CLASSES)));
        assertEquals(Problem.of("data.idx.no-magic", "labels", 0),
                bad(readIdx(images, new byte[] {1, 2, 3, 4, 5})));
        assertEquals(Problem.of("data.idx.kind", "images", 2, "0x0F"),
                bad(readIdx(idx(0x0F, images, 3), CLASSES)));
        assertEquals(Problem.of("data.idx.dimensions", "images", 3, 5, 4),
                bad(readIdx(idx(1, 1, 1, 1, 1), CLASSES)));
        assertEquals(Problem.of("data.no-examples", "images", 4), bad(readIdx(idx(0, 4, 5), CLASSES)));
        assertEquals(Problem.of("data.counts-differ", "images", 4, "labels", 3),
                bad(readIdx(idx(4, 4, 5), CLASSES)));
        assertEquals(Problem.of("data.inputs-in-a-row", "images"), bad(readIdx(CLASSES, CLASSES)));
        assertEquals(Problem.of("data.targets-not-in-a-row", "labels", "[3, 4, 5]"),
                bad(readIdx(images, images)));
        byte[] records = cifar(2);
        records[3073] = 10;
        assertEquals(Problem.of("data.cifar.class", "batch", 3073, 10), bad(readCifar(records)));
        assertEquals(Problem.of("data.cifar.size", "batch", 3073, 3074, 3073),
                bad(readCifar(new byte[3074])));
        var nan = ByteBuffer.allocate(16).putDouble(1).putDouble(Double.NaN).array();
        assertEquals(Problem.of("data.not-finite", "images", 20, "NaN"),
                bad(readIdx(idx(0x0E, nan, 2, 1), CLASSES)));
        assertEquals(Problem.of("data.npy.no-magic", "y.npy", 0), bad(readNpy(images, images)));
        byte[] y = npy(header("|u1", false, "(1,)"), (byte) 1);
        assertEquals(Problem.of("data.npy.kind", "x.npy", 10, "<c16"),
                bad(readNpy(npy(header("<c16", false, "(1, 1)"), new byte[16]), y)));
        assertEquals(Problem.of("data.npy.shape", "x.npy", 10, "(1, 1, 1, 1, 1)"),
                bad(readNpy(npy(header("|u1", false, "(1, 1, 1, 1, 1)"), new byte[1]), y)));
        assertEquals("data.npy.header", bad(readNpy(npy("{'descr': __import__('os'), }"), y)).key());
        assertEquals("data.npy.header", bad(readNpy(npy("{'shape': (1, 1), }"), y)).key());
    }

    @Test
    void whatIsNoFileIsRefused(@TempDir Path folder) throws IOException {
        Content missing = Content.of(folder.resolve("missing"));
        Content folderItself = Content.of(folder);
        Content empty = Content.of(Files.createFile(folder.resolve("empty")));
        for (Content file : List.of(missing, folderItself, empty)) {
            bad(new IdxFiles(file, file).read(Forged.LIMITS));
            bad(new NpyFiles(file, file).read(Forged.LIMITS));
            bad(new CifarFiles(List.of(file)).read(Forged.LIMITS));
            assertInstanceOf(CsvFile.Look.Bad.class, new CsvFile(file).look());
        }
        assertEquals(Problem.of("data.missing", "missing"),
                bad(new CifarFiles(List.of(missing)).read(Forged.LIMITS)));
        assertInstanceOf(FileKind.Look.Bad.class, FileKind.of(missing));
        Content images = Content.of("images", idx(3, 4, 5));
        assertEquals(Problem.of("data.missing", "missing"),
                bad(new IdxFiles(images, missing).read(Forged.LIMITS)));
    }
}
