package trainscope.engine.net;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import trainscope.engine.activation.Elu;
import trainscope.engine.activation.LeakyRelu;
import trainscope.engine.activation.Relu;
import trainscope.engine.activation.Sigmoid;
import trainscope.engine.activation.Tanh;
import trainscope.engine.data.Shape;
import trainscope.engine.init.Constant;
import trainscope.engine.layer.Activate;
import trainscope.engine.layer.BatchNorm;
import trainscope.engine.layer.Conv;
import trainscope.engine.layer.Dense;
import trainscope.engine.layer.Dropout;
import trainscope.engine.layer.Flatten;
import trainscope.engine.layer.Layer;
import trainscope.engine.layer.Masks;
import trainscope.engine.layer.Maxout;
import trainscope.engine.layer.Pass;
import trainscope.engine.layer.Pool;
import trainscope.engine.layer.Prelu;
import trainscope.engine.layer.Workplace;
import trainscope.engine.loss.Answers;
import trainscope.engine.loss.Loss;
import trainscope.engine.loss.SoftmaxCrossEntropy;
import trainscope.engine.loss.SquaredError;
import trainscope.engine.math.Kernels;
import trainscope.engine.math.Rng;
import trainscope.engine.optim.Sgd;
import trainscope.engine.penalty.L1;
import trainscope.engine.penalty.L2;
import trainscope.engine.penalty.Largest;
import trainscope.engine.penalty.Penalty;

/// One case of `reference/gradients.json` as a network of ours.
final class GradientSample {
    private final JsonNode node;
    private final Network network;
    private final Trainer trainer;
    private final double[] w;
    private final double[] gradient;
    private final double[] x;
    private final int rows;
    private double[] toInput = {};

    GradientSample(JsonNode node) {
        this.node = node;
        JsonNode input = node.get("x");
        rows = input.size();
        x = array(input);
        JsonNode first = input.get(0);
        Shape shape = first.get(0).isArray()
                ? new Shape(first.size(), first.get(0).size(), first.get(0).get(0).size())
                : Shape.features(first.size());
        var layers = new ArrayList<Layer>();
        node.get("layers").forEach(layer -> layers.add(layer(layer)));
        var place = new Workplace(Kernels.best());
        network = new Network(shape, layers, rows, Rng.of(1), place);
        w = new double[network.size()];
        gradient = new double[network.size()];
        fill();
        trainer = new Trainer(network, new Goal(loss(), penalty(), Clip.none()), new Sgd(0.1), w, rows,
                place);
    }

    Network network() {
        return network;
    }

    Trainer trainer() {
        return trainer;
    }

    private static Layer layer(JsonNode layer) {
        var zero = new Constant(0);
        return switch (layer.get("type").asText()) {
            case "dense" -> new Dense(layer.get("b").size(), zero, 0);
            case "sigmoid" -> new Activate(new Sigmoid());
            case "tanh" -> new Activate(new Tanh());
            case "relu" -> new Activate(new Relu());
            case "leaky_relu" -> new Activate(new LeakyRelu(layer.get("slope").asDouble()));
            case "elu" -> new Activate(new Elu(layer.get("alpha").asDouble()));
            case "prelu" -> new Prelu(0);
            case "maxout" -> new Maxout(layer.get("b1").size(), 2, zero, 0);
            case "batchnorm" -> new BatchNorm(BatchNorm.Form.SEED, layer.get("eps").asDouble(),
                    layer.get("momentum").asDouble());
            case "dropout" -> new Dropout(
                    layer.get("variant").asText().equals("seed") ? Dropout.Form.SEED : Dropout.Form.INVERTED,
                    layer.get("ratio").asDouble());
            case "conv2d" -> new Conv(layer.get("b").size(), layer.get("W").get(0).get(0).size(),
                    layer.get("stride").asInt(), layer.get("pad").asInt(), zero, 0);
            case "maxpool" -> new Pool(Pool.Form.MAX, layer.get("size").asInt(), layer.get("stride").asInt());
            case "flatten" -> new Flatten();
            default -> throw new IllegalArgumentException(layer.toString());
        };
    }

    private Loss loss() {
        return switch (node.get("loss").get("type").asText()) {
            case "softmax_ce" -> new SoftmaxCrossEntropy(SoftmaxCrossEntropy.Form.STABLE);
            case "half_sse" -> new SquaredError(SquaredError.Form.HALF);
            case "mse_mean" -> new SquaredError(SquaredError.Form.MEAN);
            default -> throw new IllegalArgumentException(node.get("loss").toString());
        };
    }

