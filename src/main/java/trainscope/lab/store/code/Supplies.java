package trainscope.lab.store.code;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import trainscope.engine.data.Part;
import trainscope.engine.data.Pixels;
import trainscope.engine.data.Shape;
import trainscope.engine.data.prepare.Feed;
import trainscope.engine.net.Network;
import trainscope.engine.net.Slice;
import trainscope.lab.run.Ingredients;
import trainscope.lab.store.Digits;
import trainscope.lab.store.NpzWriter;
import trainscope.lab.store.NpzWriter.Kind;

/// What lies beside a script: weights, examples and batches, and the losses that must come out.
final class Supplies {
    /// So many examples are prepared at once.
    private static final int PIECE = 256;

    private final Ingredients ingredients;
    private final BatchTable batches;
    private final double[] losses;

    Supplies(Ingredients ingredients, BatchTable batches, double[] losses) {
        this.ingredients = ingredients;
        this.batches = batches;
        this.losses = losses;
    }

    /// What the stored inputs have to be divided by: bytes stay bytes where nothing is done to them first.
    static double divisor(Ingredients ingredients) {
        return pixels(ingredients) ? ((Pixels) ingredients.training().data().inputs()).divisor() : 1;
    }

    private static boolean pixels(Ingredients ingredients) {
        return ingredients.training().data().inputs() instanceof Pixels
                && ingredients.prepared().steps().isEmpty();
    }

    byte[] weights() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var npz = new NpzWriter(bytes)) {
            Network network = ingredients.network();
            List<String> names = Station.names(network);
            for (int i = 0; i < names.size(); i++) {
                Slice slice = network.slices().get(i);
                npz.array(names.get(i), Kind.DOUBLES, Station.sides(network, slice));
                npz.doubles(ingredients.weights(), slice.from(), slice.size());
            }
        }
        return bytes.toByteArray();
    }

    byte[] data() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var npz = new NpzWriter(bytes)) {
            inputs(npz);
            answers(npz);
            npz.array("batches", Kind.INTS, batches.steps(), batches.size());
            int[] row = new int[batches.size()];
            for (int step = 0; step < batches.steps(); step++) {
                batches.row(step, row);
                npz.ints(row, row.length);
            }
        }
        return bytes.toByteArray();
    }

    private void inputs(NpzWriter npz) throws IOException {
        int[] seen = batches.seen();
        Shape shape = ingredients.prepared().shape();
        int[] sides = Station.isPicture(shape)
                ? new int[] {seen.length, shape.channels(), shape.height(), shape.width()}
                : new int[] {seen.length, shape.size()};
        Part part = ingredients.training();
        if (pixels(ingredients)) {
            npz.array("x", Kind.BYTES, sides);
            var pixels = (Pixels) part.data().inputs();
            for (int place : seen) {
                for (int column = 0; column < pixels.columns(); column++) {
                    npz.oneByte(pixels.raw(part.row(place), column));
                }
            }
            return;
        }
        npz.array("x", Kind.DOUBLES, sides);
        Feed feed = ingredients.prepared().feed();
        var piece = new DMatrixRMaj(0, 0);
        for (int from = 0; from < seen.length; from += PIECE) {
            int count = Math.min(PIECE, seen.length - from);
            feed.batch(part, Arrays.copyOfRange(seen, from, from + count), count, piece);
            npz.doubles(piece.data, 0, count * shape.size());
        }
    }

    private void answers(NpzWriter npz) throws IOException {
        int[] seen = batches.seen();
        Part part = ingredients.training();
        if (ingredients.teachesClasses()) {
            npz.array("t", Kind.INTS, seen.length);
            npz.ints(Arrays.stream(seen).map(part::label).toArray(), seen.length);
        } else {
            npz.array("t", Kind.DOUBLES, seen.length, 1);
            npz.doubles(Arrays.stream(seen).mapToDouble(part::value).toArray(), 0, seen.length);
        }
    }

    String expected() {
        var text = new StringBuilder("step,loss\n");
        IntStream.range(0, losses.length)
                .forEach(i -> text.append(i + 1).append(',').append(Digits.of(losses[i])).append('\n'));
        return text.toString();
    }
}
