package trainscope.engine.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Spliterators;
import java.util.stream.IntStream;
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
import trainscope.engine.data.Shape;
import trainscope.engine.init.Constant;
import trainscope.engine.init.Initializer;
import trainscope.engine.init.InitializerNames;
import trainscope.engine.layer.Pass;
import trainscope.engine.layer.Workplace;
import trainscope.engine.math.Draws;
import trainscope.engine.math.Kernels;
import trainscope.engine.math.Rng;
import trainscope.engine.net.Network;
import trainscope.engine.net.Stacks;

/// What layers say, measured on the networks of `reference/activations.json`: one is written out and met exactly, the others
/// are drawn, and ours lie as close to the file's means as networks drawn by another generator do.
class ReferenceLooksTest {
    private static final int RUNS = 3;

    private final Workplace place = new Workplace(Kernels.best());

    private static JsonNode file() throws IOException {
        try (var in = ReferenceLooksTest.class.getResourceAsStream("/reference/activations.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in));
        }
    }

    private static Activation function(String name) {
        return switch (name) {
            case "sigmoid" -> new Sigmoid();
            case "tanh" -> new Tanh();
            case "relu" -> new Relu();
            case "leaky_relu" -> new LeakyRelu(0.1);
            case "elu" -> new Elu(1);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private Network network(List<Integer> sizes, Activation function, Initializer init, int rows) {
        return new Network(Shape.features(sizes.getFirst()),
                Stacks.hidden(sizes.subList(1, sizes.size()), function, init), rows, Rng.of(1), place);
    }

    /// A look at what the network's functions say to x, with the reach that the file gives to histograms.
    private static List<LayerLook> looks(Network network, double[] w, double[] x, int rows, JsonNode range,
            int bins) {
        network.forward(w, x, new Pass().use(rows));
        var interior = new Interior(network, bins);
        interior.outputs(0).forEach(look -> look.range(range.get(0).asDouble(), range.get(1).asDouble()));
        List<LayerLook> all = interior.outputs(rows);
        return IntStream.range(0, all.size()).filter(i -> i % 2 == 1).mapToObj(all::get).toList();
    }

    /// What the file calls by this name.
    private static double measure(LayerLook look, String name) {
        double all = look.summary().count();
        return switch (name) {
            case "mean" -> look.summary().mean();
            case "std" -> look.summary().std();
            case "min" -> look.summary().min();
            case "max" -> look.summary().max();
            case "low", "low05" -> look.nearlySaturated().low() / all;
            case "high", "high95" -> look.nearlySaturated().high() / all;
            case "saturated05" -> look.nearlySaturated().count() / all;
            case "saturated01" -> look.whollySaturated().count() / all;
            case "zero" -> look.summary().zeros() / all;
            case "negative" -> look.summary().negatives() / all;
            case "dead_units" -> (double) look.dead().count() / look.dead().units();
            case "below_range" -> look.histogram().below() / all;
            case "above_range" -> look.histogram().above() / all;
            default -> throw new IllegalArgumentException(name);
        };
    }

    static Stream<String> functions() throws IOException {
        return names(file().get("exact").get("layers"));
    }

    private static Stream<String> names(JsonNode node) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(node.fieldNames(), 0), false);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void theWrittenOutNetworkIsMetExactly(String name) throws IOException {
        JsonNode file = file();
        JsonNode exact = file.get("exact");
        double[] x = numbers(exact.get("x"));
        int rows = exact.get("x").size();
        var sizes = new ArrayList<>(List.of(x.length / rows));
        exact.get("W").forEach(matrix -> sizes.add(matrix.get(0).size()));
        Network network = network(sizes, function(name), new Constant(0), rows);
        double[] w = new double[network.size()];
        for (int i = 0; i < exact.get("W").size(); i++) {
            double[] given = numbers(exact.get("W").get(i));
            System.arraycopy(given, 0, w, network.slices().get(2 * i).from(), given.length);
        }
        JsonNode layers = exact.get("layers").get(name);
        JsonNode range = file.get("meta").get("ranges").get(name);
        int bins = layers.get(0).get("hist_counts").size();
        List<LayerLook> looks = looks(network, w, x, rows, range, bins);
        for (int layer = 0; layer < layers.size(); layer++) {
            LayerLook look = looks.get(layer);
            JsonNode expected = layers.get(layer);
            String where = name + " " + layer + " ";
            names(expected).filter(key -> !key.equals("hist_counts") && !key.startsWith("smallest"))
                    .forEach(key -> assertEquals(expected.get(key).asDouble(), measure(look, key), 1e-12,
                            where + key));
            for (int bin = 0; bin < bins; bin++) {
                assertEquals(expected.get("hist_counts").get(bin).asLong(), look.histogram().count(bin),
                        where + bin);
            }
        }
    }

    private static double[] numbers(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .mapToDouble(JsonNode::asDouble).toArray();
    }

    static Stream<List<String>> drawn() throws IOException {
        JsonNode cases = file().get("cases");
        return names(cases).flatMap(each -> names(cases.get(each).get("results"))
                .flatMap(function -> names(cases.get(each).get("results").get(function))
                        .map(init -> List.of(each, function, init))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("drawn")
    void drawnNetworksAreNoneOfTheirOwn(List<String> which) throws IOException {
        JsonNode file = file();
        JsonNode given = file.get("cases").get(which.get(0));
        JsonNode expected = given.get("results").get(which.get(1)).get(which.get(2));
        int rows = given.get("samples").asInt();
        var sizes = new ArrayList<Integer>();
        given.get("sizes").forEach(size -> sizes.add(size.asInt()));
        Network network = network(sizes, function(which.get(1)), InitializerNames.named(which.get(2)), rows);
        var check = new Tolerance(file.get("meta").get("seeds").get(which.get(0)).asInt(), rows,
                which.toString());
        JsonNode range = file.get("meta").get("ranges").get(which.get(1));
        int bins = file.get("meta").get("bins").asInt();
        var runs = new ArrayList<List<LayerLook>>();
        for (long seed = 1; seed <= RUNS; seed++) {
            Draws draws = Rng.of(seed).child("inputs").draws();
            double[] x = IntStream.range(0, rows * sizes.getFirst()).mapToDouble(_ -> draws.nextGaussian())
                    .toArray();
            double[] w = network.start(Rng.of(seed).child("weights"));
            runs.add(looks(network, w, x, rows, range, bins));
            check.all(expected, Collections.singletonList(runs.getLast()));
        }
        check.all(expected, runs);
        assertTrue(check.compared > RUNS * sizes.size() * bins, which + " compared " + check.compared);
    }

    /// The file's rule for how far a run, or the mean of several, may lie from its means.
    private static final class Tolerance {
        private final int seeds;
        private final int rows;
        private final String what;
        private int compared;

        Tolerance(int seeds, int rows, String what) {
            this.seeds = seeds;
            this.rows = rows;
            this.what = what;
        }

        void all(JsonNode expected, List<List<LayerLook>> runs) {
            for (int i = 0; i < expected.size(); i++) {
                int layer = i;
                JsonNode node = expected.get(i);
                List<LayerLook> looks = runs.stream().map(run -> run.get(layer)).toList();
                names(node).filter(key -> !key.startsWith("hist") && !key.equals("min") && !key.equals("max"))
                        .forEach(key -> near(node.get(key).get(0).asDouble(), node.get(key).get(1).asDouble(),
                                mean(looks.stream().mapToDouble(look -> measure(look, key)).toArray()),
                                floor(key, layer, looks), layer + " " + key, looks.size()));
                for (int b = 0; b < node.get("hist_mean").size(); b++) {
                    int bin = b;
                    double ours = mean(looks.stream()
                            .mapToDouble(
                                    look -> look.histogram().count(bin) / (double) look.summary().count())
                            .toArray());
                    near(node.get("hist_mean").get(b).asDouble(), node.get("hist_sd").get(b).asDouble(), ours,
                            floor("hist", layer, looks), layer + " bin " + b, looks.size());
                }
            }
        }

        private static double mean(double[] values) {
            return IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum() / values.length;
        }

        private double floor(String key, int layer, List<LayerLook> looks) {
            double units = looks.getFirst().dead().units();
            boolean one = looks.size() == 1;
            return switch (key) {
                case "mean", "std" -> 1e-12;
                case "dead_units" -> (one ? 3 : 1.5) / units;
                default -> layer == 0 ? (one ? 10 : 3) / (rows * units) : (one ? 1.5 : 0.5) / units;
            };
        }

        private void near(double mean, double sd, double ours, double floor, String where, int runs) {
            double room = 6 * sd * Math.sqrt(1.0 / runs + 1.0 / seeds) + 1e-3 * Math.abs(mean) + floor;
            assertEquals(mean, ours, room, what + " layer " + where + " of " + runs);
            compared++;
        }
    }
}