    private Penalty penalty() {
        Map.Entry<String, JsonNode> only = node.get("penalty").properties().stream().findFirst().orElse(null);
        if (only == null) {
            return new Penalty.None();
        }
        double strength = only.getValue().asDouble();
        return switch (only.getKey()) {
            case "l2" -> new L2(L2.Form.HALF, strength);
            case "l1" -> new L1(L1.Form.SLOPE, strength);
            case "linf" -> new Largest(strength);
            default -> throw new IllegalArgumentException(only.toString());
        };
    }

    private void fill() {
        for (Slice slice : network.slices()) {
            JsonNode layer = node.get("layers").get(slice.layer());
            if (layer.get("type").asText().equals("maxout")) {
                pieces(layer, slice);
            } else {
                double[] given = array(layer.get(slice.weights().name()));
                System.arraycopy(given, 0, w, slice.from(), given.length);
            }
        }
        for (int i = 0; i < network.cells().size(); i++) {
            JsonNode layer = node.get("layers").get(i);
            if (layer.has("running_mean")) {
                List<double[]> memory = network.cells().get(i).memory();
                System.arraycopy(array(layer.get("running_mean")), 0, memory.get(0), 0, memory.get(0).length);
                System.arraycopy(array(layer.get("running_var")), 0, memory.get(1), 0, memory.get(1).length);
            }
            if (layer.has("mask")) {
                Masks.give(network.cells().get(i), array(layer.get("mask")), 0, rows);
            }
        }
    }

    private void pieces(JsonNode layer, Slice slice) {
        int units = layer.get("b1").size();
        for (int p = 0; p < 2; p++) {
            double[] piece = array(layer.get(slice.weights().name() + (p + 1)));
            for (int i = 0; i < piece.length; i++) {
                w[slice.from() + i / units * 2 * units + p * units + i % units] = piece[i];
            }
        }
    }

    /// The loss; afterwards the gradients are known.
    double run() {
        boolean used = node.get("layers").findValuesAsText("mode").contains("eval");
        var pass = used ? new Pass().use(rows) : new Pass().train(rows, 0);
        var answers = node.get("loss").has("labels")
                ? Answers.classes(
                        flat(node.get("loss").get("labels")).stream().mapToInt(Double::intValue).toArray())
                : Answers.numbers(array(node.get("loss").get("target")));
        double loss = trainer.lookAs(pass, w, x, answers, gradient);
        double[] g = trainer.scoreGradient();
        toInput = Arrays.copyOf(network.backToInput(w, x, g, new double[w.length], pass), x.length);
        return loss;
    }

    /// Our gradient by the file's name for it.
    double[] gradient(String name) {
        if (name.equals("x")) {
            return toInput;
        }
        int layer = Integer.parseInt(name.substring(0, name.indexOf('.')));
        String key = name.substring(name.indexOf('.') + 1);
        boolean maxout = node.get("layers").get(layer).get("type").asText().equals("maxout");
        Slice slice = network.slices().stream()
                .filter(s -> s.layer() == layer
                        && s.weights().name().equals(maxout ? key.substring(0, 1) : key))
                .findFirst().orElseThrow();
        double[] whole = Arrays.copyOfRange(gradient, slice.from(), slice.from() + slice.size());
        if (!maxout) {
            return whole;
        }
        int units = whole.length / slice.weights().rows() / 2;
        int p = key.charAt(1) - '1';
        double[] piece = new double[whole.length / 2];
        for (int i = 0; i < piece.length; i++) {
            piece[i] = whole[i / units * 2 * units + p * units + i % units];
        }
        return piece;
    }

    void checkRunning(JsonNode expected) {
        List<double[]> memory = network.cells().get(1).memory();
        List<Double> means = flat(expected.get("running_mean_after"));
        List<Double> variances = flat(expected.get("running_var_after_biased_seed"));
        for (int i = 0; i < means.size(); i++) {
            ReferenceGradientsTest.near(means.get(i), memory.get(0)[i], "running mean " + i);
            ReferenceGradientsTest.near(variances.get(i), memory.get(1)[i], "running variance " + i);
        }
    }

    static List<Double> flat(JsonNode node) {
        var all = new ArrayList<Double>();
        if (node.isArray()) {
            node.forEach(part -> all.addAll(flat(part)));
        } else {
            all.add(node.isTextual() ? Double.parseDouble(node.asText()) : node.asDouble());
        }
        return all;
    }

    private static double[] array(JsonNode node) {
        return flat(node).stream().mapToDouble(Double::doubleValue).toArray();
    }
}
