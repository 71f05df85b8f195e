package trainscope.engine.data.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import trainscope.engine.data.DataSet;
import trainscope.engine.data.Labels;
import trainscope.engine.data.Pixels;
import trainscope.engine.math.Rng;
import trainscope.lab.catalog.Composition;
import trainscope.lab.catalog.Entry;
import trainscope.lab.catalog.Reading;

/// What every made-up task keeps to.
class SourceContractTest {
    private static final Rng SEED = Rng.of(11);

    static List<Source> every() {
        return List.of(new Spirals(300, 3, 1.5, 0.05), new Circles(300, 0.5, 0.1), new Moons(300, 0.1),
                new Xor(300, 0.1, 0.05), new Checkerboard(300, 4, 0), new Gaussians(300, 10, 20, 1),
                new Gaussians(300, 3, 2, 3), new Plane(300, 5, 0.1), new Hills(300, 4, 0.05),
                new Digits(300, 1, 1, 0.05), new Shapes(300, 1, 0.04), new PixelClasses(300, 10, 40, 40));
    }

    @ParameterizedTest
    @MethodSource("every")
    void aSeedGivesTheSameBytesAndAnotherSeedOthers(Source source) {
        var once = source.draw(SEED);
        assertEquals(source.examples(), once.size());
        assertEquals(once.hash(), source.draw(SEED).hash());
        assertNotEquals(once.hash(), source.draw(Rng.of(12)).hash());
    }

    @ParameterizedTest
    @MethodSource("every")
    void itIsKnownBeforeHowMuchTheyTake(Source source) {
        DataSet data = source.draw(SEED);
        int each = data.inputs() instanceof Pixels ? 1 : Double.BYTES;
        assertEquals(source.bytesEach(), (long) each * data.shape().size());
    }

    @ParameterizedTest
    @MethodSource("every")
    void theNumberOfThreadsChangesNothing(Source source) throws Exception {
        try (var many = new ForkJoinPool(7); var one = new ForkJoinPool(1)) {
            assertEquals(one.submit(() -> source.draw(SEED).hash()).get(),
                    many.submit(() -> source.draw(SEED).hash()).get());
        }
    }

    @ParameterizedTest
    @MethodSource("every")
    void aSmallerSetIsTheBeginningOfALargerOne(Source source) {
        var large = source.draw(SEED);
        var small = Composition.with(source, "examples", 37L).draw(SEED);
        assertEquals(37, small.size());
        for (int row = 0; row < 37; row++) {
            assertEquals(large.all().value(row), small.all().value(row));
            for (int j = 0; j < small.shape().size(); j += 13) {
                assertEquals(large.inputs().at(row, j), small.inputs().at(row, j));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("every")
    void everythingIsFiniteAndEveryClassIsThere(Source source) {
        var data = source.draw(SEED);
        for (int row = 0; row < data.size(); row++) {
            assertTrue(Double.isFinite(data.all().value(row)));
            for (int j = 0; j < data.shape().size(); j++) {
                assertTrue(Double.isFinite(data.inputs().at(row, j)));
            }
        }
        if (data.targets() instanceof Labels labels && !(source instanceof Checkerboard)) {
            for (int count : labels.counts()) {
                assertEquals(300.0 / labels.classes(), count, 0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("every")
    void everyNumberOfItCanBeSet(Source source) {
        var knobs = new Entry<>("any", List.of(), List.of(new Entry.Variant<>(Reading.ALL, source))).knobs();
        assertEquals(Composition.parts((Record) source).size(), knobs.size());
        for (var knob : knobs) {
            double value = ((Number) Composition.parts((Record) source).get(knob.name())).doubleValue();
            assertTrue(knob.accepts(value), knob.name());
        }
    }

    /// These bytes must not change: shared experiments rest on them.
    @ParameterizedTest
    @CsvSource({"0, 97a55a647eff1df0e01dbc500e4b4aaaf1e951d71d6f46fb976b6f0f616707f0",
        "1, 2849f213feb88d5df05ff86d0cd9975c2b94907ce97346840a25642c2bcbb5bd",
        "2, 84c0903d90c495a8d6a173e2add6b714ca46c0af607833c31f336c57248b4ebb",
        "3, f375ca0b7e1396a39f067afa44f5e6e77e62c2de201d20f6ae6e8ce84bb895d0",
        "4, f8a3e0c6de411e83d5709e11ff3da4a1b79e183f269bce82a9b6f568f79616d8",
        "5, 86830bdcc75691f8585554646e54de8b0c6dc2790c8fa99a34d73c212940738a",
        "6, 95df2159a71a5a77f6b10ddd3301ed08f7353beec9615d3932e02709d7ed44e8",
        "7, c7b5a523cd8d684bccf516f2f4430242fda98c3cc42c0afb8e3b5f78a5dfe1b9",
        "8, 23080b62a8fda46a411fec872f3093971089e98cf67f70cb5f827008e652cff5",
        "9, 50c60dd91d6f46ffd42e5d3e2f02c775d048cf8a050df034fa50555057378330",
        "10, 1e5fd3ec7398580fb383f2dd6cccfc3de761606aa4e6c8dfe5afb0d488b82cb2",
        "11, 33df02d524ed3143117c4c86fff288a797de16230a402bfcfb8aeac91be63456"})
    void theBytesStayTheSameForEver(int index, String hash) {
        var source = every().get(index);
        assertEquals(hash, source.draw(SEED).hash(), source.toString());
    }

    @Test
    void anExampleOfAnySizeIsPossible() {
        for (long size : new long[] {1, 2, 5}) {
            for (Source source : every()) {
                assertEquals(size, Composition.with(source, "examples", size).draw(SEED).size());
            }
        }
    }

    private static double mean(DataSet data, int column) {
        double sum = 0;
        for (int row = 0; row < data.size(); row++) {
            sum += data.inputs().at(row, column);
        }
        return sum / data.size();
    }

    @Test
    void pointsLieAroundTheOrigin() {
        for (Source source : every().subList(0, 9)) {
            var data = source.draw(SEED);
            for (int j = 0; j < data.shape().size(); j++) {
                assertEquals(0, mean(data, j), source instanceof Gaussians ? 1 : 0.15, source.toString());
            }
        }
    }

    @Test
    void aPlaneIsOne() {
        var data = new Plane(200, 3, 0).draw(SEED);
        // Three examples fix w; all the others must agree. Differences along a line keep their proportion.
        var noisy = new Plane(2000, 3, 0.5).draw(SEED);
        double squares = 0;
        for (int row = 0; row < 200; row++) {
            double clean = data.all().value(row);
            double norm = 0;
            for (int j = 0; j < 3; j++) {
                norm += data.inputs().at(row, j) * data.inputs().at(row, j);
            }
            assertTrue(Math.abs(clean) <= Math.sqrt(norm) + 1e-12, "|w·x| ≤ |x|");
            squares += Math.pow(noisy.all().value(row) - clean, 2);
        }
        assertEquals(0.5, Math.sqrt(squares / 200), 0.1);
    }
}
