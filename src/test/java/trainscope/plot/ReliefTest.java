package trainscope.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

/// Landscapes: what is near hides what is far, heights keep their order, holes stay holes.
class ReliefTest {
    private static final Look LOOK = Look.of(Palette.light());
    private static final Extent SIDE = new Extent(-2, 2);

    private static Relief relief(DoubleBinaryOperator f, Heights heights, List<? extends Mark> marks) {
        Grid grid = Grid.sample(SIDE, SIDE, 81, 81, f);
        return new Relief(grid, Levels.suited(grid, 10), heights.over(grid), List.copyOf(marks), "Height",
                "A surface.");
    }

    private static RecordingInk drawn(Relief relief, Camera camera) {
        RecordingInk ink = new RecordingInk();
        new ReliefPainter(relief, LOOK, new Vantage(camera, 500, 360, true), null).draw(ink);
        return ink;
    }

    @Test
    void heightsKeepTheirOrderAndFillTheirRange() {
        Grid grid = Grid.sample(SIDE, SIDE, 61, 61,
                (x, y) -> (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x));
        for (Heights heights : Heights.values()) {
            var of = heights.over(grid);
            double before = -1;
            for (double v = grid.extent().lo(); v <= grid.extent().hi(); v += 25) {
                double height = of.of(v);
                assertTrue(height >= before && height >= 0 && height <= 1,
                        heights + " at " + v + ": " + height);
                before = height;
            }
            assertEquals(0, of.of(grid.extent().lo()), 1e-9);
            assertEquals(1, of.of(grid.extent().hi()), 1e-9);
            assertTrue(Double.isNaN(of.of(Double.NaN)));
        }
        double middle = grid.extent().hi() / 20;
        assertTrue(Heights.SUITED.over(grid).of(middle) > 3
                * Heights.PLAIN.over(grid).of(middle));
    }

    @Test
    void aBowlStaysABowl() {
        Grid grid = Grid.sample(SIDE, SIDE, 61, 61, (x, y) -> x * x + y * y);
        assertEquals(0.25, Heights.SUITED.over(grid).of(2), 0.06);
    }

    @Test
    void theLandFitsIntoThePictureFromEverywhere() {
        for (int turn = 0; turn < 360; turn += 15) {
            for (int tilt = 10; tilt <= 90; tilt += 20) {
                Camera camera = new Camera(Math.toRadians(turn), Math.toRadians(tilt), 1);
                for (RecordingInk.Call call : drawn(relief((x, y) -> x * x - y, Heights.PLAIN, List.of()),
                        camera)
                        .calls("polygon")) {
                    for (int i = 0; i < call.xs().size(); i++) {
                        assertTrue(call.xs().get(i) > 2 && call.xs().get(i) < 498,
                                "turn " + turn + " tilt " + tilt);
                        assertTrue(call.ys().get(i) > 2 && call.ys().get(i) < 358,
                                "turn " + turn + " tilt " + tilt);
                    }
                }
            }
        }
    }

    @Test
    void holesAreLeftOut() {
        int whole = drawn(relief((x, y) -> x + y, Heights.PLAIN, List.of()), Camera.START).calls("polygon")
                .size();
        assertEquals(64 * 64, whole);
        int holed = drawn(relief((x, y) -> x > 0 ? Double.NaN : x + y, Heights.SUITED, List.of()),
                Camera.START)
                .calls("polygon").size();
        assertEquals(32 * 64, holed);
        for (Heights heights : Heights.values()) {
            assertEquals(0, drawn(relief((_, _) -> Double.NaN, heights, List.of()), Camera.START)
                    .calls("polygon").size());
            assertEquals(64 * 64,
                    drawn(relief((_, _) -> 3, heights, List.of()), Camera.START).calls("polygon").size());
        }
    }

