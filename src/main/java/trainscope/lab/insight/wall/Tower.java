package trainscope.lab.insight.wall;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import trainscope.engine.activation.Activation;
import trainscope.engine.init.Fan;
import trainscope.engine.layer.Pass;
import trainscope.engine.layer.Workplace;
import trainscope.engine.math.Kernels;
import trainscope.engine.math.Normals;
import trainscope.engine.math.Rng;
import trainscope.lab.spec.InitLane;

/// Room for one network of a wall, which one lane after the other moves into: nothing is allocated while sizes stay as they
/// are. It computes what [trainscope.engine.net.Network] would, to the bit, without the gradients of weights, which nobody
/// looks at before anything is learned.
final class Tower {
    /// About so many multiplications is one value of a function worth, and one draw.
    private static final int COST = 8;

    private final Workplace place;
    private final Kernels kernels;
    private final Pass pass = new Pass();
    private final List<Integer> sizes = new ArrayList<>();
    private final List<double[]> weights = new ArrayList<>();
    private final List<double[]> biases = new ArrayList<>();
    private final List<double[]> sums = new ArrayList<>();
    private final List<double[]> outputs = new ArrayList<>();
    private final List<Optional<Norm>> norms = new ArrayList<>();
    /// Lanes of the same seed are drawn from the same normals.
    private final List<Normals> draws = new ArrayList<>();
    private @Nullable Long drawn;
    private double[] upper = {};
    private double[] lower = {};
    private double[] turned = {};
    private int samples;

    Tower(Workplace place) {
        this.place = place;
        kernels = place.kernels();
    }

    /// Makes room for so many inputs of so many numbers, and layers of these widths. False where it is there already.
    boolean size(int features, List<Integer> widths, int count) {
        List<Integer> wanted = new ArrayList<>(List.of(features));
        wanted.addAll(widths);
        if (wanted.equals(sizes) && count == samples) {
            return false;
        }
        samples = count;
        sizes.clear();
        sizes.addAll(wanted);
        weights.clear();
        biases.clear();
        sums.clear();
        outputs.clear();
        norms.clear();
        draws.clear();
        drawn = null;
        int widest = 0;
        int largest = 0;
        for (int l = 0; l < depth(); l++) {
            weights.add(new double[inputs(l) * width(l)]);
            biases.add(new double[width(l)]);
            sums.add(new double[samples * width(l)]);
            outputs.add(new double[samples * width(l)]);
            norms.add(Optional.empty());
            draws.add(new Normals(inputs(l) * width(l)));
            widest = Math.max(widest, width(l));
            largest = Math.max(largest, inputs(l) * width(l));
        }
        upper = new double[samples * widest];
        lower = new double[samples * widest];
        turned = new double[largest];
        return true;
    }

    /// How many numbers such a tower keeps, with what stands around it.
    static long room(int features, List<Integer> widths, int count, boolean norm) {
        long all = 2L * features * count;
        int below = features;
        for (int width : widths) {
            all += 4L * below * width + (norm ? 7L : 4L) * count * width;
            below = width;
        }
        return all;
    }

    int depth() {
        return sizes.size() - 1;
    }

    int samples() {
        return samples;
    }

    /// How many numbers come into each unit of a layer.
    int inputs(int layer) {
        return sizes.get(layer);
    }

    int width(int layer) {
        return sizes.get(layer + 1);
    }

    double[] weights(int layer) {
        return weights.get(layer);
    }

    /// What a function is given, until the way back.
    double[] before(int layer) {
        return norms.get(layer).map(Norm::output).orElse(sums.get(layer));
    }

    double[] outputs(int layer) {
        return outputs.get(layer);
    }

    /// How the loss changes with the sums of a layer, after the way back.
    double[] flow(int layer) {
        return norms.get(layer).map(Norm::back).orElse(sums.get(layer));
    }

