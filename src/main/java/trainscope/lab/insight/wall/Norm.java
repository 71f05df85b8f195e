package trainscope.lab.insight.wall;

import java.util.Optional;
import trainscope.engine.data.Shape;
import trainscope.engine.layer.BatchNorm;
import trainscope.engine.layer.Layer;
import trainscope.engine.layer.Pass;
import trainscope.engine.layer.Seat;
import trainscope.engine.layer.Weights;
import trainscope.engine.layer.Workplace;
import trainscope.engine.math.Rng;

/// Batch normalization behind the sums of one layer, with what it learns as it begins.
final class Norm {
    private final BatchNorm layer;
    private final trainscope.engine.layer.Cell cell;
    private final double[] w;
    private final double[] unused;

    Norm(BatchNorm layer, int width, int samples, Workplace place) {
        this.layer = layer;
        Shape shape = Shape.features(width);
        Rng noChance = Rng.of(0);
        cell = ((Layer) layer).cell(new Seat(shape, samples, 0, noChance, place));
        w = new double[layer.weights(shape).stream().mapToInt(Weights::size).sum()];
        unused = new double[w.length];
        int at = 0;
        for (Weights array : layer.weights(shape)) {
            array.start().fill(w, at, array.rows(), array.columns(), array.fan(), noChance.draws());
            at += array.size();
        }
    }

    boolean is(Optional<BatchNorm> other) {
        return other.isPresent() && other.get().equals(layer);
    }

    void forward(double[] sums, Pass pass) {
        cell.forward(w, sums, pass);
    }

    void backward(double[] sums, double[] g, Pass pass) {
        cell.backward(w, sums, g, unused, pass, true);
    }

    double[] output() {
        return cell.output();
    }

    double[] back() {
        return cell.back();
    }
}
