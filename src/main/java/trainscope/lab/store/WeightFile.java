package trainscope.lab.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import trainscope.lab.Release;
import trainscope.lab.run.Race;
import trainscope.lab.run.Tensor;

/// The weights of a training as a file that other programs read: `.npz` of NumPy, or `.safetensors`.
public enum WeightFile {
    NPZ(".npz") {
        @Override
        void to(OutputStream out, List<Tensor> tensors) throws IOException {
            try (var npz = new NpzWriter(out)) {
                for (Tensor tensor : tensors) {
                    npz.array(tensor.name(), NpzWriter.Kind.DOUBLES,
                            tensor.shape().stream().mapToInt(Integer::intValue).toArray());
                    npz.doubles(tensor.values(), 0, tensor.values().length);
                }
            }
        }
    },
    SAFETENSORS(".safetensors") {
        @Override
        void to(OutputStream out, List<Tensor> tensors) throws IOException {
            byte[] header = padded(safetensorsHeader(tensors).toString());
            out.write(little(Long.BYTES).putLong(header.length).array());
            out.write(header);
            for (Tensor tensor : tensors) {
                numbers(tensor.values(), out);
            }
        }
    };

    private static final int PIECE = 4096;

    private final String ending;

    WeightFile(String ending) {
        this.ending = ending;
    }

    /// What a file is, by the end of its name.
    public static Optional<WeightFile> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return List.of(values()).stream().filter(kind -> name.endsWith(kind.ending)).findFirst();
    }

    /// Writes all that the networks of all lanes have learned, and what batch normalization keeps. Where there are several
    /// lanes, the name of each stands before its arrays.
    public void write(Path file, Race race) throws IOException {
        List<Tensor> tensors = new ArrayList<>();
        for (int lane = 0; lane < race.lanes(); lane++) {
            String before = race.lanes() == 1 ? "" : LaneFolder.of(race.name(lane)) + "/";
            race.tensors(lane)
                    .forEach(t -> tensors.add(new Tensor(before + t.name(), t.shape(), t.values())));
        }
        WholeFile.write(file, stream -> {
            var out = new BufferedOutputStream(stream);
            to(out, tensors);
            out.flush();
        });
    }

    abstract void to(OutputStream out, List<Tensor> tensors) throws IOException;

    private static ObjectNode safetensorsHeader(List<Tensor> tensors) {
        ObjectNode header = JsonNodeFactory.instance.objectNode();
        header.putObject("__metadata__").put("program", "Trainscope " + Release.VERSION);
        long at = 0;
        for (Tensor tensor : tensors) {
            ObjectNode node = header.putObject(tensor.name()).put("dtype", "F64");
            tensor.shape().forEach(node.putArray("shape")::add);
            long end = at + (long) tensor.values().length * Double.BYTES;
            node.putArray("data_offsets").add(at).add(end);
            at = end;
        }
        return header;
    }

    /// The text with spaces behind it, so that the numbers that follow begin at a multiple of eight.
    private static byte[] padded(String text) {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        return (text + " ".repeat(Math.ceilDiv(length, Double.BYTES) * Double.BYTES - length))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void numbers(double[] values, OutputStream out) throws IOException {
        byte[] piece = new byte[PIECE * Double.BYTES];
        var little = ByteBuffer.wrap(piece).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer();
        for (int from = 0; from < values.length; from += PIECE) {
            int some = Math.min(PIECE, values.length - from);
            little.clear().put(values, from, some);
            out.write(piece, 0, some * Double.BYTES);
        }
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
