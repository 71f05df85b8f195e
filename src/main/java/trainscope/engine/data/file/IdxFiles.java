package trainscope.engine.data.file;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import trainscope.engine.data.DataSet;

/// The files of MNIST and its relatives (Fashion-MNIST, EMNIST, KMNIST), plain or packed with gzip: two zero bytes, the
/// kind of number, how many dimensions, each dimension as a 32-bit number, then the numbers, all with the most significant
/// byte first. Images stand in one file, their classes in another.
public record IdxFiles(Content images, Content labels, boolean turned) {
    private static final int MOST_DIMENSIONS = 4;

    /// Files whose name says whether the pictures lie on their side, as those of EMNIST do.
    public IdxFiles(Content images, Content labels) {
        this(images, labels, images.name().toLowerCase(Locale.ROOT).contains("emnist"));
    }

    /// The file with the classes that stands beside a file with images, or the other way round.
    public static Optional<Path> partner(Path file) {
        String name = Content.of(file).name();
        String other = name.contains("images")
                ? name.replace("images", "labels").replace("idx3", "idx1")
                : name.replace("labels", "images").replace("idx1", "idx3");
        Path beside = file.resolveSibling(other);
        return other.equals(name) || !Files.isRegularFile(beside) ? Optional.empty() : Optional.of(beside);
    }

    public Loaded read(Limits limits) {
        return Reading.of(images, () -> together(limits));
    }

    private DataSet together(Limits limits) throws IOException, Refusal {
        Block targets = block(labels, limits);
        Block inputs = block(images, limits);
        return new Pairing(images, labels).of(turned ? inputs.turned() : inputs.channelsFirst(), targets);
    }

    private static Block block(Content file, Limits limits) throws IOException, Refusal {
        try (Bytes in = new Bytes(file)) {
            byte[] magic = in.exactly(4);
            if (magic[0] != 0 || magic[1] != 0) {
                throw new Refusal(file, "idx.no-magic", 0);
            }
            Element element = element(file, magic[2]);
            int rank = magic[3] & 0xff;
            if (rank < 1 || rank > MOST_DIMENSIONS) {
                throw new Refusal(file, "idx.dimensions", 3, rank, MOST_DIMENSIONS);
            }
            long[] size = new long[rank];
            for (int i = 0; i < rank; i++) {
                size[i] = in.word();
            }
            Block.count(file, 4, size);
            return element.read(file, in, ByteOrder.BIG_ENDIAN, limits,
                    Arrays.stream(size).mapToInt(n -> (int) n).toArray());
        }
    }

    private static Element element(Content file, byte code) throws Refusal {
        return switch (code) {
            case 0x08 -> Element.UNSIGNED_BYTE;
            case 0x09 -> Element.SIGNED_BYTE;
            case 0x0B -> Element.SHORT;
            case 0x0C -> Element.INT;
            case 0x0D -> Element.FLOAT;
            case 0x0E -> Element.DOUBLE;
            default -> throw new Refusal(file, "idx.kind", 2, String.format(Locale.ROOT, "0x%02X", code));
        };
    }
}
