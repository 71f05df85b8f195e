package trainscope.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

/// Data sets give what was put into them, row by row, and are known by their content.
class DataSetTest {
    private static DataSet bytes(double divisor, int... pixels) {
        byte[] bytes = new byte[pixels.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) pixels[i];
        }
        return new DataSet("bytes", new Shape(1, 2, 2), new Pixels(bytes, 4, divisor),
                new Labels(new int[pixels.length / 4], List.of("a", "b")));
    }

    @Test
    void bytesAreUnsignedAndExactQuotients() {
        var batch = new DMatrixRMaj(0, 0);
        bytes(255, 0, 1, 128, 255, 7, 77, 200, 254).batch(new int[] {1, 0, 1}, 2, batch);
        assertEquals(2, batch.numRows);
        assertArrayEquals(new double[] {7 / 255.0, 77 / 255.0, 200 / 255.0, 254 / 255.0, 0, 1 / 255.0,
            128 / 255.0, 1}, Arrays.copyOf(batch.data, 8));
    }

    @Test
    void theScaleOfBytesCanBeChanged() {
        var raw = bytes(255, 0, 1, 128, 255).dividedBy(1);
        assertEquals(255, raw.inputs().at(0, 3));
        assertEquals(1, raw.dividedBy(255).inputs().at(0, 3));
        assertEquals(2, Samples.measured(3).dividedBy(255).inputs().at(2, 0));
    }

    @Test
    void aBatchAllocatesNothing() {
        var data = bytes(255, new int[400]);
        var batch = new DMatrixRMaj(0, 0);
        int[] rows = new int[64];
        var bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        data.batch(rows, 64, batch);
        long before = bean.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 10_000; i++) {
            data.batch(rows, 64 - i % 2, batch);
        }
        long taken = bean.getCurrentThreadAllocatedBytes() - before;
        assertTrue(taken < 80_000, () -> "less than half an object a batch, but " + taken + " bytes");
    }

    @Test
    void equalContentHasOneHashAndEveryDifferenceAnother() {
        var data = bytes(255, 0, 1, 128, 255);
        assertEquals(64, data.hash().length());
        assertEquals(data.hash(), bytes(255, 0, 1, 128, 255).hash());
        assertEquals(data.hash(), data.called("other", List.of("a", "b")).hash());
        assertNotEquals(data.hash(), bytes(255, 0, 1, 128, 254).hash());
        assertNotEquals(data.hash(), bytes(1, 0, 1, 128, 255).hash());
        assertNotEquals(data.hash(), data.called("bytes", List.of("a", "c")).hash());
        assertNotEquals(data.hash(), data.with(new Labels(new int[] {1}, List.of("a", "b"))).hash());
        assertNotEquals(data.hash(),
                new DataSet("bytes", Shape.features(4), data.inputs(), data.targets()).hash());
        assertNotEquals(Samples.measured(3).hash(), Samples.measured(4).hash());
    }

    @Test
    void aHashStaysTheSameForEver() {
        assertEquals("a77736d93d38038eac6b19c40ef391f699f50d0a5a04ca73de41333dc5f67d25",
                Samples.labelled(20_000, 0, 2, 1).hash());
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() {
        var numbers = new Numbers(new double[6], 2);
        var shape = Shape.features(3);
        var values = new Values(new double[3]);
        assertThrows(IllegalArgumentException.class, () -> new Numbers(new double[5], 2));
        assertThrows(IllegalArgumentException.class, () -> new Pixels(new byte[5], 2, 1));
        assertThrows(IllegalArgumentException.class, () -> new DataSet("", shape, numbers, values));
        assertThrows(IllegalArgumentException.class,
                () -> new DataSet("", Shape.features(2), numbers, new Values(new double[2])));
        assertThrows(IllegalArgumentException.class, () -> new Labels(new int[] {2}, List.of("a", "b")));
    }

    @Test
    void sixtyThousandPicturesTakeTheirBytesAndNoMore() {
        var bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = bean.getCurrentThreadAllocatedBytes();
        var data = new DataSet("many", new Shape(1, 28, 28), new Pixels(new byte[60_000 * 784], 784, 255),
                new Labels(new int[60_000], Labels.numbered(10)));
        data.batch(new int[] {59_999}, 1, new DMatrixRMaj(0, 0));
        long taken = bean.getCurrentThreadAllocatedBytes() - before;
        assertTrue(taken < 48_000_000, () -> taken + " bytes");
    }
}
