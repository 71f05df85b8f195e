package trainscope.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class IsolinesTest {
    private record Found(List<List<Double>> xs, List<List<Double>> ys) {
        static Found of(Grid grid, double level) {
            Found found = new Found(new ArrayList<>(), new ArrayList<>());
            new Isolines(grid).trace(level, (xs, ys, n) -> {
                found.xs.add(Arrays.stream(xs, 0, n).boxed().toList());
                found.ys.add(Arrays.stream(ys, 0, n).boxed().toList());
            });
            return found;
        }

        int lines() {
            return xs.size();
        }

        boolean closed(int i) {
            return xs.get(i).getFirst().equals(xs.get(i).getLast())
                    && ys.get(i).getFirst().equals(ys.get(i).getLast());
        }
    }

    private static Grid grid(DoubleBinaryOperator f) {
        return Grid.sample(new Extent(-2, 2), new Extent(-2, 2), 41, 41, f);
    }

    @Test
    void aCircleIsOneClosedLineOnTheCircle() {
        Found found = Found.of(grid((x, y) -> x * x + y * y), 1);
        assertEquals(1, found.lines());
        assertTrue(found.closed(0));
        for (int i = 0; i < found.xs.get(0).size(); i++) {
            assertEquals(1, Math.hypot(found.xs.get(0).get(i), found.ys.get(0).get(i)), 0.003);
        }
    }

    @Test
    void aSlopeIsOneOpenLineFromEdgeToEdge() {
        Found found = Found.of(grid((x, y) -> x + 0.3 * y), 0.1);
        assertEquals(1, found.lines());
        assertEquals(-2, Math.min(found.ys.get(0).getFirst(), found.ys.get(0).getLast()), 1e-9);
        assertEquals(2, Math.max(found.ys.get(0).getFirst(), found.ys.get(0).getLast()), 1e-9);
    }

    @Test
    void aSaddleIsTwoLinesThatDoNotTouch() {
        assertEquals(2, Found.of(grid((x, y) -> x * y), 0.013).lines());
        assertEquals(2, Found.of(grid((x, y) -> x * y), -0.013).lines());
    }

    @Test
    void holesCutLinesAndNothingElse() {
        Found found = Found.of(grid((x, y) -> Math.abs(x) < 0.3 ? Double.NaN : x * x + y * y), 1);
        assertEquals(2, found.lines());
        Found infinite = Found.of(grid((x, y) -> y > 1.5 ? Double.POSITIVE_INFINITY : x * x + y * y), 1);
        assertEquals(1, infinite.lines());
        assertEquals(0, Found.of(grid((_, _) -> Double.NaN), 1).lines());
        assertEquals(0, Found.of(grid((_, _) -> 1), 1).lines());
        assertEquals(0,
                Found.of(Grid.sample(new Extent(0, 1), new Extent(0, 1), 1, 1, (x, _) -> x), 0.5).lines());
    }

    /// On random ground every line must end at the rim or close, and pass each cell side at most once.
    @Test
    void everyLineClosesOrEndsAtTheRim() {
        Random random = new Random(7);
        for (int trial = 0; trial < 200; trial++) {
            int n = 2 + random.nextInt(12);
            Grid grid = Grid.sample(new Extent(0, 1), new Extent(0, 1), n, n, (_, _) -> random.nextInt(5));
            double level = random.nextInt(5) + (random.nextBoolean() ? 0.5 : 0);
            Found found = Found.of(grid, level);
            for (int i = 0; i < found.lines(); i++) {
                boolean rim = rim(found.xs.get(i).getFirst(), found.ys.get(i).getFirst())
                        && rim(found.xs.get(i).getLast(), found.ys.get(i).getLast());
                assertTrue(found.closed(i) || rim);
            }
        }
    }

    private static boolean rim(double x, double y) {
        return x == 0 || x == 1 || y == 0 || y == 1;
    }

    @Test
    void hugeValuesStillCrossInBetween() {
        Found found = Found.of(grid((x, _) -> x > 0 ? 1.5e308 : -1.5e308), 0);
        assertEquals(1, found.lines());
        assertTrue(found.xs.get(0).stream().allMatch(Double::isFinite));
    }

    @Test
    void levelsFollowTheShapeOfTheSurface() {
        Grid slope = grid((x, _) -> x);
        Levels even = Levels.suited(slope, 10);
        assertEquals(11, even.size());
        assertEquals(0.4, even.at(5) - even.at(4), 0.1);
        Grid valley = grid((x, y) -> (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x));
        Levels deep = Levels.suited(valley, 12);
        assertTrue(deep.at(1) < valley.extent().hi() * 1e-3, () -> "lowest contour at " + deep.at(1));
        assertTrue(deep.at(12) - deep.at(11) > 100 * (deep.at(2) - deep.at(1)));
    }

    @Test
    void quantilesDivideTheArea() {
        Grid valley = grid((x, y) -> Math.exp(3 * (x + y)));
        Levels levels = Levels.quantiles(valley, 4);
        int below = 0;
        for (int i = 0; i < 41 * 41; i++) {
            below += valley.value(i % 41, i / 41) < levels.at(2) ? 1 : 0;
        }
        assertEquals(0.5, below / (41.0 * 41), 0.05);
    }

    @Test
    void levelsOfNothingAreNone() {
        assertEquals(0, Levels.suited(grid((_, _) -> Double.NaN), 10).size());
        assertEquals(0, Levels.quantiles(grid((_, _) -> Double.NEGATIVE_INFINITY), 10).size());
        assertTrue(Double.isNaN(Levels.of().position(1)));
        assertTrue(Levels.suited(grid((_, _) -> 3), 10).size() > 0);
        assertTrue(Levels.even(new Extent(-1e308, 1e308), 4).size() == 5);
    }

    @Test
    void positionsRunFromZeroToOne() {
        Levels levels = Levels.of(1, 10, 100);
        assertEquals(0, levels.position(-5));
        assertEquals(0, levels.position(1));
        assertEquals(0.5, levels.position(10));
        assertEquals(0.75, levels.position(55));
        assertEquals(1, levels.position(Double.POSITIVE_INFINITY));
        assertTrue(Double.isNaN(levels.position(Double.NaN)));
        assertEquals(Levels.of(100, 1, 10, Double.NaN), levels);
    }
}
