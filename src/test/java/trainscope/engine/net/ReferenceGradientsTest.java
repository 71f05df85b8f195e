package trainscope.engine.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trainscope.engine.activation.Activation;
import trainscope.engine.activation.Elu;
import trainscope.engine.activation.LeakyRelu;
import trainscope.engine.activation.Relu;
import trainscope.engine.activation.Sigmoid;
import trainscope.engine.activation.Tanh;

/// Every network of `reference/gradients.json` gives its outputs, its losses and all its gradients.
class ReferenceGradientsTest {
    static JsonNode file() throws IOException {
        try (var in = ReferenceGradientsTest.class.getResourceAsStream("/reference/gradients.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in));
        }
    }

    static Stream<JsonNode> cases() throws IOException {
        return StreamSupport.stream(file().get("cases").spliterator(), false);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("cases")
    void aCase(JsonNode node) {
        var sample = new GradientSample(node);
        String id = node.get("id").asText();
        JsonNode expected = node.get("expected");
        double loss = sample.run();
        near(expected.get("data_loss"), sample.trainer().dataLoss(), id + " data loss");
        near(expected.get("penalty"), sample.trainer().penaltyLoss(), id + " penalty");
        near(expected.get("loss"), loss, id + " loss");
        for (int layer = 0; layer < expected.get("outputs").size(); layer++) {
            List<Double> output = GradientSample.flat(expected.get("outputs").get(layer));
            double[] ours = sample.network().cells().get(layer).output();
            for (int i = 0; i < output.size(); i++) {
                near(output.get(i), ours[i], id + " output " + layer + "[" + i + "]");
            }
        }
        var compared = new ArrayList<String>();
        expected.get("grads").properties().forEach(entry -> {
            double[] ours = sample.gradient(entry.getKey());
            List<Double> theirs = GradientSample.flat(entry.getValue());
            assertEquals(theirs.size(), ours.length, id + " " + entry.getKey());
            for (int i = 0; i < ours.length; i++) {
                near(theirs.get(i), ours[i], id + " gradient " + entry.getKey() + "[" + i + "]");
            }
            compared.add(entry.getKey());
        });
        assertTrue(compared.size() > 2, compared.toString());
        if (expected.hasNonNull("batchnorm")) {
            sample.checkRunning(expected.get("batchnorm").get("1"));
        }
    }

    static void near(JsonNode expected, double ours, String what) {
        near(expected.asDouble(), ours, what);
    }

    static void near(double expected, double ours, String what) {
        assertEquals(expected, ours, 1e-9 * Math.max(1, Math.abs(expected)), what);
    }

    static Stream<JsonNode> activations() throws IOException {
        return StreamSupport.stream(file().get("scalar_activations").spliterator(), false);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("activations")
    void aScalarActivation(JsonNode node) {
        String name = node.get("name").asText();
        Activation function = switch (name) {
            case "sigmoid" -> new Sigmoid();
            case "tanh" -> new Tanh();
            case "relu" -> new Relu();
            case "leaky_relu(0.1)" -> new LeakyRelu(0.1);
            case "leaky_relu(0.01)" -> new LeakyRelu(0.01);
            case "elu(1)" -> new Elu(1);
            case "elu(0.5)" -> new Elu(0.5);
            default -> throw new IllegalArgumentException(name);
        };
        for (int i = 0; i < node.get("x").size(); i++) {
            double x = node.get("x").get(i).asDouble();
            double f = node.get("f").get(i).asDouble();
            assertEquals(f, function.value(x), 1e-12 * Math.abs(f) + 1e-300, name + " at " + x);
            if (x != 0 || name.equals("sigmoid") || name.equals("tanh")) {
                double slope = node.get("df").get(i).asDouble();
                assertEquals(slope, function.slope(x), 1e-12 * Math.abs(slope) + 1e-300,
                        name + "′ at " + x);
            }
        }
    }
}
