package trainscope.lab.insight.spread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import trainscope.lab.catalog.Refused;
import trainscope.lab.insight.babysit.Progress;
import trainscope.lab.run.Library;
import trainscope.lab.run.Race;
import trainscope.lab.run.Trainings;
import trainscope.lab.spec.Chance;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.TrainSpec;

class SeedSweepTest {
    private static final Library LIBRARY = new Library(1);
    private static final TrainSpec SPEC = Trainings.spec(25, "a: adam(lr=0.01): 8", "b: sgd(lr=0.1): 8");

    private static double[] reviewAtEnd(long seed) throws Refused {
        var spec = new TrainSpec(SPEC.material(), SPEC.batching(), SPEC.routine(), new Chance(seed, true),
                SPEC.lanes());
        try (Race race = Race.of(Plan.of(spec), LIBRARY)) {
            race.seek(Long.MAX_VALUE);
            return race.review(1);
        }
    }

    @Test
    void meanAndSampleDeviationAreThoseOfSingleRuns() throws Refused {
        Spread spread = new SeedSweep(Plan.of(SPEC), 3, LIBRARY).run(Progress.silent(), _ -> {});
        double[][] runs = {reviewAtEnd(1), reviewAtEnd(2), reviewAtEnd(3)};
        int last = spread.steps().size() - 1;

        assertEquals(List.of(0L, 10L, 20L, 25L), spread.steps());
        assertEquals(
                List.of("training-loss", "training-accuracy", "validation-loss", "validation-accuracy"),
                spread.metrics());
        for (int i = 0; i < 4; i++) {
            int metric = i;
            double mean = DoubleStream.of(runs[0][i], runs[1][i], runs[2][i]).average().orElseThrow();
            double squares = DoubleStream.of(runs[0][i], runs[1][i], runs[2][i])
                    .map(x -> (x - mean) * (x - mean)).sum();
            assertEquals(mean, spread.mean(1, metric, last), 1e-12);
            assertEquals(Math.sqrt(squares / 2), spread.deviation(1, metric, last), 1e-12);
        }
        assertNotEquals(runs[0][0], runs[1][0]);
    }

    @Test
    void itTellsAfterEverySeedAndOneSeedHasNoDeviation() throws Refused {
        List<Spread> heard = new ArrayList<>();
        new SeedSweep(Plan.of(SPEC), 2, LIBRARY).run(Progress.silent(), heard::add);

        assertEquals(List.of(1, 2), heard.stream().map(Spread::seeds).toList());
        assertTrue(Double.isNaN(heard.getFirst().deviation(0, 0, 1)));
        assertTrue(heard.getLast().deviation(0, 0, 1) > 0);
    }

    @Test
    void whatIsNotWantedAnyMoreEnds() {
        var sweep = new SeedSweep(Plan.of(SPEC), 2, LIBRARY);

        assertThrows(CancellationException.class,
                () -> sweep.run(new Progress(_ -> {}, () -> true), _ -> {}));
    }
}