    @Test
    void whatTheLandHidesIsFaint() {
        // A wall across the middle, and a path on each side of it.
        DoubleBinaryOperator wall = (_, y) -> Math.exp(-20 * y * y);
        Series back = Series.of(5, i -> -1 + i * 0.5, _ -> 0.45);
        Series front = Series.of(5, i -> -1 + i * 0.5, _ -> -1.2);
        Camera low = new Camera(0, Math.toRadians(20), 1);
        RecordingInk ink = drawn(relief(wall, Heights.PLAIN, List.of(Mark.Trail.lane(0, "back", back, 4),
                Mark.Trail.lane(2, "front", front, 4))), low);
        Palette palette = Palette.light();
        int behind = palette.argb(Tone.lane(0));
        int before = palette.argb(Tone.lane(2));
        assertTrue(ink.calls("line").stream().noneMatch(c -> c.argb() == behind && c.xs().size() > 30));
        assertTrue(ink.calls("line").stream().anyMatch(c -> (c.argb() & 0xffffff) == (behind & 0xffffff)
                && c.argb() >>> 24 < 128));
        assertTrue(ink.calls("line").stream().anyMatch(c -> c.argb() == before && c.xs().size() > 30));
        Camera high = new Camera(0, Math.toRadians(80), 1);
        RecordingInk above = drawn(relief(wall, Heights.PLAIN, List.of(Mark.Trail.lane(0, "back", back, 4))),
                high);
        assertTrue(above.calls("line").stream().anyMatch(c -> c.argb() == behind && c.xs().size() > 30));
    }

    @Test
    void pathsThatLeaveTheLandAreCut() {
        Series away = Series.of(new double[] {0, 1, 100, Double.NaN, 1}, new double[] {0, 0, 0, 0, 1});
        RecordingInk ink = drawn(
                relief((x, y) -> x * y, Heights.SUITED, List.of(Mark.Trail.lane(1, "a", away, 4))),
                Camera.START);
        assertTrue(ink.texts().contains("a"));
        ink.calls("line").forEach(c -> c.xs().forEach(x -> assertTrue(Double.isFinite(x))));
    }

    @Test
    void aPathThatLeapsAwayIsSeenUpToTheRimAndPointsOn() {
        for (double far : new double[] {3, 1e4, 1e200}) {
            Series leap = Series.of(new double[] {0, far}, new double[] {0, 0});
            RecordingInk ink = drawn(
                    relief((x, y) -> x + y, Heights.PLAIN, List.of(Mark.Trail.lane(0, "a", leap, 1))),
                    new Camera(0, Math.PI / 2, 1));
            double right = ink.calls("polygon").stream().limit(64 * 64).flatMap(c -> c.xs().stream())
                    .mapToDouble(x -> x).max().orElseThrow();
            int blue = LOOK.palette().argb(Tone.lane(0));
            double reached = ink.calls("line").stream().filter(c -> c.argb() == blue)
                    .flatMap(c -> c.xs().stream()).mapToDouble(x -> x).max().orElseThrow();
            assertEquals(right, reached, 8, "leap to " + far);
            assertTrue(ink.texts().contains("a →"), ink.texts().toString());
        }
    }

    @Test
    void aPathThatBreaksEndsWithACross() {
        Series broken = Series.of(new double[] {0, 1, Double.NaN}, new double[] {0, 0, 0});
        Relief whole = relief((x, y) -> x + y, Heights.PLAIN, List.of(Mark.Trail.lane(0, "a", broken, 1)));
        Relief after = relief((x, y) -> x + y, Heights.PLAIN, List.of(Mark.Trail.lane(0, "a", broken, 2)));
        assertEquals(0, crosses(drawn(whole, Camera.START)));
        assertEquals(2, crosses(drawn(after, Camera.START)));
        assertTrue(drawn(after, Camera.START).texts().contains("a"));
    }

    /// The two strokes of a cross stand on a rim of the page's colour.
    private static long crosses(RecordingInk ink) {
        int page = LOOK.palette().argb(Tone.Role.PAGE);
        return ink.calls("line").stream().filter(c -> c.argb() == page && c.xs().size() == 2).count();
    }

