package trainscope.lab.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trainscope.lab.run.Race;
import trainscope.lab.spec.Trace;

/// Runs a training to its end and hands out what is measured on the way, a row for each lane and step: every so many
/// steps, the first and the last in any case.
///
/// @param past what was recorded before the step where the race stands: its rows come first, as far as they were recorded
/// @param after whether a last value tells the loss of the step's batch after the step; it was not recorded in the past
public record Rows(Race race, long every, Trace past, boolean after) {
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
            taker.begin(metrics());
        }
        again(takers);
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

    private List<String> metrics() {
        List<String> metrics = new ArrayList<>(race.metrics());
        if (after) {
            metrics.add("loss-after");
        }
        return metrics;
    }

    private void again(List<Taker> takers) throws IOException {
        for (Trace.Moment moment : past.moments()) {
            for (int lane = 0; lane < race.lanes(); lane++) {
                boolean wanted = moment.step() % every == 0 && moment.step() < race.step()
                        && race.birth(lane) <= moment.step();
                List<@Nullable Double> row = new ArrayList<>(moment.lanes().get(lane));
                row.addAll(Collections.nCopies(metrics().size() - row.size(), null));
                for (Taker taker : wanted ? takers : List.<Taker>of()) {
                    taker.row(race.plan().lane(lane, moment.step()).name(), moment.step(), row);
                }
            }
        }
    }

    private void hand(List<Taker> takers) throws IOException {
        for (int lane = 0; lane < race.lanes(); lane++) {
            List<@Nullable Double> row = Measured.of(race, lane);
            if (after && !row.isEmpty()) {
                double loss = race.lossAfter(lane);
                row.add(Double.isNaN(loss) && race.standing(lane).broken() == null ? null : loss);
            }
            for (Taker taker : takers) {
                if (!row.isEmpty()) {
                    taker.row(race.name(lane), race.step(), row);
                }
            }
        }
    }
}
