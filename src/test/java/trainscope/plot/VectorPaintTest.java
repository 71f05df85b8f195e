package trainscope.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class VectorPaintTest {
    private static final Look LOOK = Look.of(Palette.light());
    private static final Pen PEN = Pen.of(Tone.lane(1)).wide(2);

    private static RecordingInk drawn(Mark mark) {
        PlotModel model = PlotModel.of("", Axis.linear("x").between(-10, 10).inward(),
                Axis.linear("y").between(-10, 10).inward(), List.of(mark), "");
        var ink = new RecordingInk();
        new PlotPainter(model, LOOK, 400, 400).draw(ink);
        return ink;
    }

    @Test
    void anArrowEndsWhereItSays() {
        RecordingInk ink = drawn(new Mark.Vector("v", -5, 5, 4, 2, PEN, "v ×1"));
        var head = ink.calls("polygon").getFirst();
        assertEquals(180, head.xs().getFirst(), 1e-9);
        assertEquals(60, head.ys().getFirst(), 1e-9);
        assertEquals(Palette.light().lanes().get(1), head.argb());
        assertEquals(List.of("v ×1"), ink.texts().stream().filter(t -> t.startsWith("v")).toList());
    }

    @Test
    void theWordStandsBeyondTheEnd() {
        for (int[] to : new int[][] {{4, 0}, {-4, 0}, {0, 4}, {0, -4}}) {
            var ink = drawn(new Mark.Vector("v", 0, 0, to[0], to[1], PEN, "v ×1"));
            var word = ink.calls("text").stream().filter(c -> c.text().equals("v ×1")).findFirst()
                    .orElseThrow();
            double width = LOOK.width("v ×1", true);
            double middle = word.xs().getFirst() + width / 2;
            if (to[0] != 0) {
                assertTrue((middle - (200 + 20 * to[0])) * to[0] > 0, "beside " + middle);
            } else {
                assertTrue((word.ys().getFirst() - (200 - 20 * to[1])) * to[1] < 0, "above or below");
            }
        }
    }

    @Test
    void theWordOfAnArrowThatLeavesThePictureStaysInIt() {
        var ink = drawn(new Mark.Vector("v", 8, 8, 40, 40, PEN, "v ×1"));
        var word = ink.calls("text").stream().filter(c -> c.text().equals("v ×1")).findFirst().orElseThrow();
        assertTrue(word.xs().getFirst() + LOOK.width("v ×1", true) <= 400);
        assertTrue(word.ys().getFirst() > 0);
    }

    @Test
    void barsReachEquallyFarToBothSides() {
        RecordingInk ink = drawn(new Mark.Whiskers("√h", 1, 2, 3, 0.5, PEN, "√h ×0.1"));
        int lane = Palette.light().lanes().get(1);
        var lines = ink.calls("line").stream().filter(c -> c.argb() == lane).toList();
        assertEquals(160, lines.get(0).xs().get(0), 1e-9);
        assertEquals(280, lines.get(0).xs().get(1), 1e-9);
        assertEquals(160, lines.get(0).ys().get(1), 1e-9);
        assertEquals(150, lines.get(1).ys().get(0), 1e-9);
        assertEquals(170, lines.get(1).ys().get(1), 1e-9);
        assertTrue(ink.texts().contains("√h ×0.1"));
    }

    @Test
    void whatIsNothingOrNoNumberIsNotDrawn() {
        for (double length : new double[] {0, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertEquals(0,
                    drawn(new Mark.Vector("v", 0, 0, length, 0, PEN, "v ×1")).calls("polygon").size());
            assertTrue(!drawn(new Mark.Whiskers("h", 0, 0, length, 0, PEN, "h ×1")).texts().contains("h ×1"));
        }
    }

    @Test
    void theyAreInTheFileWithTheirEnds() {
        PlotModel model = PlotModel.of("", Axis.linear("x").between(-10, 10),
                Axis.linear("y").between(-10, 10),
                List.of(new Mark.Vector("SGD v", 1, 2, 3, -4, PEN, "v ×1"),
                        new Mark.Whiskers("SGD h", 1, 2, 0.5, 1, PEN, "")),
                "");
        String csv = PlotCsv.of(model);
        assertTrue(csv.contains("SGD v,1.0,2.0,4.0,-2.0,\n"), csv);
        assertTrue(csv.contains("SGD h,0.5,1.0,1.5,3.0,\n"), csv);
    }
}
