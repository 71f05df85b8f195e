package trainscope.engine.data.file;

import java.io.IOException;
import java.util.List;
import trainscope.engine.data.DataSet;
import trainscope.engine.data.Labels;
import trainscope.engine.data.Pixels;
import trainscope.engine.data.Shape;

/// The binary files of CIFAR-10 (Krizhevsky 2009), one or several: records of a class and 1024 red, 1024 green and 1024
/// blue bytes, 32 × 32 pixels. Any number of records is fine.
public record CifarFiles(List<Content> files) {
    private static final Shape SHAPE = new Shape(3, 32, 32);
    private static final int RECORD = 1 + SHAPE.size();
    private static final List<String> NAMES = List.of("airplane", "automobile", "bird", "cat", "deer", "dog",
            "frog", "horse", "ship", "truck");

    public CifarFiles {
        files = List.copyOf(files);
    }

    public Loaded read(Limits limits) {
        return Reading.of(files.getFirst(), () -> {
            byte[][] all = new byte[files.size()][];
            long left = limits.bytes() / 2;
            for (int i = 0; i < all.length; i++) {
                all[i] = records(files.get(i), left);
                left -= all[i].length;
            }
            return joined(all);
        });
    }

    /// Whether a file whose first byte could be a class is as long as such files are.
    static boolean mayBe(Content file, boolean packed) throws IOException {
        return packed || file.size() % RECORD == 0;
    }

    private static byte[] records(Content file, long limit) throws IOException, Refusal {
        long size = size(file, limit);
        if (size == 0 || size % RECORD != 0) {
            throw new Refusal(file, "cifar.size", size / RECORD * RECORD, size, RECORD);
        }
        new Limits(limit).check(file, size, 1);
        try (Bytes in = new Bytes(file)) {
            byte[] bytes = in.exactly(size);
            in.end();
            for (int at = 0; at < bytes.length; at += RECORD) {
                if (bytes[at] < 0 || bytes[at] >= NAMES.size()) {
                    throw new Refusal(file, "cifar.class", at, bytes[at] & 0xff);
                }
            }
            return bytes;
        }
    }

    /// How long the file is once it is unpacked, found out without keeping it.
    private static long size(Content file, long limit) throws IOException, Refusal {
        try (Bytes in = new Bytes(file)) {
            return in.isPacked() ? in.skip(limit) : file.size();
        }
    }

    private DataSet joined(byte[][] all) {
        int count = 0;
        for (byte[] bytes : all) {
            count += bytes.length / RECORD;
        }
        int[] labels = new int[count];
        byte[] pixels = new byte[count * SHAPE.size()];
        int row = 0;
        for (byte[] bytes : all) {
            for (int at = 0; at < bytes.length; at += RECORD) {
                labels[row] = bytes[at];
                System.arraycopy(bytes, at + 1, pixels, row * SHAPE.size(), SHAPE.size());
                row++;
            }
        }
        return new DataSet(files.getFirst().name(), SHAPE, new Pixels(pixels, SHAPE.size(), 255),
                new Labels(labels, NAMES));
    }
}
