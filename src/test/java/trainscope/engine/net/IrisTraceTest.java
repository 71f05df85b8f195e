package trainscope.engine.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trainscope.engine.activation.Activation;
import trainscope.engine.activation.Relu;
import trainscope.engine.activation.Sigmoid;
import trainscope.engine.activation.Tanh;
import trainscope.engine.data.Shape;
import trainscope.engine.init.Constant;
import trainscope.engine.layer.Pass;
import trainscope.engine.layer.Workplace;
import trainscope.engine.loss.Answers;
import trainscope.engine.loss.SoftmaxCrossEntropy;
import trainscope.engine.math.Kernels;
import trainscope.engine.math.Rng;
import trainscope.engine.measure.Stride;
import trainscope.engine.optim.AdaGrad;
import trainscope.engine.optim.Adam;
import trainscope.engine.optim.Momentum;
import trainscope.engine.optim.Optimizer;
import trainscope.engine.optim.Sgd;
import trainscope.engine.penalty.L2;

/// Four trainings on the iris data, step by step: losses, the length of every step, and what was learned.
///
/// The data are not part of the project. `-Dtrainscope.data=FOLDER` names the folder with `iris.csv`, whose first line is a
/// header and whose last column is the class.
@EnabledIfSystemProperty(named = "trainscope.data", matches = ".+")
class IrisTraceTest {
    private static final int FEATURES = 4;

    static Stream<JsonNode> traces() throws IOException {
        return StreamSupport.stream(file().get("cases").spliterator(), false);
    }

    private static JsonNode file() throws IOException {
        try (var in = IrisTraceTest.class.getResourceAsStream("/reference/traces.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in));
        }
    }

    private static List<double[]> iris() throws IOException {
        Path table = Path.of(System.getProperty("trainscope.data"), "iris.csv");
        try (Stream<String> lines = Files.lines(table)) {
            return lines.skip(1)
                    .map(line -> Stream.of(line.split(",")).mapToDouble(Double::parseDouble).toArray())
                    .toList();
        }
    }

    private static Optimizer rule(String words) {
        return switch (words) {
            case "sgd lr=0.1" -> new Sgd(0.1);
            case "momentum lr=0.05 m=0.9" -> new Momentum(Momentum.Form.SEED, 0.05, 0.9);
            case "adagrad-seed lr=0.1 eps=1e-7" -> new AdaGrad(AdaGrad.Form.SEED, 0.1, 1e-7);
            case "adam-seed lr=0.02 eps=1e-7" -> new Adam(Adam.Form.SEED, 0.02, 0.9, 0.999, 1e-7, 0);
            default -> throw new IllegalArgumentException(words);
        };
    }

    private static Activation function(String name) {
        return switch (name) {
            case "tanh" -> new Tanh();
            case "relu" -> new Relu();
            case "sigmoid" -> new Sigmoid();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Network network(JsonNode trace, int rows, Workplace place) {
        var widths = new ArrayList<Integer>();
        trace.get("sizes").forEach(size -> widths.add(size.asInt()));
        return new Network(Shape.features(FEATURES),
                Stacks.classifier(widths.subList(1, widths.size() - 1),
                        function(trace.get("hidden_activation").asText()), new Constant(0), widths.getLast()),
                rows, Rng.of(1), place);
    }

    private static double[] start(JsonNode trace, Network network) {
        double[] w = new double[network.size()];
        for (int layer = 0; layer < trace.get("W").size(); layer++) {
            put(trace.get("W").get(layer), w, network.slices().get(2 * layer).from());
            put(trace.get("b").get(layer), w, network.slices().get(2 * layer + 1).from());
        }
        return w;
    }

    private static void put(JsonNode numbers, double[] w, int from) {
        List<Double> flat = GradientSample.flat(numbers);
        for (int i = 0; i < flat.size(); i++) {
            w[from + i] = flat.get(i);
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("traces")
    void aTraining(JsonNode trace) throws IOException {
        List<double[]> table = iris();
        int rows = table.size();
        JsonNode meta = file().get("meta");
        double[] x = new double[rows * FEATURES];
        for (int i = 0; i < x.length; i++) {
            int column = i % FEATURES;
            x[i] = (table.get(i / FEATURES)[column] - meta.get("mean").get(column).asDouble())
                    / meta.get("std").get(column).asDouble();
        }
        int[] labels = table.stream().mapToInt(row -> (int) row[FEATURES]).toArray();
        assertEquals("full batch of 150 in file order", trace.get("batches").asText());
        var place = new Workplace(Kernels.best());
        Network network = network(trace, rows, place);
        Optimizer rule = rule(trace.get("optimizer").asText());
        var goal = new Goal(new SoftmaxCrossEntropy(SoftmaxCrossEntropy.Form.STABLE),
                new L2(L2.Form.HALF, trace.get("l2").asDouble()), Clip.none());
        var trainer = new Trainer(network, goal, rule, start(trace, network), rows, place);
        var stride = new Stride(network.size(), place.kernels());
        JsonNode expected = trace.get("expected");
        for (int step = 0; step < trace.get("steps").asInt(); step++) {
            stride.begin(trainer.weights());
            double loss = trainer.step(x, Answers.classes(labels), rows, step, rule.lr());
            stride.end(trainer.weights());
            assertEquals(expected.get("losses").get(step).asDouble(), loss, 1e-8, "loss " + step);
            JsonNode ratios = expected.get("update_to_weight_ratio").get(step);
            for (int layer = 0; layer < ratios.size(); layer++) {
                double ratio = ratios.get(layer).asDouble();
                assertEquals(ratio, stride.ratio(network.slices().get(2 * layer)), 1e-6 * ratio,
                        "ratio " + step);
            }
        }
        List<String> names = List.of("W1", "b1", "W2", "b2");
        for (int i = 0; i < names.size(); i++) {
            List<Double> learned = GradientSample.flat(expected.get("final_params").get(names.get(i)));
            int from = network.slices().get(i).from();
            for (int j = 0; j < learned.size(); j++) {
                assertEquals(learned.get(j), trainer.weights()[from + j], 1e-7, names.get(i) + " " + j);
            }
        }
        double last = trainer.look(trainer.weights(), x, Answers.classes(labels), rows, 0,
                new double[network.size()]);
        assertEquals(expected.get("final_full_loss").asDouble(), last, 1e-8);
        assertEquals(expected.get("final_accuracy").asDouble(), accuracy(trainer, x, labels), 1e-12);
    }

    private static double accuracy(Trainer trainer, double[] x, int[] labels) {
        Network network = trainer.network();
        double[] scores = network.forward(trainer.weights(), x, new Pass().use(labels.length));
        int classes = network.out().size();
        return IntStream.range(0, labels.length).filter(row -> IntStream.range(0, classes)
                .allMatch(c -> scores[row * classes + c] <= scores[row * classes + labels[row]])).count()
                / (double) labels.length;
    }
}
