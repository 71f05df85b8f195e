package trainscope.engine.data.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trainscope.engine.data.DataSet;
import trainscope.engine.data.Shape;

/// The notes' table of apples, as independent code prepared it.
class ReferencePreprocessingTest {
    private static final DataSet APPLES = PreprocessingTest.of(Shape.features(2), 4, 540, 8, 700, 2, 480);

    private static JsonNode reference;

    @BeforeAll
    static void read() throws IOException {
        try (var in = ReferencePreprocessingTest.class.getResourceAsStream("/reference/preprocess.json")) {
            reference = new ObjectMapper().readTree(in).get("cases").get(0);
        }
    }

    private static void compare(String name, Preprocessing kind, boolean upToSign) {
        var shown = new DMatrixRMaj(0, 0);
        var rows = reference.get("rows_shown");
        int[] places = new int[rows.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = rows.get(i).asInt();
        }
        new Pipeline(List.of(kind)).fit(APPLES.all()).feed().batch(APPLES.all(), places, places.length,
                shown);
        JsonNode expected = reference.get(name);
        for (int j = 0; j < shown.numCols; j++) {
            double sign = upToSign ? Math.signum(expected.get(0).get(j).asDouble() * shown.get(0, j)) : 1;
            for (int i = 0; i < places.length; i++) {
                double value = expected.get(i).get(j).asDouble();
                assertEquals(value, sign * shown.get(i, j), 1e-9 * Math.max(1, Math.abs(value)), name);
            }
        }
    }

    @Test
    void everyKindAgrees() {
        compare("mean_subtracted", new MeanImage(), false);
        compare("mean_subtracted", new ChannelMean(), false);
        compare("zscore_population", new ZScore(ZScore.Form.POPULATION), false);
        compare("zscore_sample", new ZScore(ZScore.Form.SAMPLE), false);
        compare("minmax", new MinMax(), false);
        compare("pca_projected", new Pca(2), true);
        compare("whitened_eps1e_5", new Whitening(2, 1e-5), true);
    }

    @Test
    void theFiguresAgree() {
        var population = (Scaling) new ZScore(ZScore.Form.POPULATION).fit(APPLES.all(), APPLES.shape());
        var sample = (Scaling) new ZScore(ZScore.Form.SAMPLE).fit(APPLES.all(), APPLES.shape());
        var range = (Scaling) new MinMax().fit(APPLES.all(), APPLES.shape());
        var rotation = (Rotation) new Pca(2).fit(APPLES.all(), APPLES.shape());
        for (int j = 0; j < 2; j++) {
            same("mean", j, population.shift(j));
            same("std_population", j, population.divisor(j));
            same("std_sample", j, sample.divisor(j));
            same("min", j, range.shift(j));
            same("max", j, range.shift(j) + range.divisor(j));
            same("pca_eigenvalues_over_N", j, rotation.variance(j));
            for (int k = 0; k < 2; k++) {
                double part = reference.get("pca_eigenvectors_columns").get(j).get(k).asDouble();
                assertEquals(part, rotation.axis(j, k), 1e-9);
            }
        }
        double first = ((Rotation) new Pca(1).fit(APPLES.all(), APPLES.shape())).explained();
        same("explained_variance_ratio", 0, first);
    }

    private static void same(String name, int index, double value) {
        double expected = reference.get(name).get(index).asDouble();
        assertEquals(expected, value, 1e-9 * Math.max(1, Math.abs(expected)), name);
    }
}
