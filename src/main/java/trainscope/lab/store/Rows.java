package trainscope.lab.store;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trainscope.lab.run.Race;

/// Runs a training to its end and hands out what is measured on the way, a row for each lane and step: every so many
/// steps, the first and the last in any case.
public record Rows(Race race, long every) {
    /// Takes rows as they come.
    public interface Taker {
        /// Before the first row.
        default void begin(List<String> metrics) throws IOException {}

        /// @param values in the order of the metrics; null where nothing was measured
        void row(String lane, long step, List<@Nullable Double> values) throws IOException;

        /// After every step; false where nobody wants any more.
        default boolean goesOn() throws IOException {
            return true;
        }

        /// When all rows were taken.
        default void end(Race race) throws IOException {}
    }

    /// @param watcher looks at the race after every step
    /// @return whether the race came to its end: it is left where it is when a taker wants no more
    public boolean run(List<Taker> takers, Runnable watcher) throws IOException {
        for (Taker taker : takers) {
            taker.begin(race.metrics());
        }
        boolean goesOn = true;
        boolean moved = true;
        while (goesOn && moved) {
            if (race.step() % every == 0 || race.atEnd()) {
                hand(takers);
            }
            for (Taker taker : takers) {
                goesOn &= taker.goesOn();
            }
            watcher.run();
            moved = goesOn && race.advance();
        }
        for (Taker taker : takers) {
            taker.end(race);
        }
        return goesOn;
    }

    private void hand(List<Taker> takers) throws IOException {
        for (int lane = 0; lane < race.lanes(); lane++) {
            List<@Nullable Double> row = Measured.of(race, lane);
            for (Taker taker : takers) {
                if (!row.isEmpty()) {
                    taker.row(race.name(lane), race.step(), row);
                }
            }
        }
    }
}
