package trainscope.engine.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trainscope.engine.data.Shape;
import trainscope.engine.init.Constant;

/// Every convolution of `reference/conv_arith.json` has the size and as many numbers as it should, or says that it does not fit.
class ReferenceConvTest {
    static Stream<JsonNode> cases() throws IOException {
        try (var in = ReferenceConvTest.class.getResourceAsStream("/reference/conv_arith.json")) {
            return StreamSupport.stream(
                    new ObjectMapper().readTree(Objects.requireNonNull(in)).get("cases").spliterator(),
                    false);
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("cases")
    void aConvolution(JsonNode node) {
        int side = node.get("input").asInt();
        int size = node.get("filter").asInt();
        int stride = node.get("stride").asInt();
        int pad = node.get("pad").asInt();
        int filters = node.get("filters").asInt();
        var in = new Shape(node.get("depth").asInt(), side, side);
        var conv = new Conv(filters, size, stride, pad, new Constant(0), 0);
        List<Weights> weights = conv.weights(in);
        assertEquals(node.get("weights").asInt(), count(weights.getFirst()));
        assertEquals(node.get("biases").asInt(), count(weights.getLast()));
        assertEquals(node.get("params").asInt(), count(weights.getFirst()) + count(weights.getLast()));
        assertEquals(node.get("params_per_filter").asInt(), 1 + count(weights.getFirst()) / filters);
        if (node.get("exact").asBoolean()) {
            int out = node.get("output").asInt();
            assertEquals(new Shape(node.get("output_depth").asInt(), out, out), conv.out(in));
        } else {
            var problem = assertThrows(Misfit.class, () -> conv.out(in)).problem();
            int room = side + 2 * pad - size;
            assertEquals(Math.rint(room - (node.get("formula_value").asDouble() - 1) * stride), 0);
            assertEquals("misfit.stride", problem.key());
            assertEquals(
                    Stream.of(side, pad, size, stride, room, room % stride).map(String::valueOf).toList(),
                    problem.args());
        }
    }

    private static int count(Weights weights) {
        return weights.rows() * weights.columns();
    }
}
