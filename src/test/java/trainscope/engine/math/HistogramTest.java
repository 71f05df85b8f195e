package trainscope.engine.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Every number is counted once, in the bin that its edges say.
class HistogramTest {
    private static long[] counts(Histogram histogram) {
        return IntStream.range(0, histogram.bins()).mapToLong(histogram::count).toArray();
    }

    private static Summary summary(double... x) {
        var summary = new Summary();
        summary.see(x, 0, x.length);
        return summary;
    }

    @Test
    void aBinHoldsItsLowerEdgeAndTheLastBinBoth() {
        var histogram = new Histogram(0, 1, 4);
        double[] x = {0, 0.25, Math.nextDown(0.25), 0.5, 0.75, 1, -0.0};
        histogram.add(x, 0, x.length);
        assertArrayEquals(new long[] {3, 1, 1, 2}, counts(histogram));
        assertEquals(7, histogram.total());
    }

    @Test
    void everyEdgeOfEveryDivisionBelongsToItsOwnBin() {
        for (int bins = 1; bins < 200; bins++) {
            for (double from : new double[] {0, -1, 0.1, -1e-300, 1e10}) {
                var histogram = new Histogram(from, from + Math.max(Math.abs(from), 1e-300) * 0.7, bins);
                for (int bin = 0; bin <= bins; bin++) {
                    histogram.clear();
                    histogram.add(new double[] {histogram.edge(bin)}, 0, 1);
                    assertEquals(1, histogram.count(Math.min(bin, bins - 1)), bin + " of " + bins);
                    if (bin > 0) {
                        histogram.clear();
                        histogram.add(new double[] {Math.nextDown(histogram.edge(bin))}, 0, 1);
                        assertEquals(1, histogram.count(bin - 1), "below " + bin + " of " + bins);
                    }
                }
            }
        }
    }

    @Test
    void whatLiesOutsideIsCounted() {
        var histogram = new Histogram(-1, 1, 30);
        double[] x = {-1.5, Double.NEGATIVE_INFINITY, 1.5, Double.POSITIVE_INFINITY, 2, Double.NaN, 0};
        histogram.add(x, 0, x.length);
        assertEquals(2, histogram.below());
        assertEquals(3, histogram.above());
        assertEquals(1, histogram.notNumbers());
        assertEquals(1, histogram.count(15), "0 opens the upper half");
        assertEquals(7, histogram.total());
    }

    @Test
    void aFittedOneReachesAsFarAsTheNumbers() {
        var histogram = new Histogram(0, 1, 5);
        histogram.fit(summary(-3, 7, Double.NaN));
        assertEquals(-3, histogram.from());
        assertEquals(7, histogram.to());
        histogram.fit(summary(Double.NaN));
        assertEquals(7, histogram.to(), "nothing finite to fit");
    }

    @Test
    void aFittedOneHasRoomWhereAllNumbersAreTheSame() {
        for (double v : new double[] {0, 0.5, -4, 1e300, -Double.MAX_VALUE, Double.MIN_VALUE}) {
            var histogram = new Histogram(0, 1, 5);
            histogram.fit(summary(v, v));
            histogram.add(new double[] {v, v}, 0, 2);
            assertEquals(0, histogram.below() + histogram.above(), "at " + v);
            assertEquals(2, histogram.total());
        }
    }

    @Test
    void aRangeMustBeAFiniteStretch() {
        for (double[] range : new double[][] {{1, 1}, {2, 1}, {0, Double.NaN}, {0, Double.POSITIVE_INFINITY},
            {-Double.MAX_VALUE, Double.MAX_VALUE}}) {
            assertThrows(IllegalArgumentException.class, () -> new Histogram(range[0], range[1], 3));
        }
    }
}
