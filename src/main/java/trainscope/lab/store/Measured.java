package trainscope.lab.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trainscope.lab.run.Race;
import trainscope.lab.spec.TrainSpec;

/// What was measured of a lane at the step where a race stands, in the order of its metrics.
final class Measured {
    private Measured() {}

    /// Null where nothing was measured; no values at all for a lane that has not begun. Of a training, reviews come at
    /// their distance and at the last step.
    static List<@Nullable Double> of(Race race, int lane) {
        if (race.birth(lane) > race.step()) {
            return List.of();
        }
        if (!(race.plan().spec() instanceof TrainSpec spec)) {
            return new ArrayList<>(Arrays.stream(race.measured(lane)).boxed().toList());
        }
        List<@Nullable Double> row = new ArrayList<>(Collections.nCopies(race.metrics().size(), null));
        double[] measured = race.measured(lane);
        int steps = race.stepMetrics();
        for (int i = 0; i < steps && race.step() > race.birth(lane); i++) {
            row.set(i, measured[i]);
        }
        if (race.step() % spec.routine().every() == 0 || race.atEnd()) {
            double[] review = race.review(lane);
            for (int i = 0; i < review.length; i++) {
                row.set(steps + i, review[i]);
            }
        }
        return row;
    }
}