    /// Draws the weights of a lane, the same as those of a training from that seed.
    void begin(InitLane lane, long seed) {
        if (drawn == null || drawn != seed) {
            Rng rng = Rng.of(seed).child("weights").child("W");
            for (int l = 0; l < depth(); l++) {
                draws.get(l).begin(rng.child(l + 1));
            }
            drawn = seed;
        }
        place.share(depth(), (long) COST * turned.length, (from, to) -> {
            for (int l = from; l < to; l++) {
                lane.init().fill(weights.get(l), 0, inputs(l), width(l), new Fan(inputs(l), width(l)),
                        draws.get(l).draws());
            }
        });
        for (int l = 0; l < depth(); l++) {
            Arrays.fill(biases.get(l), lane.bias());
            int layer = l;
            Optional<Norm> there = norms.get(l).filter(norm -> norm.is(lane.norm()));
            norms.set(l, there.isPresent() ? there
                    : lane.norm().map(norm -> new Norm(norm, width(layer), samples, place)));
        }
    }

    /// Sends the inputs up. False where it was stopped on the way.
    boolean rise(InitLane lane, double[] inputs, BooleanSupplier stop) {
        double[] below = inputs;
        for (int l = 0; l < depth(); l++) {
            if (stop.getAsBoolean()) {
                return false;
            }
            rise(lane, l, below);
            below = outputs.get(l);
        }
        return true;
    }

    private void rise(InitLane lane, int layer, double[] x) {
        Norm norm = norms.get(layer).orElse(null);
        long cost = (long) (inputs(layer) + COST) * width(layer);
        if (norm == null) {
            // No example needs the others, so sums are bent while they are at hand.
            place.share(samples, cost, (from, to) -> {
                add(layer, x, from, to);
                bend(lane, layer, from, to);
            });
        } else {
            place.share(samples, cost, (from, to) -> add(layer, x, from, to));
            norm.forward(sums.get(layer), pass.probe(samples, 0));
            place.share(samples, (long) COST * width(layer), (from, to) -> bend(lane, layer, from, to));
        }
    }

    private void add(int layer, double[] x, int from, int to) {
        int in = inputs(layer);
        int out = width(layer);
        kernels.affine(x, from * in, weights.get(layer), 0, biases.get(layer), 0, sums.get(layer), from * out,
                to - from, in, out);
    }

    private void bend(InitLane lane, int layer, int from, int to) {
        int width = width(layer);
        lane.activation().forward(kernels, before(layer), from * width, outputs.get(layer), from * width,
                (to - from) * width);
    }

    /// Sends a gradient of the last outputs back down, after a way up. False where it was stopped on the way.
    boolean fall(InitLane lane, double[] top, BooleanSupplier stop) {
        double[] g = top;
        for (int l = depth() - 1; l >= 0; l--) {
            if (stop.getAsBoolean()) {
                return false;
            }
            through(lane.activation(), l, g);
            if (l > 0) {
                down(l);
                g = lower;
            }
        }
        return true;
    }

    /// From the outputs of a layer to its sums.
    private void through(Activation function, int layer, double[] g) {
        int width = width(layer);
        double[] x = before(layer);
        double[] y = outputs.get(layer);
        double[] d = norms.get(layer).isPresent() ? upper : sums.get(layer);
        place.share(samples, (long) COST * width, (from, to) -> function.backward(kernels, x, y, g, d,
                from * width, (to - from) * width));
        norms.get(layer).ifPresent(norm -> norm.backward(sums.get(layer), upper, pass.probe(samples, 0)));
    }

    /// From the sums of a layer to the outputs of the one below.
    private void down(int layer) {
        int in = inputs(layer);
        int out = width(layer);
        double[] d = flow(layer);
        kernels.transpose(weights.get(layer), 0, in, out, turned, 0);
        place.share(samples, (long) in * out, (from, to) -> kernels.multiply(d, from * out, turned, 0, lower,
                from * in, to - from, out, in, false));
    }
}
