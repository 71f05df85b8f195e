package trainscope.engine.data.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trainscope.engine.data.DataSet;
import trainscope.engine.data.Shape;

/// Two tables as independent code prepared them: the notes' three apples, and iris.
///
/// Iris is not part of the project. `-Dtrainscope.data=FOLDER` names the folder with `iris.csv`, whose first line is a header
/// and whose last column is the class.
class ReferencePreprocessingTest {
    private static final double ROOM = 1e-9;

    static Stream<JsonNode> cases() throws IOException {
        try (var in = ReferencePreprocessingTest.class.getResourceAsStream("/reference/preprocess.json")) {
            return StreamSupport.stream(
                    new ObjectMapper().readTree(Objects.requireNonNull(in)).get("cases").spliterator(),
                    false);
        }
    }

    private static DataSet table(JsonNode reference) throws IOException {
        DataSet table = switch (reference.get("name").asText()) {
            case "apples" -> PreprocessingTest.of(Shape.features(2), 4, 540, 8, 700, 2, 480);
            case "iris" -> iris();
            default -> throw new IllegalArgumentException(reference.get("name").asText());
        };
        assertEquals(reference.get("N").asInt(), table.size());
        assertEquals(reference.get("D").asInt(), table.shape().size());
        return table;
    }

    private static DataSet iris() throws IOException {
        String folder = System.getProperty("trainscope.data", "");
        assumeTrue(!folder.isEmpty(), "iris is not part of the project");
        try (Stream<String> lines = Files.lines(Path.of(folder, "iris.csv"))) {
            return PreprocessingTest.of(Shape.features(4), lines.skip(1)
                    .flatMap(line -> Stream.of(line.split(",")).limit(4)).mapToDouble(Double::parseDouble)
                    .toArray());
        }
    }

    private static DMatrixRMaj prepared(DataSet table, Preprocessing kind, int[] places) {
        var shown = new DMatrixRMaj(0, 0);
        new Pipeline(List.of(kind)).fit(table.all()).feed().batch(table.all(), places, places.length, shown);
        return shown;
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("cases")
    void everyKindAgrees(JsonNode reference) throws IOException {
        DataSet table = table(reference);
        int all = table.shape().size();
        compare(reference, "mean_subtracted", table, new MeanImage(), false);
        compare(reference, "mean_subtracted", table, new ChannelMean(), false);
        compare(reference, "zscore_population", table, new ZScore(ZScore.Form.POPULATION), false);
        compare(reference, "zscore_sample", table, new ZScore(ZScore.Form.SAMPLE), false);
        compare(reference, "minmax", table, new MinMax(), false);
        compare(reference, "pca_projected", table, new Pca(all), true);
        compare(reference, "whitened_eps1e_5", table, new Whitening(all, 1e-5), true);
    }

    private static void compare(JsonNode reference, String name, DataSet table, Preprocessing kind,
            boolean upToSign) {
        JsonNode rows = reference.get("rows_shown");
        int[] places = IntStream.range(0, rows.size()).map(i -> rows.get(i).asInt()).toArray();
        DMatrixRMaj shown = prepared(table, kind, places);
        JsonNode expected = reference.get(name);
        for (int j = 0; j < shown.numCols; j++) {
            double sign = upToSign ? Math.signum(expected.get(0).get(j).asDouble() * shown.get(0, j)) : 1;
            for (int i = 0; i < places.length; i++) {
                near(expected.get(i).get(j), sign * shown.get(i, j), name + " " + i + ", " + j);
            }
        }
    }

    private static void near(JsonNode expected, double value, String what) {
        double number = expected.asDouble();
        assertEquals(number, value, ROOM * Math.max(1, Math.abs(number)), what);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("cases")
    void theFiguresAgree(JsonNode reference) throws IOException {
        DataSet table = table(reference);
        int all = table.shape().size();
        var population = (Scaling) new ZScore(ZScore.Form.POPULATION).fit(table.all(), table.shape());
        var sample = (Scaling) new ZScore(ZScore.Form.SAMPLE).fit(table.all(), table.shape());
        var range = (Scaling) new MinMax().fit(table.all(), table.shape());
        var rotation = (Rotation) new Pca(all).fit(table.all(), table.shape());
        double explained = 0;
        for (int j = 0; j < all; j++) {
            near(reference.get("mean").get(j), population.shift(j), "mean " + j);
            near(reference.get("std_population").get(j), population.divisor(j), "population " + j);
            near(reference.get("std_sample").get(j), sample.divisor(j), "sample " + j);
            near(reference.get("min").get(j), range.shift(j), "min " + j);
            near(reference.get("max").get(j), range.shift(j) + range.divisor(j), "max " + j);
            near(reference.get("pca_eigenvalues_over_N").get(j), rotation.variance(j), "variance " + j);
            for (int k = 0; k < all; k++) {
                near(reference.get("pca_eigenvectors_columns").get(j).get(k), rotation.axis(j, k),
                        "axis " + j + ", " + k);
            }
            double more = ((Rotation) new Pca(j + 1).fit(table.all(), table.shape())).explained();
            near(reference.get("explained_variance_ratio").get(j), more - explained, "explained " + j);
            explained = more;
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("cases")
    void whatIsWhitenedVariesAsMuchAsItShould(JsonNode reference) throws IOException {
        DataSet table = table(reference);
        int[] places = IntStream.range(0, table.size()).toArray();
        DMatrixRMaj white = prepared(table, new Whitening(table.shape().size(), 1e-5), places);
        for (int j = 0; j < white.numCols; j++) {
            double squares = 0;
            for (int i = 0; i < white.numRows; i++) {
                squares += white.get(i, j) * white.get(i, j);
            }
            near(reference.get("whitened_covariance_diagonal").get(j), squares / white.numRows, "" + j);
        }
    }
}
