package trainscope.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
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

    /// Names as nobody should choose them, read by the library that reads all other files of this kind.
    @Test
    void hostileNamesAndNumbersComeBackInEveryCountry() {
        List<String> names = List.of("<&\"'", "\ud83d\ude80 Adam", "\u202eteg\u202c \u0639\u0631\u0628\u064a",
                "a,b;c\td",
                "two\nlines\r\nthree", "\"", "=1+1", " edge ", "\u0007bell", "", "손실");
        double[] ys = {0.1, -0.0, 1e-320, Double.MAX_VALUE, Double.NaN, Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY, Math.PI, 1 / 3.0, 12345678.9, Double.MIN_VALUE};
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            marks.add(Mark.Line.lane(i, names.get(i), Series.of(ys)));
        }
        PlotModel model = PlotModel.of("", Axis.whole("step, \"t\""), Axis.linear("loss"), marks, "");
        Locale before = Locale.getDefault();
        try {
            for (Locale locale : List.of(Locale.ROOT, Locale.GERMANY, Locale.KOREA, Locale.of("ar", "EG"))) {
                Locale.setDefault(locale);
                reads(PlotCsv.of(model), names, ys);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    private static void reads(String csv, List<String> names, double[] ys) {
        List<List<String>> rows = CsvRows.of(csv);
        assertEquals(List.of("name", "step, \"t\"", "loss", "x2", "y2", "value"), rows.getFirst());
        assertEquals(1 + names.size() * ys.length, rows.size());
        for (int i = 0; i < rows.size() - 1; i++) {
            List<String> row = rows.get(i + 1);
            assertEquals(names.get(i / ys.length), row.get(0));
            assertEquals(i % ys.length, Double.parseDouble(row.get(1)));
            double value = Double.parseDouble(row.get(2));
            assertEquals(Double.doubleToLongBits(ys[i % ys.length]), Double.doubleToLongBits(value));
            assertEquals(Double.toString(value), row.get(2), "no digit is more than needed");
        }
    }

    @Test
    void everySampleComesBackPointByPoint() {
        Samples.all().forEach((name, model) -> {
            List<List<String>> rows = CsvRows.of(PlotCsv.of(model));
            Extent visible = Reach.x(model);
            int at = 1;
            for (Mark mark : model.marks()) {
                Series series = switch (mark) {
                    case Mark.Line line -> line.series();
                    case Mark.Trail trail -> trail.path();
                    case Mark.Dots dots -> dots.series();
                    default -> Series.of();
                };
                at += rowsOfAreas(mark, visible);
                for (int i = 0; i < series.size(); i++) {
                    if (visible.contains(series.x(i)) || !Double.isFinite(series.x(i))) {
                        assertEquals(series.x(i), Double.parseDouble(rows.get(at).get(1)), name);
                        assertEquals(series.y(i), Double.parseDouble(rows.get(at++).get(2)), name);
                    }
                }
            }
            assertEquals(at, rows.size(), name);
        });
    }

    private static int rowsOfAreas(Mark mark, Extent visible) {
        return (int) switch (mark) {
            case Mark.Band band -> IntStream.range(0, band.span().size())
                    .filter(i -> visible.contains(band.span().x(i))).count();
            case Mark.Bars bars -> IntStream.range(0, bars.bins().size())
                    .filter(i -> visible.contains(bars.bins().from(i))).count();
            case Mark.Heat heat -> heat.grid().rows() * IntStream.range(0, heat.grid().columns())
                    .filter(c -> visible.contains(heat.grid().x(c))).count();
            default -> 0L;
        };
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
