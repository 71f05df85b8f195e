package trainscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Walls as a person asks for them, held against the spread that other programs measured over many seeds.
class ReferenceWallsTest {
    private static final Map<String, String> LAWS = laws();
    private static final int UNITS = 100;
    private static final int NUMBERS = 100_000;

    private static Map<String, String> laws() {
        Map<String, String> laws = new LinkedHashMap<>();
        laws.put("zero", "constant(value=0)");
        laws.put("normal0.01", "normal(std=0.01)");
        laws.put("normal1", "normal(std=1)");
        laws.put("xavier_normal_1/sqrt(n_in)", "xavier(form=seed)");
        laws.put("xavier_uniform_in_out", "xavier(form=uniform)");
        laws.put("xavier_normal_in_out", "xavier(form=normal)");
        laws.put("he_normal_in", "he(form=normal)");
        laws.put("he_uniform_in", "he(form=uniform)");
        return Collections.unmodifiableMap(laws);
    }

    private static JsonNode reference() throws IOException {
        try (InputStream in = ReferenceWallsTest.class
                .getResourceAsStream("/reference/activations.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in));
        }
    }

    private static JsonNode lanes(List<String> arguments) throws IOException {
        Spoken spoken = Spoken.by(arguments.toArray(new String[0]));
        assertEquals(0, spoken.code(), spoken.err());
        return new ObjectMapper().readTree(spoken.out()).get("lanes");
    }

    @ParameterizedTest
    @CsvSource({"sigmoid, '0,1'", "tanh, '-1,1'", "relu, '0,1'"})
    void everyLawSpreadsAsItShould(String function, String range) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("init", "--json", "--layers", "5x100", "--activation", function, "--range", range));
        LAWS.values().forEach(law -> arguments.addAll(List.of("--init", law)));
        JsonNode lanes = lanes(arguments);
        JsonNode root = reference();
        int seeds = root.at("/meta/seeds/5x100").asInt();
        int lane = 0;
        for (String law : LAWS.keySet()) {
            JsonNode wanted = root.get("cases").get("5x100").get("results").get(function).get(law);
            for (int layer = 0; layer < 5; layer++) {
                var check = new Check(law + " " + function + " layer " + (layer + 1), wanted.get(layer),
                        seeds,
                        layer);
                check.compare(lanes.get(lane).get("layers").get(layer));
            }
            lane++;
        }
    }

    /// The tolerance that comes with the reference: six deviations of one run, a thousandth of the mean, and a floor.
    private record Check(String place, JsonNode wanted, int seeds, int layer) {
        void compare(JsonNode layerSeen) {
            JsonNode seen = layerSeen.get("activation");
            scalar("mean", seen.get("mean").asDouble(), 1e-12);
            scalar("std", seen.get("std").asDouble(), 1e-12);
            double share = layer == 0 ? 10.0 / NUMBERS : 1.5 / UNITS;
            scalar("low", layerSeen.get("low").asDouble(), share);
            scalar("high", layerSeen.get("high").asDouble(), share);
            scalar("saturated05", layerSeen.get("low").asDouble() + layerSeen.get("high").asDouble(), share);
            scalar("saturated01", layerSeen.get("wholly").asDouble(), share);
            scalar("zero", layerSeen.get("zeros").asDouble(), share);
            scalar("dead_units", layerSeen.get("dead").asDouble(), 3.0 / UNITS);
            scalar("below_range", seen.get("below").asDouble() / NUMBERS, share);
            scalar("above_range", seen.get("above").asDouble() / NUMBERS, share);
            for (int bar = 0; bar < 30; bar++) {
                within("bar " + bar, seen.get("bars").get(bar).asDouble() / NUMBERS,
                        wanted.get("hist_mean").get(bar).asDouble(),
                        wanted.get("hist_sd").get(bar).asDouble(),
                        share);
            }
        }

        private void scalar(String name, double value, double floor) {
            if (wanted.has(name)) {
                within(name, value, wanted.get(name).get(0).asDouble(), wanted.get(name).get(1).asDouble(),
                        floor);
            }
        }

        private void within(String name, double value, double mean, double deviation, double floor) {
            double room = 6 * deviation * Math.sqrt(1 + 1.0 / seeds) + 1e-3 * Math.abs(mean) + floor;
            assertTrue(Math.abs(value - mean) <= room,
                    place + ", " + name + ": " + value + " is not " + mean + " ± " + room);
        }
    }

    /// The intervals that hold the last of five layers for twenty seeds, widened by their own width: one more seed may lie
    /// outside of what twenty have seen, but not far.
    @ParameterizedTest
    @CsvSource({"sigmoid, normal(std=0.01), 0.0107, 0.0145", "sigmoid, normal(std=1), 0.426, 0.452",
        "sigmoid, xavier, 0.104, 0.141", "sigmoid, xavier(form=uniform), 0.106, 0.131",
        "sigmoid, he, 0.145, 0.194", "sigmoid, he(form=printed), 0.197, 0.256",
        "tanh, normal(std=0.01), 9.4e-6, 1.05e-5", "tanh, normal(std=1), 0.957, 0.959",
        "tanh, xavier, 0.311, 0.334", "tanh, he, 0.559, 0.579", "relu, normal(std=0.01), 1.0e-6, 1.9e-6",
        "relu, normal(std=1), 10000, 18700", "relu, xavier, 0.100, 0.187", "relu, he, 0.568, 1.06",
        "relu, he(form=uniform), 0.591, 1.09", "relu, he(form=printed), 3.2, 6.0"})
    void theLastOfFiveLayersIsWhereTwentySeedsHaveBeen(String function, String law, double least, double most)
            throws IOException {
        JsonNode lanes = lanes(List.of("init", "--json", "--layers", "5x100", "--activation", function,
                "--init", law, "--repeats", "20"));
        JsonNode over = lanes.at("/0/layers/4/activation/stdOverDraws");
        double width = most - least;
        assertTrue(over.get("mean").asDouble() > least && over.get("mean").asDouble() < most,
                over.toString());
        assertTrue(over.get("min").asDouble() > least - width, over.toString());
        assertTrue(over.get("max").asDouble() < most + width, over.toString());
    }

    /// The means of twenty seeds, layer by layer. Two such means differ by more the deeper a layer is, for a width that is drawn
    /// in one layer is passed on to all above.
    @ParameterizedTest
    @CsvSource({"sigmoid, constant(value=0), 0 0 0 0 0",
        "sigmoid, normal(std=0.01), 0.0250 0.0124 0.0122 0.0122 0.0128",
        "sigmoid, normal(std=1), 0.459 0.439 0.436 0.436 0.438",
        "sigmoid, xavier, 0.208 0.126 0.119 0.119 0.124",
        "sigmoid, xavier(form=uniform), 0.208 0.126 0.122 0.123 0.121",
        "sigmoid, he, 0.261 0.175 0.164 0.163 0.170",
        "sigmoid, he(form=printed), 0.314 0.233 0.219 0.219 0.226",
        "tanh, normal(std=0.01), 0.0991 9.94e-3 9.92e-4 9.92e-5 9.96e-6",
        "tanh, normal(std=1), 0.959 0.958 0.957 0.957 0.958", "tanh, xavier, 0.627 0.486 0.407 0.356 0.321",
        "tanh, he, 0.720 0.633 0.594 0.576 0.567",
        "relu, normal(std=0.01), 0.0585 4.16e-3 2.95e-4 2.06e-5 1.50e-6",
        "relu, normal(std=1), 5.85 41.6 295 2060 15000", "relu, xavier, 0.585 0.416 0.295 0.206 0.150",
        "relu, he, 0.828 0.832 0.835 0.824 0.850", "relu, he(form=uniform), 0.824 0.818 0.823 0.818 0.842",
        "relu, he(form=printed), 1.17 1.66 2.36 3.30 4.81"})
    void everyLayerIsWhereTheMeanOfTwentySeedsIs(String function, String law, String means)
            throws IOException {
        JsonNode lanes = lanes(List.of("init", "--json", "--layers", "5x100", "--activation", function,
                "--init", law, "--repeats", "20"));
        String[] wanted = means.split(" ", -1);
        for (int layer = 0; layer < 5; layer++) {
            double mean = Double.parseDouble(wanted[layer]);
            assertEquals(mean, lanes.at("/0/layers/" + layer + "/activation/stdOverDraws/mean").asDouble(),
                    (0.01 + 0.05 * layer) * mean, "layer " + (layer + 1));
        }
    }

    /// The lecture's ten layers of 500: what the first and the last layer have.
    @Test
    void tenLayersOf500SpreadAsInTheLecture() throws IOException {
        JsonNode tanh = lanes(List.of("init", "--json", "--preset", "deep-tanh"));
        spread(tanh.get(0), 0.214, 2.96e-7, 0.02);
        spread(tanh.get(1), 0.982, 0.982, 0.002);
        assertEquals(0.468, tanh.at("/1/layers/9/low").asDouble(), 0.005);
        assertEquals(0.468, tanh.at("/1/layers/9/high").asDouble(), 0.005);
        spread(tanh.get(2), 0.628, 0.228, 0.02);
        JsonNode relu = lanes(List.of("init", "--json", "--preset", "deep-relu"));
        spread(relu.get(0), 0.584, 0.0290, 0.25);
        spread(relu.get(1), 0.826, 0.929, 0.25);
        JsonNode printed = lanes(
                List.of("init", "--json", "--preset", "deep-relu", "--init", "he(form=printed)",
                        "--activation", "relu"));
        spread(printed.get(0), 1.17, 29.7, 0.25);
        assertEquals(0.1, printed.at("/0/layers/9/dead").asDouble(), 0.07);
    }

    private static void spread(JsonNode lane, double first, double last, double tolerance) {
        assertEquals(first, lane.at("/layers/0/activation/std").asDouble(), first * tolerance);
        assertEquals(last, lane.at("/layers/9/activation/std").asDouble(), last * tolerance);
    }

    /// Inputs around 1: with no bias nearly half of the units are dead, and a bias revives those whose weights are small.
    @Test
    void aBiasRevivesUnitsThatAllPositiveInputsKill() throws IOException {
        JsonNode lanes = lanes(List.of("init", "--json", "--preset", "dead"));
        assertEquals(0.4425, lanes.at("/0/layers/0/dead").asDouble(), 0.12);
        assertEquals(0.3195, lanes.at("/1/layers/0/dead").asDouble(), 0.12);
        assertEquals(0.0003, lanes.at("/2/layers/0/dead").asDouble(), 0.02);
    }
}
