package trainscope.engine.data.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trainscope.engine.data.DataSet;
import trainscope.engine.data.Numbers;
import trainscope.engine.data.Part;
import trainscope.engine.data.Pixels;
import trainscope.engine.data.Shape;
import trainscope.engine.data.Values;
import trainscope.engine.math.Draws;
import trainscope.engine.math.Rng;

/// What every preprocessing keeps to, and what each of them is for.
class PreprocessingTest {
    static List<Preprocessing> every() {
        return List.of(new MeanImage(), new ChannelMean(), new OwnMean(), new Rescale(255), new Affine(2, -3),
                new ZScore(ZScore.Form.POPULATION), new ZScore(ZScore.Form.SAMPLE), new MinMax(),
                new Pca(1000),
                new Pca(2), new Whitening(1000, 1e-5), new Whitening(3, 1e-5));
    }

    static DataSet of(Shape shape, double... numbers) {
        return new DataSet("", shape, new Numbers(numbers, shape.size()),
                new Values(new double[numbers.length / shape.size()]));
    }

    /// Examples whose features depend on each other, on different scales; the last one never changes.
    private static DataSet mixed(int size) {
        Draws draws = Rng.of(3).draws();
        double[] numbers = new double[size * 6];
        for (int i = 0; i < numbers.length; i += 6) {
            double a = draws.nextGaussian();
            double b = draws.nextGaussian();
            numbers[i] = 5 + a;
            numbers[i + 1] = 100 * (a + 0.3 * b);
            numbers[i + 2] = -3 + 0.01 * b;
            numbers[i + 3] = a * b;
            numbers[i + 4] = draws.nextDouble();
            numbers[i + 5] = 0.1;
        }
        return of(new Shape(3, 1, 2), numbers);
    }

    private static DMatrixRMaj all(Part part) {
        var all = new DMatrixRMaj(0, 0);
        part.batch(IntStream.range(0, part.size()).toArray(), part.size(), all);
        return all;
    }

    private static DMatrixRMaj prepared(Preprocessing kind, DataSet data) {
        var into = new DMatrixRMaj(0, 0);
        kind.fit(data.all(), data.shape()).apply(all(data.all()), into);
        return into;
    }

    private static double mean(DMatrixRMaj of, int column) {
        return IntStream.range(0, of.numRows).mapToDouble(i -> of.get(i, column)).sum() / of.numRows;
    }

    private static double covariance(DMatrixRMaj of, int a, int b) {
        double meanA = mean(of, a);
        double meanB = mean(of, b);
        return IntStream.range(0, of.numRows)
                .mapToDouble(i -> (of.get(i, a) - meanA) * (of.get(i, b) - meanB))
                .sum() / of.numRows;
    }

