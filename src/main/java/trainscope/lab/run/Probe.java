package trainscope.lab.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trainscope.engine.activation.Activation;
import trainscope.engine.data.Shape;
import trainscope.engine.layer.Activate;
import trainscope.engine.layer.Cell;
import trainscope.engine.layer.Layer;
import trainscope.engine.layer.Pass;
import trainscope.engine.loss.Loss;
import trainscope.engine.math.Norm;
import trainscope.engine.measure.Interior;
import trainscope.engine.measure.LayerLook;
import trainscope.engine.measure.Look;
import trainscope.engine.measure.Stride;
import trainscope.engine.net.Network;
import trainscope.engine.net.Slice;
import trainscope.engine.net.Trainer;
import trainscope.lab.look.Bars;
import trainscope.lab.look.Bulk;
import trainscope.lab.look.Figures;
import trainscope.lab.look.Health;
import trainscope.lab.look.Matrix;
import trainscope.lab.run.Gaze.Aspect;
import trainscope.lab.run.Gaze.Span;

/// Looks into a network at work and leaves no trace.
final class Probe {
    private final TrainCourse course;
    private final Network network;
    private final Interior interior;
    private final double[] gradient;
    private final int bins;
    private final Pass pass = new Pass();
    private final Examiner examiner;
    private final List<Layer> layers;
    private final List<Cell> cells;

    Probe(TrainCourse course, Network network, int bins) {
        this.course = course;
        this.network = network;
        this.bins = bins;
        interior = new Interior(network, bins, course.place().kernels());
        gradient = new double[network.size()];
        layers = network.layers();
        cells = network.cells();
        examiner = new Examiner(course, network);
    }

    /// Whether this is the probe for a network and for that many bars.
    boolean fits(Network other, int count) {
        return network == other && bins == count;
    }