    @Test
    void pointsBehindAHillAreFaint() {
        DoubleBinaryOperator wall = (_, y) -> Math.exp(-20 * y * y);
        Mark dot = new Mark.Dots("minimum", Series.of(1, _ -> 0, _ -> 0.5), Tone.Role.WARNING, Marker.CIRCLE,
                9, false);
        int warning = LOOK.palette().argb(Tone.Role.WARNING);
        RecordingInk low = drawn(relief(wall, Heights.PLAIN, List.of(dot)),
                new Camera(0, Math.toRadians(20), 1));
        assertTrue(low.calls("polygon").stream().noneMatch(c -> c.argb() == warning));
        assertTrue(low.calls("polygon").stream()
                .anyMatch(c -> (c.argb() ^ warning) << 8 == 0 && c.argb() != warning));
        RecordingInk high = drawn(relief(wall, Heights.PLAIN, List.of(dot)),
                new Camera(0, Math.toRadians(80), 1));
        assertTrue(high.calls("polygon").stream().anyMatch(c -> c.argb() == warning));
    }

    @Test
    void wideSurfacesAreCompressedAndTheScaleSaysSo() {
        assertEquals(Heights.PLAIN, suited((x, y) -> x * x / 20 + y * y));
        assertEquals(Heights.PLAIN, suited((x, y) -> x * x - y * y));
        assertEquals(Heights.ROOT, suited((x, y) -> Math.pow(x * x + y * y, 2)));
        assertEquals(Heights.LOG, suited((x, y) -> Math.pow(x * x + y * y, 8)));
        Grid grid = Grid.sample(SIDE, SIDE, 61, 61, (x, y) -> Math.pow(x * x + y * y, 8));
        List<Tick> ticks = Heights.LOG.over(grid).ticks(0.1);
        assertTrue(ticks.size() > 3, ticks.toString());
        HeightScale scale = Heights.LOG.over(grid);
        for (int i = 1; i < ticks.size(); i++) {
            assertTrue(scale.of(ticks.get(i).value()) - scale.of(ticks.get(i - 1).value()) >= 0.1,
                    ticks.toString());
        }
    }

    private static Heights suited(DoubleBinaryOperator f) {
        return Heights.SUITED.over(Grid.sample(SIDE, SIDE, 61, 61, f)).heights();
    }

    @Test
    void valuesAtTheEndOfNumbersHaveHeights() {
        for (Heights heights : Heights.values()) {
            HeightScale scale = heights.over(Grid.of(SIDE, SIDE, 2,
                    new double[] {-Double.MAX_VALUE, 0, Double.MAX_VALUE, Double.POSITIVE_INFINITY}));
            assertEquals(0, scale.of(-Double.MAX_VALUE));
            assertEquals(1, scale.of(Double.MAX_VALUE));
            assertTrue(Double.isNaN(scale.of(Double.POSITIVE_INFINITY)));
            assertTrue(scale.ticks(0.2).size() < 9);
        }
    }

    @Test
    void onlyTheSameLandFromTheSamePlaceHolds() {
        Relief relief = relief((x, y) -> x * y, Heights.SUITED, List.of());
        Vantage vantage = new Vantage(Camera.START, 500, 360, false);
        ReliefPainter painter = new ReliefPainter(relief, LOOK, vantage, null);
        Mark.Trail trail = Mark.Trail.lane(0, "a", Series.of(1, 2), 1);
        assertTrue(holds(painter, relief.with(List.of(trail)), vantage));
        assertFalse(holds(painter, relief((x, y) -> x * y, Heights.LOG, List.of()), vantage));
        assertFalse(holds(painter, relief, new Vantage(Camera.START.rotated(0.1, 0), 500, 360, false)));
        assertFalse(holds(painter, relief, new Vantage(Camera.START, 501, 360, false)));
        assertFalse(holds(painter, relief, new Vantage(Camera.START, 500, 360, true)));
    }

    private static boolean holds(ReliefPainter before, Relief relief, Vantage vantage) {
        return new ReliefPainter(relief, LOOK, vantage, before).sameGround(before);
    }

    @Test
    void aCameraKeepsItsLimits() {
        Camera camera = Camera.START.rotated(100, 100).zoomed(1e9);
        assertTrue(camera.tilt() < Math.PI / 2 && Math.abs(camera.turn()) <= Math.PI);
        assertEquals(8, camera.zoom());
        assertTrue(Camera.START.rotated(0, -100).tilt() > 0);
    }
}