    @ParameterizedTest
    @MethodSource("every")
    void everythingStaysFiniteAndAConstantFeatureBecomesNothing(Preprocessing kind) {
        for (int size : new int[] {1, 2, 300}) {
            var result = prepared(kind, mixed(size));
            for (int i = 0; i < result.getNumElements(); i++) {
                assertTrue(Double.isFinite(result.data[i]), kind + " of " + size);
            }
            if (kind instanceof ZScore || kind instanceof MinMax || kind instanceof MeanImage) {
                assertEquals(0, result.get(0, 5), 0, kind.toString());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("every")
    void whatKeepsEverythingCanBeUndone(Preprocessing kind) {
        var data = mixed(300);
        var transform = kind.fit(data.all(), data.shape());
        var back = new DMatrixRMaj(0, 0);
        transform.restore(prepared(kind, data), back);
        var original = all(data.all());
        double worst = IntStream.range(0, original.getNumElements())
                .mapToDouble(i -> Math.abs(original.data[i] - back.data[i])).max().orElse(0);
        assertEquals(original.numCols, back.numCols);
        if (transform.keepsEverything()) {
            assertTrue(worst < 1e-9, kind + " is off by " + worst);
        } else {
            assertTrue(worst > 1e-3, kind + " lost nothing");
        }
    }

    @ParameterizedTest
    @MethodSource("every")
    void onlyTheTrainingPartIsLookedAt(Preprocessing kind) {
        var data = mixed(300);
        var training = data.all().first(100);
        var alone = kind.fit(training, data.shape());
        double[] copy = all(training).data.clone();
        var same = of(data.shape(), copy);
        var one = new DMatrixRMaj(0, 0);
        var other = new DMatrixRMaj(0, 0);
        alone.apply(all(data.all()), one);
        kind.fit(same.all(), same.shape()).apply(all(data.all()), other);
        for (int i = 0; i < one.getNumElements(); i++) {
            assertEquals(one.data[i], other.data[i], 0);
        }
    }

    @ParameterizedTest
    @MethodSource("every")
    void aPreparedBatchAllocatesNothing(Preprocessing kind) {
        var data = mixed(300);
        var feed = new Pipeline(List.of(new MeanImage(), kind)).fit(data.all()).feed();
        int[] places = new int[64];
        var into = new DMatrixRMaj(0, 0);
        var bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        feed.batch(data.all(), places, 64, into);
        var part = data.all();
        long before = bean.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 2000; i++) {
            feed.batch(part, places, 64 - i % 3, into);
        }
        long taken = bean.getCurrentThreadAllocatedBytes() - before;
        assertTrue(taken < 16_000,
                () -> kind + ": less than half an object a batch, but " + taken + " bytes");
    }

    @Test
    void zScoresHaveMeanZeroAndSpreadOne() {
        var population = prepared(new ZScore(ZScore.Form.POPULATION), mixed(300));
        var sample = prepared(new ZScore(ZScore.Form.SAMPLE), mixed(300));
        for (int j = 0; j < 5; j++) {
            assertEquals(0, mean(population, j), 1e-12);
            assertEquals(1, covariance(population, j, j), 1e-12);
            assertEquals(299 / 300.0, covariance(sample, j, j), 1e-12);
        }
    }

    @Test
    void minAndMaxBecomeExactlyZeroAndOne() {
        var result = prepared(new MinMax(), mixed(300));
        for (int j = 0; j < 5; j++) {
            int column = j;
            var values = IntStream.range(0, 300).mapToDouble(i -> result.get(i, column)).summaryStatistics();
            assertEquals(0, values.getMin(), 0);
            assertEquals(1, values.getMax(), 0);
        }
    }

    @Test
    void principalAxesAreUncorrelatedAndTheLongestComesFirst() {
        var data = mixed(300);
        var result = prepared(new Pca(1000), data);
        var rotation = Rotation.fit(data.all(), 1000);
        for (int a = 0; a < 6; a++) {
            assertEquals(rotation.variance(a), covariance(result, a, a), 1e-9 * rotation.variance(0));
            assertTrue(a == 0 || rotation.variance(a) <= rotation.variance(a - 1));
            for (int b = 0; b < a; b++) {
                assertEquals(0, covariance(result, a, b), 1e-12 * rotation.variance(0));
            }
        }
        assertEquals(1, rotation.explained(), 1e-12);
        assertTrue(Rotation.fit(data.all(), 1).explained() < 1);
    }

    @Test
    void whitenedExamplesHaveTheUnitMatrixForCovariance() {
        var result = prepared(new Whitening(4, 1e-9), mixed(300));
        for (int a = 0; a < 4; a++) {
            for (int b = 0; b < 4; b++) {
                assertEquals(a == b ? 1 : 0, covariance(result, a, b), 1e-4, a + ", " + b);
            }
        }
    }

    @Test
    void aMeanImageHasANumberForEveryPixelAndAChannelMeanOneForEveryChannel() {
        var draws = Rng.of(1).draws();
        byte[] bytes = new byte[40 * 3072];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (draws.nextInt(100) + i / 1024 % 3 * 50);
        }
        var shape = new Shape(3, 32, 32);
        var data = new DataSet("", shape, new Pixels(bytes, 3072, 1), new Values(new double[40]));
        var image = (Shift) new MeanImage().fit(data.all(), shape);
        var channel = (Shift) new ChannelMean().fit(data.all(), shape);
        assertTrue(IntStream.range(0, 3072).mapToObj(image::shift).distinct().count() > 500);
        assertEquals(3, IntStream.range(0, 3072).mapToObj(channel::shift).distinct().count());
        double sum = 0;
        var centred = prepared(new MeanImage(), data);
        for (int j = 0; j < 3072; j++) {
            assertEquals(0, mean(centred, j), 1e-12);
            sum += j < 1024 ? image.shift(j) : 0;
        }
        assertEquals(sum / 1024, channel.shift(5), 1e-9);
    }

    @Test
    void everyExampleLosesItsOwnMean() {
        var result = prepared(new OwnMean(), mixed(20));
        for (int i = 0; i < 20; i++) {
            int row = i;
            assertEquals(0, IntStream.range(0, 6).mapToDouble(j -> result.get(row, j)).sum(), 1e-12);
        }
    }

    @Test
    void stepsAreFittedOnWhatTheOnesBeforeThemMake() {
        var data = mixed(300);
        var pipeline = new Pipeline(List.of(new Rescale(10), new ZScore(ZScore.Form.POPULATION), new Pca(3)));
        var prepared = pipeline.fit(data.all());
        assertEquals(Shape.features(3), prepared.shape());
        assertFalse(prepared.keepsEverything());
        var into = new DMatrixRMaj(0, 0);
        var back = new DMatrixRMaj(0, 0);
        var feed = prepared.feed();
        feed.batch(data.all(), IntStream.range(0, 300).toArray(), 300, into);
        assertEquals(0, mean(into, 0), 1e-12);
        // Three of five unit variances: the sum of the kept ones lies between three and five.
        double kept = covariance(into, 0, 0) + covariance(into, 1, 1) + covariance(into, 2, 2);
        assertTrue(kept > 3 && kept < 5, "kept " + kept);
        feed.restore(into, back);
        assertEquals(6, back.numCols);
        assertEquals(5, mean(back, 0), 0.1);
        var empty = new Pipeline(List.of()).fit(data.all()).feed();
        empty.batch(data.all(), new int[] {7}, 1, into);
        assertEquals(data.inputs().at(7, 1), into.get(0, 1), 0);
        empty.restore(into, back);
        assertEquals(data.inputs().at(7, 1), back.get(0, 1), 0);
    }

    @Test
    void whatIsNotFiniteShowsAndEndsNothing() {
        var data = of(Shape.features(2), 1, 2, Double.NaN, 3, 5, Double.POSITIVE_INFINITY);
        for (var kind : every()) {
            assertEquals(3, prepared(kind, data).numRows, kind.toString());
        }
    }
}