    /// What there is to see in the network of a trainer.
    ///
    /// @param goal the loss of single examples
    /// @param stride of the latest step, or null where none moved the weights
    Inside look(Gaze gaze, Trainer trainer, Loss goal, @Nullable Stride stride, long step) {
        Lesson sample = course.sample(gaze.examples());
        int rows = sample.rows();
        double[] w = trainer.weights();
        double loss = gaze.needsPass()
                ? trainer.lookAs(pass.look(rows), w, sample.x(), sample.answers(), gradient)
                : Double.NaN;
        List<Optional<Inside.Said>> said = said(gaze, sample);
        List<Optional<Bulk>> flows = flows(gaze, trainer.scoreGradient(), rows);
        List<List<Inside.Learned>> learned = learned(gaze, w, stride);
        List<Inside.Level> levels = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            levels.add(new Inside.Level(layers.get(i), cells.get(i).shape(), said.get(i), flows.get(i),
                    learned.get(i), normal(gaze, cells.get(i))));
        }
        return new Inside(step, rows, loss, levels, examiner.look(gaze, w, goal));
    }

    private List<Optional<Inside.Said>> said(Gaze gaze, Lesson sample) {
        if (!gaze.sees(Aspect.OUTPUTS)) {
            return cells.stream().map(_ -> Optional.<Inside.Said>empty()).toList();
        }
        reach(interior.outputs(), gaze.spans().get(Aspect.OUTPUTS));
        List<LayerLook> looks = interior.outputs(sample.rows());
        List<Optional<Inside.Said>> said = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            double[] before = i == 0 ? sample.x() : cells.get(i - 1).output();
            Optional<Health> health = layers.get(i) instanceof Activate(var function)
                    ? Optional.of(health(function, looks.get(i), before, cells.get(i).shape()))
                    : Optional.empty();
            said.add(Optional.of(new Inside.Said(cell(looks.get(i)), health)));
        }
        return said;
    }

    private static Health health(Activation function, LayerLook look, double[] before, Shape shape) {
        double count = look.summary().count();
        int strip = shape.height() * shape.width();
        int dead = 0;
        for (int unit = 0; unit < shape.channels(); unit++) {
            dead += look.dead().isDead(unit) && function.slope(before[unit * strip]) == 0 ? 1 : 0;
        }
        return new Health(look.nearlySaturated().low() / count, look.nearlySaturated().high() / count,
                look.whollySaturated().count() / count, look.summary().zeros() / count,
                (double) dead / shape.channels());
    }

    private List<Optional<Bulk>> flows(Gaze gaze, double[] scoreGradient, int rows) {
        List<Optional<Bulk>> flows = new ArrayList<>();
        boolean sees = gaze.sees(Aspect.FLOWS);
        if (sees) {
            reach(interior.flows(), gaze.spans().get(Aspect.FLOWS));
            interior.flows(scoreGradient, rows);
        }
        for (int i = 0; i < cells.size(); i++) {
            if (!sees || i < interior.firstFlow()) {
                flows.add(Optional.empty());
            } else {
                double[] flow = i == cells.size() - 1 ? scoreGradient : cells.get(i + 1).back();
                flows.add(Optional.of(bulk(interior.flows().get(i), flow, 0,
                        rows * cells.get(i).shape().size())));
            }
        }
        return flows;
    }

    private List<List<Inside.Learned>> learned(Gaze gaze, double[] w, @Nullable Stride stride) {
        List<Optional<Bulk>> weights = arrays(gaze, Aspect.WEIGHTS, w);
        List<Optional<Bulk>> gradients = arrays(gaze, Aspect.GRADIENTS, gradient);
        List<Optional<Bulk>> updates = arrays(gaze, Aspect.UPDATES, stride == null ? null : stride.update());
        List<List<Inside.Learned>> learned = new ArrayList<>();
        cells.forEach(_ -> learned.add(new ArrayList<>()));
        for (int i = 0; i < network.slices().size(); i++) {
            Slice slice = network.slices().get(i);
            Optional<Inside.Update> update = updates.get(i).map(
                    added -> new Inside.Update(added, stride == null ? Double.NaN : stride.ratio(slice)));
            learned.get(slice.layer()).add(new Inside.Learned(slice.weights().name(), slice.weights().rows(),
                    slice.weights().columns(), weights.get(i), gradients.get(i), update));
        }
        return learned;
    }

    private List<Optional<Bulk>> arrays(Gaze gaze, Aspect aspect, double @Nullable [] all) {
        if (all == null || !gaze.sees(aspect)) {
            return network.slices().stream().map(_ -> Optional.<Bulk>empty()).toList();
        }
        reach(interior.arrays(), gaze.spans().get(aspect));
        List<Look> looks = interior.arrays(all);
        List<Optional<Bulk>> bulks = new ArrayList<>();
        for (int i = 0; i < looks.size(); i++) {
            Slice slice = network.slices().get(i);
            bulks.add(Optional.of(bulk(looks.get(i), all, slice.from(), slice.size())));
        }
        return bulks;
    }

    private static Optional<Inside.Normal> normal(Gaze gaze, Cell cell) {
        List<double[]> batch = cell.batchStatistics();
        if (batch.isEmpty() || !gaze.sees(Aspect.STATISTICS)) {
            return Optional.empty();
        }
        return Optional.of(new Inside.Normal(Matrix.row(batch.get(0)), Matrix.row(batch.get(1)),
                Matrix.row(cell.memory().get(0)), Matrix.row(cell.memory().get(1))));
    }

    private static void reach(List<? extends Look> looks, @Nullable Span span) {
        looks.forEach(look -> {
            if (span == null) {
                look.fit();
            } else {
                look.range(span.from(), span.to());
            }
        });
    }

    private Bulk bulk(Look look, double[] numbers, int from, int n) {
        return new Bulk(cell(look), Norm.of(course.place().kernels(), numbers, from, n));
    }

    private static trainscope.lab.look.Cell cell(Look look) {
        return new trainscope.lab.look.Cell(Bars.of(look.histogram()), Figures.of(look.summary()));
    }
}
