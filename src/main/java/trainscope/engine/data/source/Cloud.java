package trainscope.engine.data.source;

import java.util.stream.IntStream;
import trainscope.engine.data.DataSet;
import trainscope.engine.data.Labels;
import trainscope.engine.data.Numbers;
import trainscope.engine.data.Shape;
import trainscope.engine.data.Values;
import trainscope.engine.math.Draws;
import trainscope.engine.math.Rng;

/// A data set of points, each from a sequence of draws of its own.
final class Cloud {
    private Cloud() {}

    /// Draws one point.
    interface Classified {
        /// Writes the coordinates of example `index` into `point`, and returns its class.
        int draw(int index, Draws draws, double[] point);
    }

    /// Draws one point.
    interface Measured {
        /// Writes the coordinates into `point`, and returns the value there.
        double draw(Draws draws, double[] point);
    }

    static DataSet of(Source source, int dimensions, int classes, Rng rng, Classified example) {
        int size = (int) source.examples();
        double[] points = new double[size * dimensions];
        int[] labels = new int[size];
        IntStream.range(0, size).parallel().forEach(i -> {
            double[] point = new double[dimensions];
            labels[i] = example.draw(i, rng.child(i).draws(), point);
            System.arraycopy(point, 0, points, i * dimensions, dimensions);
        });
        return new DataSet(Cloud.name(source), Shape.features(dimensions), new Numbers(points, dimensions),
                new Labels(labels, Labels.numbered(classes)));
    }

    static DataSet of(Source source, int dimensions, Rng rng, Measured example) {
        int size = (int) source.examples();
        double[] points = new double[size * dimensions];
        double[] values = new double[size];
        IntStream.range(0, size).parallel().forEach(i -> {
            double[] point = new double[dimensions];
            values[i] = example.draw(rng.child(i).draws(), point);
            System.arraycopy(point, 0, points, i * dimensions, dimensions);
        });
        return new DataSet(name(source), Shape.features(dimensions), new Numbers(points, dimensions),
                new Values(values));
    }

    /// The plain name of a task.
    static String name(Source source) {
        return source.getClass().getSimpleName();
    }
}
