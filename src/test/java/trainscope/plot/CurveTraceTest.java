package trainscope.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CurveTraceTest {
    /// What came out: all corners, the number of runs, the places of breaks.
    private static final class Found implements CurveTrace.Sink {
        final List<double[]> corners = new ArrayList<>();
        final List<Integer> runs = new ArrayList<>();
        final List<double[]> breaks = new ArrayList<>();

        @Override
        public void run(double[] xs, double[] ys, int n) {
            runs.add(n);
            for (int i = 0; i < n; i++) {
                corners.add(new double[] {xs[i], ys[i]});
            }
        }

        @Override
        public void brokenAt(double px, double py) {
            breaks.add(new double[] {px, py});
        }
    }

    private static final int WIDTH = 300;

    private static Found trace(Series series, Axis.Kind kind, Extent x, Extent y) {
        Found found = new Found();
        Scale across = Scale.of(Axis.Kind.LINEAR, x, 0, WIDTH);
        Scale up = Scale.of(kind, y, 200, 0);
        new CurveTrace(across, up, 1, found).trace(series);
        return found;
    }

    private static Pyramid pyramid(Series series) {
        Pyramid pyramid = new Pyramid();
        for (int i = 0; i < series.size(); i++) {
            pyramid.append(series.x(i), series.y(i));
        }
        return pyramid;
    }

    @Test
    void everyExtremeIsAtThePixelWhereItBelongs() {
        Random random = new Random(5);
        for (int trial = 0; trial < 60; trial++) {
            int n = 1 + random.nextInt(40_000);
            double[] xs = new double[n];
            double[] ys = new double[n];
            for (int i = 0; i < n; i++) {
                xs[i] = i == 0 ? 0 : xs[i - 1] + (random.nextInt(50) == 0 ? 20 : random.nextDouble());
                ys[i] = random.nextGaussian() + (random.nextInt(500) == 0 ? 40 : 0);
            }
            Extent x = trial % 3 == 0 ? new Extent(xs[n / 3], xs[n - 1 - n / 3] + 1)
                    : new Extent(xs[0], xs[n - 1] + 1);
            Series series = trial % 2 == 0 ? Series.of(xs, ys) : pyramid(Series.of(xs, ys));
            Found found = trace(series, Axis.Kind.LINEAR, x, new Extent(-5, 50));
            Set<String> seen = new HashSet<>();
            found.corners.forEach(c -> seen.add(c[0] + " " + c[1]));
            Scale across = Scale.of(Axis.Kind.LINEAR, x, 0, WIDTH);
            Scale up = Scale.of(Axis.Kind.LINEAR, new Extent(-5, 50), 200, 0);
            int i = 0;
            while (i < n) {
                int column = (int) Math.floor(across.pixel(xs[i]));
                int end = i;
                int low = i;
                int high = i;
                while (end < n && (int) Math.floor(across.pixel(xs[end])) == column) {
                    low = ys[end] < ys[low] ? end : low;
                    high = ys[end] > ys[high] ? end : high;
                    end++;
                }
                if (column >= 0 && column < WIDTH) {
                    for (int k : new int[] {i, low, high, end - 1}) {
                        assertTrue(seen.contains(across.pixel(xs[k]) + " " + up.pixel(ys[k])),
                                "column " + column);
                    }
                }
                i = end;
            }
            assertTrue(found.corners.size() <= 4 * WIDTH + 4);
        }
    }

    @Test
    void theCostFollowsTheWidthNotTheLength() {
        Pyramid pyramid = new Pyramid();
        for (int i = 0; i < 1_000_000; i++) {
            pyramid.append(i, Math.sin(i / 1e4) + (i * 7919 % 1000) / 1e4);
        }
        int[] looked = new int[1];
        Series counting = new Series() {
            @Override
            public int size() {
                return pyramid.size();
            }

            @Override
            public double x(int i) {
                looked[0]++;
                return pyramid.x(i);
            }

            @Override
            public double y(int i) {
                looked[0]++;
                return pyramid.y(i);
            }

            @Override
            public void gather(int from, int to, Extremes out) {
                pyramid.gather(from, to, out);
            }
        };
        Found found = trace(counting, Axis.Kind.LINEAR, new Extent(0, 1e6), new Extent(-1, 2));
        assertTrue(found.corners.size() <= 4 * WIDTH + 4);
        assertTrue(looked[0] < WIDTH * 60, () -> "looked at " + looked[0]);
    }

    @Test
    void brokenPointsLeaveAGapAndAMark() {
        double nan = Double.NaN;
        Found found = trace(
                Series.of(1, 2, nan, nan, 3, 4, 5, Double.POSITIVE_INFINITY),
                Axis.Kind.LINEAR,
                new Extent(0, 7),
                new Extent(0, 5));
        assertEquals(List.of(2, 3), found.runs);
        assertEquals(2, found.breaks.size());
        assertEquals(WIDTH / 7.0, found.breaks.get(0)[0], 1e-9);
        assertEquals(WIDTH * 6 / 7.0, found.breaks.get(1)[0], 1e-9);
    }

    @Test
    void aSeriesThatBeginsBrokenIsMarkedWhereItComesToLife() {
        Found found = trace(Series.of(Double.NaN, Double.NaN, 3, 4), Axis.Kind.LINEAR, new Extent(0, 3),
                new Extent(0, 5));
        assertEquals(1, found.breaks.size());
        assertEquals(200, found.breaks.get(0)[0], 1e-9);
        Found nothing = trace(Series.of(Double.NaN, Double.NaN), Axis.Kind.LINEAR, new Extent(0, 3),
                new Extent(0, 5));
        assertTrue(nothing.corners.isEmpty() && nothing.breaks.isEmpty());
    }

    @Test
    void everyBrokenColumnOfALongSeriesIsSeen() {
        Pyramid pyramid = new Pyramid();
        Set<Integer> broken = new HashSet<>();
        Random random = new Random(6);
        for (int i = 0; i < 300_000; i++) {
            boolean bad = random.nextInt(20_000) == 0;
            if (bad) {
                broken.add(i / 1000);
            }
            pyramid.append(i, bad ? Double.NaN : 1);
        }
        Found found = trace(pyramid, Axis.Kind.LINEAR, new Extent(0, 300_000), new Extent(0, 2));
        Set<Integer> marked = new HashSet<>();
        found.breaks.forEach(b -> marked.add((int) b[0]));
        for (int column : broken) {
            assertTrue(marked.contains(column) || marked.contains(column - 1), () -> "column " + column);
        }
        assertTrue(found.breaks.size() <= WIDTH);
    }

    @Test
    void onALogAxisZeroIsAGapAndTheRestIsThere() {
        double[] ys = new double[20_000];
        for (int i = 0; i < ys.length; i++) {
            ys[i] = i % 100 == 50 ? 0 : i % 100 == 51 ? 1e-3 : 1;
        }
        Found found = trace(pyramid(Series.of(ys)), Axis.Kind.LOG, new Extent(0, ys.length),
                new Extent(1e-4, 10));
        assertTrue(found.corners.stream().allMatch(c -> Double.isFinite(c[1])));
        assertTrue(found.corners.stream().filter(c -> Math.abs(c[1] - 160) < 1e-6).count() >= 190);
        assertTrue(found.breaks.size() >= 190);
    }

    @Test
    void whatLiesFarOutsideStaysWithinTheArithmeticOfDevices() {
        Found found = trace(Series.of(0, 1e300, -1e300, 1), Axis.Kind.LINEAR, new Extent(0, 3),
                new Extent(0, 1));
        assertEquals(4, found.corners.size());
        assertTrue(found.corners.stream().allMatch(c -> Math.abs(c[1]) <= 1e6));
    }

    @Test
    void aZoomedLineStillReachesTheFrame() {
        Found found = trace(Series.of(new double[101]), Axis.Kind.LINEAR, new Extent(10.2, 10.8),
                new Extent(-1, 1));
        assertEquals(2, found.corners.size());
        assertTrue(found.corners.get(0)[0] < 0 && found.corners.get(1)[0] > WIDTH);
    }
}
