package trainscope.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlotCsvTest {
    @Test
    void everyNumberComesBackAsTheSameDouble() {
        Random random = new Random(14);
        double[] ys = new double[500];
        for (int i = 0; i < ys.length; i++) {
            ys[i] = Double.longBitsToDouble(random.nextLong());
        }
        ys[3] = Double.NaN;
        ys[4] = Double.NEGATIVE_INFINITY;
        ys[5] = -0.0;
        PlotModel model = PlotModel.of("", Axis.whole("step"), Axis.linear("loss"),
                List.of(Mark.Line.lane(0, "a", Series.of(ys))), "");
        List<String> rows = PlotCsv.of(model).lines().toList();
        assertEquals("name,step,loss,x2,y2,value", rows.getFirst());
        assertEquals(501, rows.size());
        for (int i = 0; i < ys.length; i++) {
            double back = Double.parseDouble(rows.get(i + 1).split(",", -1)[2]);
            assertEquals(Double.doubleToLongBits(ys[i]), Double.doubleToLongBits(back));
        }
    }

    @Test
    void onlyTheVisibleStretchIsWritten() {
        PlotModel model = PlotModel.of(
                "",
                Axis.linear("").between(2, 4),
                Axis.linear(""),
                List.of(Mark.Line.lane(0, "Adam, \"new\"", Series.of(0, 1, 2, 3, 4, 5))),
                "");
        List<String> rows = PlotCsv.of(model).lines().toList();
        assertEquals(4, rows.size());
        assertEquals("\"Adam, \"\"new\"\"\",2.0,2.0,,,", rows.get(1));
    }

    @Test
    void everyKindOfMarkHasItsNumbers() {
        Samples.all().forEach((name, model) -> {
            String text = PlotCsv.of(model);
            assertTrue(text.lines().count() > 1, name);
            assertTrue(text.lines().allMatch(
                    row -> row.replaceAll("\"[^\"]*\"", "").chars().filter(c -> c == ',').count() == 5),
                    name);
        });
    }
}
