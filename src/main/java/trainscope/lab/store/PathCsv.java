package trainscope.lab.store;

import java.io.PrintWriter;
import trainscope.lab.run.PathFrame;
import trainscope.lab.run.Race;

/// The points of a path race as CSV, `lane,step,x,y,f`, written while it runs: memory does not grow with the run.
public final class PathCsv {

    private PathCsv() {}

    /// Runs the race to its end and writes every so many steps, the first and the last in any case.
    public static void write(Race race, long every, PrintWriter out) {
        out.print("lane,step,x,y,f\n");
        rows(race, out);
        var reader = new Reader(out);
        while (race.advance()) {
            if (race.step() % every == 0 || race.atEnd()) {
                rows(race, out);
                if (reader.isGone()) {
                    return;
                }
            }
        }
    }

    private static void rows(Race race, PrintWriter out) {
        for (int i = 0; i < race.lanes(); i++) {
            PathFrame.Spot spot = race.spot(i);
            if (spot.birth() <= race.step()) {
                out.print(quoted(spot.descent().name()) + ',' + race.step() + ',' + Digits.of(spot.at().x())
                        + ','
                        + Digits.of(spot.at().y()) + ',' + Digits.of(spot.value()) + '\n');
            }
        }
    }

    static String quoted(String name) {
        boolean plain = name.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
