package trainscope.engine.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Mean and spread of numbers that are easy, close together, huge, tiny or none at all.
class SummaryTest {
    private static Summary of(double... x) {
        var summary = new Summary();
        summary.see(x, 0, x.length);
        return summary;
    }

    @Test
    void aHandfulIsCountedByHand() {
        Summary summary = of(1, 2, 3, 6, 0, -0.0, -5);
        assertEquals(7, summary.count());
        assertEquals(1, summary.mean(), 1e-15);
        assertEquals(Math.sqrt(68.0 / 7), summary.std(), 1e-15);
        assertEquals(-5, summary.min());
        assertEquals(6, summary.max());
        assertEquals(2, summary.zeros());
        assertEquals(1, summary.negatives());
        assertEquals(0, summary.notFinite());
    }

    @Test
    void aRangeOfAnArrayIsSeenAlone() {
        var summary = new Summary();
        summary.see(new double[] {9, 1, 3, 9}, 1, 2);
        assertEquals(2, summary.mean());
        assertEquals(1, summary.std());
    }

    /// Where a sum of squares would cancel to nothing.
    @Test
    void aSmallSpreadFarFromZeroIsFound() {
        double[] x = new double[100_000];
        Arrays.setAll(x, i -> 1e9 + (i % 2 == 0 ? 1e-3 : -1e-3));
        // Doubles lie 1.2e-7 apart there.
        assertEquals(1e-3, of(x).std(), 1e-7);
        assertEquals(1e9, of(x).mean(), 1e-6);
    }

    @Test
    void squaresOutsideOfWhatADoubleHoldsDoNoHarm() {
        for (double unit : new double[] {1e300, 1.5e-310, 1e-200, 0x1p1022, Double.MIN_VALUE * 1024}) {
            Summary summary = of(-unit, unit, 2 * unit, 2 * unit);
            assertEquals(unit, summary.mean(), 1e-9 * unit, "mean of " + unit);
            assertEquals(Math.sqrt(1.5) * unit, summary.std(), 1e-3 * unit, "spread of " + unit);
        }
    }

    @Test
    void whatIsNotFiniteIsCountedAndLeftOut() {
        Summary summary = of(Double.NaN, 1, Double.POSITIVE_INFINITY, 3, Double.NEGATIVE_INFINITY);
        assertEquals(3, summary.notFinite());
        assertEquals(2, summary.mean());
        assertEquals(1, summary.std());
        assertEquals(1, summary.min());
        assertEquals(3, summary.max());
        assertEquals(1, summary.negatives());
    }

    @Test
    void ofNothingNothingIsKnown() {
        for (Summary summary : new Summary[] {of(), of(Double.NaN)}) {
            assertEquals(Double.NaN, summary.mean());
            assertEquals(Double.NaN, summary.std());
            assertEquals(Double.NaN, summary.min());
            assertEquals(Double.NaN, summary.max());
        }
    }

    @Test
    void lengthsNeedNoRepresentableSquares() {
        Kernels kernels = Kernels.best();
        assertEquals(5, Norm.of(kernels, new double[] {9, 3, -4, 9}, 1, 2));
        assertEquals(5e300, Norm.of(kernels, new double[] {3e300, 4e300}, 0, 2), 1e286);
        assertEquals(5e-300, Norm.of(kernels, new double[] {3e-300, 4e-300}, 0, 2), 1e-314);
        assertEquals(0, Norm.of(kernels, new double[] {0, 0}, 0, 2));
        assertEquals(0, Norm.of(kernels, new double[0], 0, 0));
        assertEquals(Double.POSITIVE_INFINITY,
                Norm.of(kernels, new double[] {1, Double.NEGATIVE_INFINITY}, 0, 2));
        assertEquals(Double.NaN, Norm.of(kernels, new double[] {1, Double.NaN}, 0, 2));
    }
}
