package trainscope.engine.data.source;

import java.util.List;
import java.util.stream.IntStream;
import trainscope.engine.data.DataSet;
import trainscope.engine.data.Labels;
import trainscope.engine.data.Pixels;
import trainscope.engine.data.Shape;
import trainscope.engine.math.Draws;
import trainscope.engine.math.Rng;

/// A data set of pictures, each from a sequence of draws of its own.
final class Gallery {
    private Gallery() {}

    /// Draws one picture.
    interface Painter {
        /// Paints a picture of this class into `picture`, channel after channel, row after row.
        void paint(int label, Draws draws, double[] picture);
    }

    /// As many pictures as the source makes, the classes in turn; numbers of 0…255 are rounded to bytes.
    static DataSet of(Source source, Shape shape, List<String> names, Rng rng, Painter painter) {
        int size = (int) source.examples();
        int pixels = shape.size();
        byte[] bytes = new byte[Math.multiplyExact(size, pixels)];
        int[] labels = new int[size];
        IntStream.range(0, size).parallel().forEach(i -> {
            double[] picture = new double[pixels];
            labels[i] = i % names.size();
            painter.paint(labels[i], rng.child(i).draws(), picture);
            for (int j = 0; j < pixels; j++) {
                bytes[i * pixels + j] = (byte) (int) (Math.clamp(picture[j], 0, 255) + 0.5);
            }
        });
        return new DataSet(Cloud.name(source), shape, new Pixels(bytes, pixels, 255),
                new Labels(labels, names));
    }

    /// Uniform between −spread and spread.
    static double spread(Draws draws, double spread) {
        return (2 * draws.nextDouble() - 1) * spread;
    }

    /// Adds grain to every number: nearly normal, the sum of four uniform numbers, all of them from one draw.
    static void grain(double[] picture, double deviation, Draws draws) {
        if (deviation == 0) {
            return;
        }
        double scale = deviation * Math.sqrt(3) / 65536;
        for (int i = 0; i < picture.length; i++) {
            long bits = draws.nextLong();
            long sum = (bits & 0xffff) + (bits >>> 16 & 0xffff) + (bits >>> 32 & 0xffff) + (bits >>> 48);
            picture[i] += scale * (sum - 131_070);
        }
    }
}
