package trainscope.engine.data.file;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import trainscope.engine.data.DataSet;

/// Arrays that NumPy saved (`np.save`), plain or packed with gzip: inputs in one file, examples × features or examples ×
/// a picture's sides, and what is to be learned in another. Whole numbers from 0 to 999 are classes.
public record NpyFiles(Content inputs, Content targets) {

    public Loaded read(Limits limits) {
        return Reading.of(inputs, () -> together(limits));
    }

    private DataSet together(Limits limits) throws IOException, Refusal {
        Block learned = block(targets, limits);
        return new Pairing(inputs, targets).of(block(inputs, limits).channelsFirst(), learned);
    }

    private static Block block(Content file, Limits limits) throws IOException, Refusal {
        try (Bytes in = new Bytes(file)) {
            NpyHeader header = NpyHeader.read(file, in);
            long[] size = header.size().stream().mapToLong(Long::longValue).toArray();
            Block.count(file, in.position(), size);
            int[] dimensions = Arrays.stream(size).mapToInt(n -> (int) n).toArray();
            ByteOrder order = header.bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
            Block block = header.element().read(file, in, order, limits, dimensions);
            return header.firstFastest() ? lastFastest(block) : block;
        }
    }

    /// Arrays in the order of Fortran, the first dimension fastest, in the usual one.
    private static Block lastFastest(Block block) {
        int[] size = block.size();
        return new Block(size, block.values().in(index -> {
            int rest = index;
            int from = 0;
            int stride = block.values().length();
            for (int i = size.length - 1; i >= 0; i--) {
                stride /= size[i];
                from += rest % size[i] * stride;
                rest /= size[i];
            }
            return from;
        }), block.whole());
    }
}
