package trainscope.lab.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trainscope.engine.activation.Activation;
import trainscope.engine.activation.Linear;
import trainscope.engine.layer.Activate;
import trainscope.engine.layer.Cell;
import trainscope.engine.layer.Conv;
import trainscope.engine.layer.Dense;
import trainscope.engine.layer.Layer;
import trainscope.engine.layer.Maxout;
import trainscope.engine.layer.Prelu;
import trainscope.engine.math.Kernels;
import trainscope.engine.math.Summary;
import trainscope.engine.measure.DeadUnits;
import trainscope.engine.measure.Saturation;
import trainscope.engine.measure.Stride;
import trainscope.engine.net.Network;
import trainscope.engine.net.Slice;
import trainscope.engine.net.Trainer;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.Recipe;

/// A few numbers about every layer of a network that learns, from one look at a fixed sample as in a step of training, which
/// leaves no trace.
///
/// A layer is here what has weights, with all that follows up to the next one that has: `dense`, `batch-norm`, `relu` and
/// `dropout` are one. Layers are counted from 1; `spread.0` is that of the inputs.
///
/// - `dead`: the share of units that say 0 to every example where the function has no slope
/// - `saturated`: the share of outputs within 0.05 of where the function flattens
/// - `spread`: the standard deviation of what the layer says
/// - `flow`: how the loss of an example changes with what the layer says, the length of that gradient: √ of the mean of its
///   square. He's start keeps it the same in all layers of ReLU, whatever their widths
/// - `ratio`: ‖ΔW‖/‖W‖ of the weights in the latest step
final class LayerProbe {
    private static final List<String> KINDS = List.of("dead", "saturated", "spread", "flow", "ratio");
    private static final double MARGIN = 0.05;

    private final List<Stage> stages = new ArrayList<>();
    private final double[] ratios;
    private final double[] gradient;
    private final Kernels kernels;
    private final Summary summary;
    private boolean told = true;

    LayerProbe(Network network, Kernels kernels) {
        this.kernels = kernels;
        summary = new Summary(kernels);
        int from = -1;
        for (int i = 0; i <= network.layers().size(); i++) {
            boolean begins = i == network.layers().size() || hasWeights(network.layers().get(i));
            if (begins && from >= 0) {
                stages.add(new Stage(network, from, i, kernels));
            }
            from = begins ? i : from;
        }
        ratios = new double[stages.size()];
        Arrays.fill(ratios, Double.NaN);
        gradient = new double[network.size()];
    }

    private static boolean hasWeights(Layer layer) {
        return layer instanceof Dense || layer instanceof Conv || layer instanceof Maxout;
    }

    /// The names of what is measured of the deepest network there is in a plan.
    static List<String> names(Plan plan) {
        int most = Stream
                .concat(plan.spec().lanes().stream(), plan.journal().stream().map(change -> change.to()))
                .mapToInt(lane -> (int) ((Recipe) lane).layers().stream().filter(LayerProbe::hasWeights)
                        .count())
                .max().orElse(0);
        List<String> names = new ArrayList<>(List.of("spread.0"));
        for (int stage = 1; stage <= most; stage++) {
            for (String kind : KINDS) {
                names.add(kind + "." + stage);
            }
        }
        return names;
    }

    /// Whether it is a step that is told of, so that there is nothing to tell before the first one.
    static boolean tellsOfStep(String name) {
        return name.startsWith("ratio.");
    }

    /// How many numbers it writes.
    int size() {
        return 1 + KINDS.size() * stages.size();
    }

    /// A step was made.
    void moved() {
        told = false;
    }

    /// Looks at what a sample does in a network, and writes it down by the names of [#names].
    void look(Lesson sample, Trainer trainer, Stride stride, long step, double[] into, int at) {
        int rows = sample.rows();
        trainer.look(trainer.weights(), sample.x(), sample.answers(), rows, step, gradient);
        summary.see(sample.x(), 0, rows * trainer.network().in().size());
        into[at] = summary.std();
        ratios(stride);
        int next = at + 1;
        for (int i = 0; i < stages.size(); i++) {
            stages.get(i).look(rows, into, next);
            double[] flow = i == stages.size() - 1 ? trainer.scoreGradient() : stages.get(i + 1).back();
            into[next + 3] = length(flow, rows, stages.get(i).width(), trainer.isMean());
            into[next + 4] = ratios[i];
            next += KINDS.size();
        }
    }

    /// A batch's gradient is that of a mean, unless it is that of a sum.
    private double length(double[] flow, int rows, int width, boolean mean) {
        double squares = kernels.dot(flow, 0, flow, 0, rows * width);
        return Math.sqrt(squares / rows) * (mean ? rows : 1);
    }

    private void ratios(Stride stride) {
        for (int i = 0; i < ratios.length && !told; i++) {
            Slice slice = stages.get(i).slice;
            ratios[i] = slice == null ? Double.NaN : stride.ratio(slice);
        }
        told = true;
    }

    int volume() {
        return ratios.length;
    }

    /// Keeps what it knows of the latest step, which is gone with the next.
    int save(Stride stride, double[] into, int at) {
        ratios(stride);
        System.arraycopy(ratios, 0, into, at, ratios.length);
        return ratios.length;
    }

    int load(double[] from, int at) {
        System.arraycopy(from, at, ratios, 0, ratios.length);
        told = true;
        return ratios.length;
    }

    /// A layer with weights and what follows it.
    private static final class Stage {
        private final Cell first;
        private final Cell last;
        private final Cell outlet;
        private final @Nullable Slice slice;
        private final Activation function;
        private final Saturation saturation;
        private final DeadUnits dead;
        private final Summary summary;

        Stage(Network network, int from, int to, Kernels kernels) {
            List<Layer> layers = network.layers();
            int end = from;
            Activation found = new Linear();
            for (int i = from; i < to; i++) {
                if (layers.get(i) instanceof Activate(Activation own)) {
                    found = own;
                    end = i;
                } else if (layers.get(i) instanceof Prelu) {
                    end = i;
                }
            }
            first = network.cells().get(from);
            outlet = network.cells().get(end);
            last = network.cells().get(to - 1);
            slice = network.slices().stream().filter(s -> s.layer() == from).findFirst().orElse(null);
            function = found;
            saturation = new Saturation(kernels, function, MARGIN);
            summary = new Summary(kernels);
            dead = new DeadUnits(outlet.shape());
        }

        /// Numbers of an example that it hands on.
        int width() {
            return last.shape().size();
        }

        /// The gradient of what was handed to it.
        double[] back() {
            return first.back();
        }

        void look(int rows, double[] into, int at) {
            int n = rows * outlet.shape().size();
            boolean silences = function.value(-1) == 0 && function.slope(-1) == 0;
            dead.see(outlet.output(), rows);
            saturation.see(outlet.output(), 0, n);
            summary.see(outlet.output(), 0, n);
            into[at] = silences ? (double) dead.count() / dead.units() : 0;
            into[at + 1] = (double) saturation.count() / n;
            into[at + 2] = summary.notFinite() > 0 ? Double.NaN : summary.std();
        }
    }
}
