package trainscope.lab.insight.autopsy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import trainscope.engine.layer.Cell;
import trainscope.engine.layer.Pass;
import trainscope.engine.math.Norm;
import trainscope.engine.net.Goal;
import trainscope.engine.net.Network;
import trainscope.engine.net.Slice;
import trainscope.engine.optim.Slots;
import trainscope.engine.penalty.Penalty;
import trainscope.lab.run.Specimen;

/// Makes one step by hand, in the order in which it is made, and stops at the first number that is none.
final class Dissection {
    private final Specimen specimen;
    private final Network network;
    private final Goal goal;
    private final Pass pass;
    private final int rows;
    private final double[] scoreGradient;
    private @Nullable Cause cause;

    Dissection(Specimen specimen) {
        this.specimen = specimen;
        network = specimen.network();
        goal = specimen.recipe().goal();
        pass = specimen.pass();
        rows = specimen.rows();
        scoreGradient = new double[rows * network.out().size()];
    }

    /// The first number that is none; null where all are.
    @Nullable
    Cause cause() {
        double[] w = specimen.weights().clone();
        Slots memory = specimen.memory();
        double rate = specimen.rate();
        specimen.recipe().rule().step(w, this::gradient, rate, memory);
        for (Slice slice : network.slices()) {
            if (slice.weights().penalized()) {
                goal.penalty().settle(w, slice.from(), slice.size(), rate);
            }
        }
        for (int i = 0; cause == null && i < memory.names().size(); i++) {
            remembered(memory, i);
        }
        int place = cause == null ? Scan.broken(w, 0, w.length) : -1;
        if (place >= 0) {
            Slice slice = slice(place);
            note(Stage.WEIGHTS, slice.layer() + 1, slice.weights().name(),
                    Scan.product(rate, memory.gradient()[place]), w[place]);
        }
        return cause;
    }

    private void note(Stage stage, int layer, String name, Scan.Found found, double value) {
        if (cause == null) {
            cause = new Cause(stage, layer, name, found.operation(), found.inputs(), value);
        }
    }

    private void remembered(Slots memory, int array) {
        double[] numbers = memory.array(array);
        int place = Scan.broken(numbers, 0, numbers.length);
        if (place >= 0) {
            double g = memory.gradient()[place];
            note(Stage.MEMORY, slice(place).layer() + 1, memory.names().get(array), Scan.product(g, g),
                    numbers[place]);
        }
    }

    private Slice slice(int place) {
        return network.slices().stream().filter(s -> place < s.from() + s.size()).findFirst().orElseThrow();
    }

    /// What the rule asks for: forward, loss, backward, penalty, and the clip.
    private void gradient(double[] at, double[] into) {
        double[] x = specimen.x();
        forward(at, x);
        double[] scores = output(network.cells().size() - 1, x);
        loss(scores);
        backward(at, x, into);
        Penalty penalty = goal.penalty();
        for (Slice slice : network.slices()) {
            if (slice.weights().penalized()) {
                price(penalty, at, slice);
                penalty.addSlope(at, into, slice.from(), slice.size());
            }
        }
        if (goal.clip().limits()) {
            goal.clip().cut(specimen.kernels(), into, Norm.of(specimen.kernels(), into, 0, into.length));
        }
    }

    private double[] output(int cell, double[] x) {
        return cell < 0 ? x : network.cells().get(cell).output();
    }

    private int width(int cell) {
        return cell < 0 ? network.in().size() : network.cells().get(cell).shape().size();
    }

    private void forward(double[] at, double[] x) {
        int bad = Scan.broken(x, 0, rows * width(-1));
        if (bad >= 0) {
            note(Stage.FORWARD, 0, "", new Scan.Found(Operation.INPUT, Cause.Pair.of(x[bad])), x[bad]);
        }
        List<Cell> cells = network.cells();
        for (int i = 0; i < cells.size(); i++) {
            double[] before = output(i - 1, x);
            cells.get(i).forward(at, before, pass);
            double[] after = cells.get(i).output();
            int place = Scan.broken(after, 0, rows * width(i));
            if (place >= 0) {
                note(Stage.FORWARD, i + 1, kind(i),
                        Scan.forward(network.layers().get(i), before, rows * width(i - 1), weights(at, i)),
                        after[place]);
            }
        }
    }

    /// `batch-norm` of a [trainscope.engine.layer.BatchNorm].
    private String kind(int layer) {
        return network.layers().get(layer).getClass().getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1")
                .toLowerCase(Locale.ROOT);
    }

    /// All that a layer learns.
    private double[] weights(double[] at, int layer) {
        return network.slices().stream().filter(s -> s.layer() == layer)
                .flatMapToDouble(s -> Arrays.stream(at, s.from(), s.from() + s.size())).toArray();
    }

    private void loss(double[] scores) {
        int columns = network.out().size();
        double lost = goal.loss().of(specimen.kernels(), scores, rows, columns, specimen.answers(),
                scoreGradient);
        if (!Double.isFinite(lost)) {
            note(Stage.LOSS, 0, "", Scan.loss(goal.loss(), scores, rows, columns, scoreGradient), lost);
        }
    }

    private void backward(double[] at, double[] x, double[] into) {
        double[] flow = scoreGradient;
        List<Cell> cells = network.cells();
        for (int i = cells.size() - 1; i >= 0; i--) {
            double[] before = output(i - 1, x);
            boolean further = learnsBefore(i);
            double most = Scan.largest(flow, 0, rows * width(i));
            cells.get(i).backward(at, before, flow, into, pass, further);
            for (Slice slice : network.slices()) {
                int place = slice.layer() == i ? Scan.broken(into, slice.from(), slice.size()) : -1;
                if (place >= 0) {
                    note(Stage.BACKWARD, i + 1, kind(i),
                            Scan.product(most, Scan.largest(before, 0, rows * width(i - 1))), into[place]);
                }
            }
            if (!further) {
                return;
            }
            flow = cells.get(i).back();
            int place = Scan.broken(flow, 0, rows * width(i - 1));
            if (place >= 0) {
                double[] w = weights(at, i);
                note(Stage.BACKWARD, i + 1, kind(i), Scan.product(most, Scan.largest(w, 0, w.length)),
                        flow[place]);
            }
        }
    }

    private boolean learnsBefore(int layer) {
        return network.slices().getFirst().layer() < layer;
    }

    private void price(Penalty penalty, double[] at, Slice slice) {
        double price = penalty.of(at, slice.from(), slice.size());
        if (!Double.isFinite(price)) {
            double most = Scan.largest(at, slice.from(), slice.size());
            note(Stage.PENALTY, slice.layer() + 1, "", Scan.product(most, most), price);
        }
    }
}
