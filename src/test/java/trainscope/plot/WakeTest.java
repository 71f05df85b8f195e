package trainscope.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Trails that are drawn bit by bit look like trails that are drawn at once.
class WakeTest {
    private static final Look LOOK = Look.of(Palette.light());
    private static final long NO_HURRY = Long.MAX_VALUE / 2;

    private final double[][] xs = new double[3][2000];
    private final double[][] ys = new double[3][2000];
    private final RasterInk raster = RasterInk.sized(300, 200, 1, (_, _, _, _) -> {});
    private final Wake wake = new Wake();
    private int wiped;

    WakeTest() {
        Random random = new Random(5);
        for (int lane = 0; lane < 3; lane++) {
            for (int t = 0; t < 2000; t++) {
                xs[lane][t] = Math.exp(-t / 400.0) * Math.cos(t * (0.05 + lane))
                        + 0.1 * random.nextGaussian();
                ys[lane][t] = Math.exp(-t / 700.0) * Math.sin(t * (0.03 + lane))
                        + 0.1 * random.nextGaussian();
            }
        }
        ys[1][700] = Double.NaN;
    }

    private PlotPainter painter(int steps, int cursor) {
        return painter(steps, cursor, 1);
    }

    private PlotPainter painter(int points, int cursor, int stride) {
        List<Mark> marks = new ArrayList<>();
        for (int lane = 0; lane < 3; lane++) {
            int k = lane;
            marks.add(Mark.Trail.lane(lane, "lane",
                    Series.of(points, i -> xs[k][i * stride], i -> ys[k][i * stride]), cursor));
        }
        PlotModel model = PlotModel.of("", Axis.linear("x").between(-1.2, 1.2).inward(),
                Axis.linear("y").between(-1.2, 1.2).inward(), marks, "");
        return new PlotPainter(model, LOOK, 300, 200);
    }

    private int[] atOnce(PlotPainter painter) {
        RasterInk ink = RasterInk.sized(300, 200, 1, (_, _, _, _) -> {});
        painter.ink(ink);
        return numbers(ink);
    }

    private int[] frame(PlotPainter painter, long nanos) {
        wake.settle(painter, raster, () -> {
            raster.clear(0);
            wiped++;
        }, nanos);
        RasterInk ink = RasterInk.sized(300, 200, 1, (_, _, _, _) -> {});
        ink.image(raster.pixels(), 0, 0, 300, 200);
        painter.ink(ink, wake);
        return numbers(ink);
    }

    private static int[] numbers(RasterInk ink) {
        Pixels pixels = ink.pixels();
        int[] argb = new int[300 * 200];
        for (int i = 0; i < argb.length; i++) {
            // Transparent edges lose a bit on their way through a picture.
            argb[i] = pixels.at(i % 300, i / 300) & 0xc0c0c0c0;
        }
        return argb;
    }

    private static void assertAlike(int[] one, int[] other, String what) {
        int differ = 0;
        for (int i = 0; i < one.length; i++) {
            differ += one[i] == other[i] ? 0 : 1;
        }
        assertTrue(differ < one.length / 200, what + ": " + differ + " pixels differ");
    }

    @Test
    void growingTrailsLookAsIfDrawnAtOnce() {
        for (int steps = 1; steps <= 2000; steps += 97) {
            PlotPainter painter = painter(steps, steps - 1);
            assertAlike(atOnce(painter), frame(painter, NO_HURRY), steps + " steps");
        }
        assertEquals(1, wiped, "what was drawn was never drawn again");
    }

    @Test
    void whatIsNoLongerTrueIsDrawnAnew() {
        frame(painter(1500, 1499), NO_HURRY);
        xs[2][3] = 0.9;
        PlotPainter changed = painter(1600, 1599);
        assertAlike(atOnce(changed), frame(changed, NO_HURRY), "another start");
        PlotPainter back = painter(1600, 400);
        assertAlike(atOnce(back), frame(back, NO_HURRY), "scrubbed back");
        assertEquals(3, wiped);
        assertArrayEquals(frame(back, NO_HURRY), frame(back, NO_HURRY));
    }

    /// A run keeps every second point only where it has come by too many.
    @Test
    void aPathThatIsThinnedGoesOnWhereItIs() {
        frame(painter(1920, 1919), NO_HURRY);
        int[] fine = numbers(raster);
        frame(painter(1000, 959, 2), NO_HURRY);
        assertArrayEquals(fine, numbers(raster), "what is drawn stays");
        assertEquals(1, wiped);
        ys[0][1300] = 0.9;
        PlotPainter other = painter(1000, 999, 2);
        assertAlike(atOnce(other), frame(other, NO_HURRY), "another path");
        assertEquals(2, wiped);
        frame(painter(2000, 1999), NO_HURRY);
        assertEquals(3, wiped, "finer again");
    }

    @Test
    void aLongPictureIsCompletedOverSeveralFrames() {
        PlotPainter painter = painter(2000, 1999);
        frame(painter, 0);
        assertFalse(wake.isComplete());
        int frames = 1;
        while (!wake.isComplete()) {
            frame(painter, 0);
            frames++;
        }
        assertEquals(2000 / Wake.TURN, frames);
        assertAlike(atOnce(painter), frame(painter, 0), "complete");
    }
}
