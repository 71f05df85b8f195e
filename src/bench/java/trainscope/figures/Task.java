package trainscope.figures;

import java.util.Arrays;
import java.util.stream.IntStream;
import trainscope.engine.data.DataSet;
import trainscope.engine.data.LabelNoise;
import trainscope.engine.data.Labels;
import trainscope.engine.data.Part;
import trainscope.engine.data.Shape;
import trainscope.engine.data.source.Gaussians;
import trainscope.engine.data.source.PixelClasses;
import trainscope.engine.math.Rng;

/// Examples to learn from, as the numbers that networks take.
final class Task {
    private static final int FEATURES = 20;
    private static final int CLASSES = 10;

    private final double[] x;
    private final int[] labels;
    private final int classes;

    private Task(double[] x, int[] labels, int classes) {
        this.x = x;
        this.labels = labels;
        this.classes = classes;
    }

    static Task of(Part part) {
        int width = part.width();
        double[] x = new double[part.size() * width];
        for (int i = 0; i < part.size(); i++) {
            part.data().inputs().copy(part.row(i), x, i * width);
        }
        return new Task(x, IntStream.range(0, part.size()).map(part::label).toArray(),
                ((Labels) part.data().targets()).classes());
    }

    /// Round clouds of ten classes in 20 dimensions, whose centres lie about 3 standard deviations apart.
    static DataSet clouds(int examples, long seed) {
        return new Gaussians(examples, CLASSES, FEATURES, 0.5).draw(Rng.of(seed).child("task"));
    }

    /// The same clouds to train on, with a share of wrong answers.
    static Part noisy(Part part, double share, long seed) {
        return new LabelNoise(share).applied(part, Rng.of(seed).child("noise"));
    }

    /// Colour pictures of ten classes on the scale 0…255, their mean picture taken off.
    static Task pictures(int examples, long seed) {
        return of(new PixelClasses(examples, CLASSES, 64, 64).draw(Rng.of(seed).child("task")).all())
                .centred();
    }

    Task centred() {
        int width = width();
        double[] mean = new double[width];
        for (int i = 0; i < x.length; i++) {
            mean[i % width] += x[i] / size();
        }
        double[] moved = new double[x.length];
        Arrays.setAll(moved, i -> x[i] - mean[i % width]);
        return new Task(moved, labels, classes);
    }

    /// The same inputs moved by a constant.
    Task moved(double by) {
        return new Task(Arrays.stream(x).map(v -> v + by).toArray(), labels, classes);
    }

    /// Those at the places `from` to `to` − 1.
    Task slice(int from, int to) {
        return new Task(Arrays.copyOfRange(x, from * width(), to * width()),
                Arrays.copyOfRange(labels, from, to),
                classes);
    }

    /// Examples × features.
    double[] x() {
        return x;
    }

    int[] labels() {
        return labels;
    }

    int classes() {
        return classes;
    }

    int size() {
        return labels.length;
    }

    int width() {
        return x.length / labels.length;
    }

    Shape shape() {
        return Shape.features(width());
    }
}
