package trainscope.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PyramidTest {
    private static double value(Random random) {
        return switch (random.nextInt(40)) {
            case 0 -> Double.NaN;
            case 1 -> Double.POSITIVE_INFINITY;
            case 2 -> 0;
            default -> random.nextGaussian();
        };
    }

    @Test
    void knowsTheExtremesOfEveryStretch() {
        Random random = new Random(3);
        for (int n : new int[] {0, 1, 15, 16, 17, 255, 256, 257, 5000}) {
            Pyramid pyramid = new Pyramid();
            double[] ys = new double[n];
            for (int i = 0; i < n; i++) {
                ys[i] = value(random);
                pyramid.append(i, ys[i]);
            }
            Series plain = Series.of(ys);
            for (int trial = 0; trial < 300; trial++) {
                int from = random.nextInt(n + 1);
                int to = from + random.nextInt(n - from + 1);
                Extremes fast = new Extremes();
                Extremes slow = new Extremes();
                pyramid.gather(from, to, fast);
                plain.gather(from, to, slow);
                assertEquals(at(ys, slow.min()), at(ys, fast.min()));
                assertEquals(at(ys, slow.minPositive()), at(ys, fast.minPositive()));
                assertEquals(at(ys, slow.max()), at(ys, fast.max()));
                assertEquals(slow.broken(), fast.broken());
                assertEquals(slow.brokenOnLog(), fast.brokenOnLog());
            }
            assertEquals(plain.extentX(false), pyramid.extentX(false));
            assertEquals(plain.extentY(false), pyramid.extentY(false));
            assertEquals(plain.extentY(true), pyramid.extentY(true));
        }
    }

    private static double at(double[] ys, int i) {
        return i < 0 ? Double.NaN : ys[i];
    }

    @Test
    void forgetsWhatABranchCutsOff() {
        Pyramid pyramid = new Pyramid();
        for (int i = 0; i < 1000; i++) {
            pyramid.append(i, i == 700 ? 1e9 : i);
        }
        pyramid.truncate(500);
        assertEquals(500, pyramid.size());
        assertEquals(new Extent(0, 499), pyramid.extentY(false));
        pyramid.append(499.5, -1);
        assertEquals(new Extent(-1, 499), pyramid.extentY(false));
        pyramid.truncate(0);
        assertTrue(pyramid.extentX(false).isEmpty());
    }

    @Test
    void refusesToGoBack() {
        Pyramid pyramid = new Pyramid();
        pyramid.append(1, 1);
        pyramid.append(1, 2);
        assertThrows(IllegalArgumentException.class, () -> pyramid.append(0.5, 1));
        assertThrows(IllegalArgumentException.class, () -> pyramid.append(Double.NaN, 1));
    }

    @Test
    void findsPlacesByX() {
        Random random = new Random(4);
        double[] xs = random.doubles(1000).map(v -> Math.round(v * 200) / 10.0).sorted().toArray();
        Series series = Series.of(xs, xs);
        for (int trial = 0; trial < 2000; trial++) {
            double x = random.nextDouble() * 24 - 2;
            int expected = 0;
            while (expected < xs.length && xs[expected] < x) {
                expected++;
            }
            assertEquals(expected, series.firstFrom(x, 0));
            assertEquals(expected, series.firstFrom(x, random.nextInt(expected + 1)));
            double nearest = Math.abs(xs[series.nearest(x)] - x);
            for (double other : xs) {
                assertTrue(nearest <= Math.abs(other - x));
            }
        }
        assertEquals(-1, Series.of().nearest(1));
    }
}
