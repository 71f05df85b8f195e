package trainscope.engine.init;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trainscope.engine.math.Rng;
import trainscope.engine.math.Summary;

/// Weights have the law that their initializer names, and the same seed gives the same ones.
class InitializerTest {
    private static final List<Initializer> EVERY = List.of(new Constant(0.3), new Normal(0.05),
            new Uniform(0.2), new Xavier(Xavier.Form.SEED), new Xavier(Xavier.Form.NORMAL),
            new Xavier(Xavier.Form.UNIFORM), new He(He.Form.NORMAL), new He(He.Form.UNIFORM),
            new He(He.Form.PRINTED), new LeCun(LeCun.Form.NORMAL), new LeCun(LeCun.Form.UNIFORM),
            new Orthogonal(1), new Orthogonal(1.5));

    static List<Initializer> every() {
        return EVERY;
    }

    static Stream<JsonNode> laws() throws IOException {
        try (var in = InitializerTest.class.getResourceAsStream("/reference/activations.json")) {
            JsonNode file = new ObjectMapper().readTree(Objects.requireNonNull(in));
            return StreamSupport.stream(file.get("init_laws").get("rows").spliterator(), false);
        }
    }

    private static double[] weights(Initializer initializer, int rows, int columns, long seed) {
        double[] w = new double[rows * columns + 7];
        Arrays.fill(w, 1e9);
        initializer.fill(w, 3, rows, columns, new Fan(rows, columns), Rng.of(seed).draws());
        assertEquals(1e9, w[2], "wrote before its place");
        assertEquals(1e9, w[w.length - 4], "wrote behind its place");
        return Arrays.copyOfRange(w, 3, w.length - 4);
    }

    private static double kurtosis(double[] w, Summary summary) {
        double fourth = Arrays.stream(w).map(v -> v - summary.mean()).map(v -> v * v * v * v).sum()
                / w.length;
        double variance = summary.std() * summary.std();
        return fourth / (variance * variance);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("laws")
    void aLawOfTheReference(JsonNode law) {
        int rows = law.get("n_in").asInt();
        int columns = law.get("n_out").asInt();
        Initializer initializer = InitializerNames.named(law.get("init").asText());
        assertEquals(law.get("std").asDouble(), initializer.std(rows, columns, new Fan(rows, columns)),
                1e-12);
        for (long seed = 1; seed <= 3; seed++) {
            double[] w = weights(initializer, rows, columns, seed);
            var summary = new Summary();
            summary.see(w, 0, w.length);
            assertEquals(law.get("std").asDouble(), summary.std(), law.get("std_tolerance_6sd").asDouble());
            assertEquals(0, summary.mean(), law.get("mean_tolerance_6sd").asDouble());
            if (law.hasNonNull("kurtosis")) {
                assertEquals(law.get("kurtosis").asDouble(), kurtosis(w, summary),
                        law.get("kurtosis_tolerance_6sd").asDouble(), law.toString());
            }
            if (law.hasNonNull("bound")) {
                double bound = law.get("bound").asDouble();
                double most = Math.max(summary.max(), -summary.min());
                assertTrue(most <= bound * (1 + 1e-11) && most > 0.97 * bound, most + " of " + law);
            }
        }
    }

    /// Six standard deviations of a sample's standard deviation, whose law is no wider than the normal one.
    @ParameterizedTest
    @MethodSource("every")
    void theSpreadIsTheOneItNames(Initializer initializer) {
        for (int[] size : new int[][] {{100, 100}, {300, 40}, {40, 300}, {700, 30}}) {
            double[] w = weights(initializer, size[0], size[1], 11);
            var summary = new Summary();
            summary.see(w, 0, w.length);
            double std = initializer.std(size[0], size[1], new Fan(size[0], size[1]));
            assertEquals(std, summary.std(), 6 * std / Math.sqrt(2.0 * w.length), initializer.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("every")
    void aSeedRepeatsToTheBit(Initializer initializer) {
        assertArrayEquals(weights(initializer, 30, 20, 5), weights(initializer, 30, 20, 5));
        if (!(initializer instanceof Constant)) {
            assertFalse(Arrays.equals(weights(initializer, 30, 20, 5), weights(initializer, 30, 20, 6)));
        }
    }

    @Test
    void initializersOfOneLawDifferInScaleAlone() {
        double[] normal = weights(new Normal(1), 30, 20, 5);
        double[] uniform = weights(new Uniform(1), 30, 20, 5);
        for (Initializer initializer : List.of(new Normal(0.01), new Xavier(Xavier.Form.SEED),
                new Xavier(Xavier.Form.NORMAL), new He(He.Form.NORMAL), new He(He.Form.PRINTED),
                new LeCun(LeCun.Form.NORMAL))) {
            double std = initializer.std(30, 20, new Fan(30, 20));
            assertArrayEquals(Arrays.stream(normal).map(v -> std * v).toArray(),
                    weights(initializer, 30, 20, 5), initializer.toString());
        }
        for (Initializer initializer : List.of(new Uniform(0.2), new Xavier(Xavier.Form.UNIFORM),
                new He(He.Form.UNIFORM), new LeCun(LeCun.Form.UNIFORM))) {
            double bound = initializer.std(30, 20, new Fan(30, 20)) * Math.sqrt(3);
            assertArrayEquals(Arrays.stream(uniform).map(v -> bound * v).toArray(),
                    weights(initializer, 30, 20, 5), 1e-15, initializer.toString());
        }
    }

    @Test
    void anOrthogonalArrayKeepsLengths() {
        for (int[] size : new int[][] {{50, 50}, {80, 30}, {30, 80}, {1, 1}, {1, 9}, {9, 1}}) {
            int rows = size[0];
            int columns = size[1];
            double[] w = weights(new Orthogonal(1.5), rows, columns, 2);
            boolean tall = rows > columns;
            int count = Math.min(rows, columns);
            for (int a = 0; a < count; a++) {
                for (int b = 0; b <= a; b++) {
                    double product = 0;
                    for (int i = 0; i < Math.max(rows, columns); i++) {
                        product += tall ? w[i * columns + a] * w[i * columns + b]
                                : w[a * columns + i] * w[b * columns + i];
                    }
                    assertEquals(a == b ? 2.25 : 0, product, 1e-14, a + ", " + b);
                }
            }
        }
    }
}
