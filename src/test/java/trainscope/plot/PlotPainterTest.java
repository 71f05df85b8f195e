package trainscope.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlotPainterTest {
    private static final Look LOOK = Look.of(Palette.light());

    private static RecordingInk drawn(PlotModel model, double width, double height) {
        RecordingInk ink = new RecordingInk();
        new PlotPainter(model, LOOK, width, height).draw(ink);
        return ink;
    }

    private static PlotModel model(Mark... marks) {
        return PlotModel.of("t", Axis.linear("x"), Axis.linear("y"), Arrays.asList(marks), "d");
    }

    @Test
    void everySampleDrawsAtEverySize() {
        double[][] sizes = {{1, 1}, {20, 9}, {122, 100}, {500, 320}, {1900, 1000}, {0, -5}};
        for (Map.Entry<String, PlotModel> sample : Samples.all().entrySet()) {
            for (double[] size : sizes) {
                for (double font : new double[] {11, 22}) {
                    RecordingInk ink = new RecordingInk(1.5);
                    Look look = new Look(Palette.dark(), font, TextMeasure.estimate());
                    new PlotPainter(sample.getValue(), look, size[0], size[1]).draw(ink);
                    assertTrue(ink.sound(), () -> sample.getKey() + " " + size[0]);
                }
            }
        }
    }

    /// Anything may be NaN, infinite, huge or tiny: the picture is drawn and costs no more than another.
    @Test
    void anyNumbersDrawWithoutFailure() {
        Random random = new Random(15);
        double[] odd = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, -0.0, 1e-300,
            -1e300, 1e308, Double.MIN_VALUE, 1,
            2.3};
        for (int trial = 0; trial < 600; trial++) {
            int n = random.nextInt(30);
            double chosen = odd[trial % odd.length];
            double[] xs = random.ints(n, 0, odd.length).mapToDouble(i -> odd[i]).toArray();
            double[] ys = random.ints(n, 0, odd.length).mapToDouble(i -> odd[i]).toArray();
            double[] rising = Arrays.stream(xs).filter(Double::isFinite).sorted().toArray();
            Series line = Series.of(rising, ys);
            Series any = Series.of(xs, ys);
            Grid grid = Grid.sample(
                    new Extent(0, 1),
                    new Extent(0, 1),
                    1 + n / 8,
                    1 + n / 9,
                    (_, _) -> odd[random.nextInt(odd.length)]);
            Axis.Kind across = pick(random, Axis.Kind.values());
            Axis.Kind up = pick(random, Axis.Kind.values());
            Mark.Heat.Blend blend = pick(random, Mark.Heat.Blend.values());
            PlotModel model = PlotModel.of(
                    "t",
                    Axis.linear("x").as(across),
                    Axis.linear("y").as(up),
                    List.of(
                            Mark.Line.lane(0, "a", line).with(Mark.Beads.EACH),
                            Mark.Line.lane(1, "b", line).with(Mark.Beads.END),
                            new Mark.Band("c", Span.between(line, Series.of(rising, xs)), Tone.lane(1)),
                            new Mark.Bars("d", Bins.even(0, 1, ys), Tone.lane(2)),
                            new Mark.Dots("e", any, Tone.lane(3), Marker.STAR, 5, trial % 2 == 0),
                            Mark.Trail.lane(4, "f", any, random.nextInt(40) - 5),
                            new Mark.Heat("g", grid, Levels.suited(grid, 8), Shade.VALLEY,
                                    blend),
                            Mark.Contours.of(grid, Levels.quantiles(grid, 5)),
                            new Mark.Arrows(Field.of((_, _) -> chosen, (x, _) -> x),
                                    Tone.Role.MUTED, 30),
                            new Mark.Rule(Mark.Rule.Direction.UPRIGHT, chosen,
                                    Pen.of(Tone.Role.ACCENT), "r", true),
                            new Mark.Label(chosen, 0, "l", Tone.Role.TEXT, Anchor.TOP,
                                    true)),
                    "d");
            RecordingInk ink = drawn(model, 300, 200);
            assertTrue(ink.sound());
            RasterInk raster = RasterInk.sized(300, 200, 1, (_, _, _, _) -> {
                // Not looked at.
            });
            new PlotPainter(model, LOOK, 300, 200).draw(raster);
        }
    }

    private static <T> T pick(Random random, T[] among) {
        return among[random.nextInt(among.length)];
    }

    @Test
    void groundAndInkShareTheWork() {
        PlotPainter painter = new PlotPainter(Samples.paths(17), LOOK, 900, 500);
        RecordingInk ground = new RecordingInk();
        painter.ground(ground);
        RecordingInk ink = new RecordingInk();
        painter.ink(ink);
        assertEquals(1, ground.calls("image").size());
        assertTrue(ground.texts().contains("−4"));
        assertTrue(ground.calls("polygon").isEmpty());
        assertEquals(List.of("start (−7, 2)", "Momentum", "SGD", "AdaGrad", "Adam"), ink.texts());
        assertTrue(ink.calls("image").isEmpty());
        assertEquals("#0072b2", String.format("#%06x", ink.calls("line").get(0).argb() & 0xffffff));
    }

    @Test
    void theGroundHoldsWhileOnlyTheCursorMoves() {
        Mark.Heat heat = (Mark.Heat) Samples.paths(0).marks().getFirst();
        PlotModel one = model(heat, Mark.Trail.lane(0, "a", Samples.path(0), 3));
        PlotModel later = model(heat, Mark.Trail.lane(0, "a", Samples.path(0), 4));
        PlotPainter before = new PlotPainter(one, LOOK, 300, 200);
        assertTrue(new PlotPainter(later, LOOK, 300, 200).sameGround(before));
        assertFalse(new PlotPainter(later, LOOK, 301, 200).sameGround(before));
        assertFalse(new PlotPainter(later.under("other", ""), LOOK, 300, 200).sameGround(before));
        assertFalse(new PlotPainter(later, Look.of(Palette.dark()), 300, 200).sameGround(before));
        assertFalse(new PlotPainter(later.over(Axis.linear("x").between(0, 1), later.y()), LOOK, 300, 200)
                .sameGround(before));
    }

    @Test
    void allWordsStayOnThePage() {
        for (Map.Entry<String, PlotModel> sample : Samples.all().entrySet()) {
            for (double width : new double[] {180, 320, 500, 1000}) {
                for (RecordingInk.Call call : drawn(sample.getValue(), width, 260).calls("text")) {
                    assertTrue(
                            call.xs().get(0) >= -0.5 && call.xs().get(1) <= width + 0.5
                                    && call.ys().get(0) >= -0.5
                                    && call.ys().get(1) <= 260.5,
                            () -> sample.getKey() + " " + width + ": " + call);
                }
            }
        }
    }

    @Test
    void theWordsOfACurvePictureNeverOverlap() {
        for (String name : List.of("loss", "accuracy", "steps", "lanes", "broken", "histogram", "korean",
                "depth", "thumbnail")) {
            for (double width : new double[] {240, 320, 500, 1000}) {
                List<RecordingInk.Call> words = drawn(Samples.all().get(name), width, 260).calls("text");
                for (int i = 0; i < words.size(); i++) {
                    for (int k = 0; k < i; k++) {
                        RecordingInk.Call a = words.get(i);
                        RecordingInk.Call b = words.get(k);
                        boolean apart = a.xs().get(0) >= b.xs().get(1) || b.xs().get(0) >= a.xs().get(1)
                                || a.ys().get(0) >= b.ys().get(1) || b.ys().get(0) >= a.ys().get(1);
                        assertTrue(apart, () -> name + " " + width + ": " + a.text() + " | " + b.text());
                    }
                }
            }
        }
    }

    @Test
    void labelsStandWhereLinesEnd() {
        RecordingInk ink = drawn(Samples.lanes(), 600, 400);
        List<String> texts = ink.texts();
        assertTrue(texts.containsAll(
                List.of("Momentum", "SGD", "AdaGrad", "Adam", "RMSProp", "Nesterov", "AdaDelta", "AdamW")));
        PlotPainter painter = new PlotPainter(Samples.lanes(), LOOK, 600, 400);
        for (RecordingInk.Call call : ink.calls("text")) {
            if (call.text().equals("SGD")) {
                assertTrue(call.xs().get(0) > painter.area().right());
                double end = ((Mark.Line) Samples.lanes().marks().get(1)).series().y(24);
                assertEquals(painter.y().pixel(end), (call.ys().get(0) + call.ys().get(1)) / 2, 6);
            }
        }
    }

    @Test
    void aMillionPointsCostAsMuchAsThePictureIsWide() {
        List<Mark> marks = new ArrayList<>();
        for (int lane = 0; lane < 8; lane++) {
            Pyramid pyramid = new Pyramid();
            Random random = new Random(lane);
            for (int i = 0; i < 125_000; i++) {
                pyramid.append(i, random.nextInt(3000) == 0 ? Double.NaN : random.nextGaussian());
            }
            marks.add(Mark.Line.lane(lane, "lane " + lane, pyramid));
        }
        PlotModel model = PlotModel.of("", Axis.whole("step"), Axis.linear(""), marks, "");
        RecordingInk ink = drawn(model, 800, 400);
        assertTrue(ink.points() < 8 * 800 * 7, () -> "points " + ink.points());
        assertTrue(ink.calls().size() < 8 * 800 * 2, () -> "calls " + ink.calls().size());
    }

    @Test
    void aTrailOfAnyLengthIsBounded() {
        Random random = new Random(16);
        double[] xs = random.doubles(300_000).toArray();
        double[] ys = random.doubles(300_000).toArray();
        RecordingInk chaos = drawn(model(Mark.Trail.lane(0, "a", Series.of(xs, ys), 299_999)), 800, 600);
        assertTrue(chaos.points() < 2 * TrailPaint.MOST + 30 * 2500, () -> "points " + chaos.points());
        Series orbit = Series.of(300_000, i -> i % 2, i -> i % 2);
        RecordingInk twice = drawn(model(Mark.Trail.lane(0, "a", orbit, 299_999)), 800, 600);
        assertTrue(twice.points() < 200, () -> "points " + twice.points());
    }

    @Test
    void theFutureOfATrailIsFaint() {
        RecordingInk ink = drawn(model(Mark.Trail.lane(0, "a", Samples.path(0), 10)), 400, 300);
        List<RecordingInk.Call> lines = ink.calls("line");
        assertEquals(11, lines.get(0).xs().size());
        assertEquals(255, lines.get(0).argb() >>> 24);
        assertEquals(21, lines.get(1).xs().size());
        assertTrue(lines.get(1).argb() >>> 24 < 128);
    }

    @Test
    void aTrailThatIsNoLongerANumberEndsInACross() {
        Series path = Series.of(new double[] {0, 1, 1e200, Double.NaN}, new double[] {0, 1, 1, 1});
        PlotModel model = PlotModel.of("", Axis.linear("").between(0, 2), Axis.linear("").between(0, 2),
                List.of(Mark.Trail.lane(2, "a", path, 3)), "");
        RecordingInk ink = drawn(model, 300, 200);
        PlotPainter painter = new PlotPainter(model, LOOK, 300, 200);
        RecordingInk.Call last = ink.calls("line").getLast();
        assertEquals(painter.area().right(), (last.xs().get(0) + last.xs().get(1)) / 2, 1e-9);
        assertTrue(ink.texts().contains("a"));
    }

    @Test
    void largeTypeStillLeavesTwoNumbersOnAnAxis() {
        RecordingInk ink = new RecordingInk();
        new PlotPainter(Samples.lanes(), new Look(Palette.light(), 20, TextMeasure.estimate()), 500, 320)
                .ground(ink);
        assertTrue(ink.texts().containsAll(List.of("2", "4")), () -> ink.texts().toString());
    }

    @Test
    void breaksAreVisibleEvenWhenTheyHappenOutside() {
        RecordingInk ink = drawn(Samples.broken(), 500, 300);
        PlotPainter painter = new PlotPainter(Samples.broken(), LOOK, 500, 300);
        double x = painter.x().pixel(23);
        assertTrue(
                ink.calls("line").stream()
                        .anyMatch(
                                c -> c.xs().size() == 2
                                        && Math.abs((c.xs().get(0) + c.xs().get(1)) / 2 - x) < 0.01
                                        && painter.area().contains(x, c.ys().get(0))));
        assertTrue(ink.texts().contains("Adam ×"), "a line without numbers is still named");
    }

    @Test
    void readingsAreThePointsThemselves() {
        PlotPainter painter = new PlotPainter(Samples.steps(), LOOK, 400, 200);
        List<Reading> readings = painter.readings(painter.x().pixel(17.3));
        assertEquals(4, readings.size());
        for (Reading reading : readings) {
            assertEquals(17, reading.index());
            assertEquals(reading.line().series().y(17), reading.y());
            assertEquals(painter.y().pixel(reading.y()), reading.pixelY());
        }
        assertTrue(new PlotPainter(Samples.loss(), LOOK, 400, 200).readings(350).isEmpty(),
                "nothing where lines have ended");
    }

    @Test
    void curvesEndAtTheFrameAndPointsKeepADistance() {
        Series series = Series.of(1, 5, 3);
        assertEquals(new Extent(0, 2),
                new PlotPainter(model(Mark.Line.lane(0, "", series)), LOOK, 300, 200).x().extent());
        Mark dots = new Mark.Dots("", series, Tone.lane(0), Marker.CIRCLE, 4, false);
        assertTrue(new PlotPainter(model(dots), LOOK, 300, 200).x().hi() > 2);
        Mark bars = new Mark.Bars("", Bins.even(0, 1, 3, 4), Tone.lane(0));
        assertEquals(0, new PlotPainter(model(bars), LOOK, 300, 200).y().lo());
    }

    @Test
    void hangulTakesAFullSquare() {
        TextMeasure measure = TextMeasure.estimate();
        assertEquals(40, measure.width("기울기손", 10, false), 1e-9);
        assertTrue(measure.width("loss", 10, false) < 25);
        assertTrue(measure.width("loss", 10, true) > measure.width("loss", 10, false));
    }
}
