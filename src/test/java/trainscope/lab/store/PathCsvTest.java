package trainscope.lab.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import trainscope.engine.optim.Constant;
import trainscope.engine.optim.Sgd;
import trainscope.engine.surface.Point;
import trainscope.engine.surface.Quadratic;
import trainscope.lab.run.PathFrame.Spot;
import trainscope.lab.run.Race;
import trainscope.lab.spec.Descent;
import trainscope.lab.spec.PathSpec;
import trainscope.lab.spec.Plan;
import trainscope.plot.CsvRows;

class PathCsvTest {
    /// One lane falls, one runs away beyond all numbers; both have names that a careless writer would break a file with.
    @Test
    void everyNumberComesBackInEveryCountry() {
        List<Descent> lanes = List.of(new Descent("a,b;\"c\" <&'", new Sgd(0.95), new Constant()),
                new Descent("\ud83d\ude80 손실", new Sgd(1e200), new Constant()));
        Plan plan = Plan.of(new PathSpec(new Quadratic(20), new Point(-7, 1 / 3.0), 40, 1, 0, lanes));
        Locale before = Locale.getDefault();
        try {
            for (Locale locale : List.of(Locale.ROOT, Locale.GERMANY, Locale.of("ar", "EG"))) {
                Locale.setDefault(locale);
                reads(plan, lanes);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    private static void reads(Plan plan, List<Descent> lanes) {
        var text = new StringWriter();
        PathCsv.write(new Race(plan), 1, new PrintWriter(text));
        List<List<String>> rows = CsvRows.of(text.toString());
        assertEquals(List.of("lane", "step", "x", "y", "f"), rows.getFirst());
        assertEquals(1 + 41 * lanes.size(), rows.size());
        Race race = new Race(plan);
        for (int i = 1; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            int lane = (i - 1) % lanes.size();
            Spot spot = race.spot(lane);
            assertEquals(lanes.get(lane).name(), row.get(0));
            assertEquals(race.step(), Long.parseLong(row.get(1)));
            same(spot.at().x(), row.get(2));
            same(spot.at().y(), row.get(3));
            same(spot.value(), row.get(4));
            if (lane == lanes.size() - 1) {
                race.advance();
            }
        }
    }

    private static void same(double wanted, String written) {
        assertEquals(Double.doubleToLongBits(wanted), Double.doubleToLongBits(Double.parseDouble(written)),
                written);
    }
}
