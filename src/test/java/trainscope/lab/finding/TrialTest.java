package trainscope.lab.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Library;
import trainscope.lab.run.Race;
import trainscope.lab.spec.Plan;

class TrialTest {
    private static Case named(String name) {
        return Cases.broken().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    /// The last loss, or the last accuracy with its sign turned, so that less is always better.
    private static double last(Plan plan, int lane, String metric) throws Refused {
        try (Race race = Race.of(plan, new Library(1))) {
            race.seek(race.limit());
            double last = race.review(lane)[race.metrics().indexOf(metric) - race.stepMetrics()];
            return metric.endsWith("accuracy") ? -last : last;
        }
    }

    @Test
    void verdictsAgreeWithTheLastLosses() throws Refused {
        int compared = 0;
        for (String name : List.of("clouds, SGD 10", "clouds, SGD 1e-4", "ReLU, N(0, 0.02)",
                "100 noisy clouds",
                "XOR without hidden layer", "sigmoid, five layers", "hills, SGD 30")) {
            Plan plan = named(name).plan();
            for (Fix fix : Watch.of(plan).last().getFirst().fixes()) {
                Trial trial = Trial.of(plan, 0, fix);
                Verdict verdict = trial.run(new Library(1), plan.spec().steps());
                double without = last(trial.plan(), trial.lane(), verdict.metric());
                double with = last(trial.beside(), trial.other(), verdict.metric());
                String what = name + " " + fix.id() + " " + verdict;
                switch (verdict.outcome()) {
                    case HELPED -> assertTrue(with < without || Double.isNaN(without), what);
                    case DID_NOT_HELP -> assertTrue(with > without || Double.isNaN(with), what);
                    case NO_DIFFERENCE ->
                        assertTrue(
                                Math.abs(with - without) < 0.2 * Math.max(Math.abs(with), Math.abs(without)),
                                what);
                }
                compared++;
            }
        }
        assertTrue(compared >= 8, compared + " were compared");
    }

    @Test
    void whatTheNotesAdviseHelpsWhereTheySayIt() throws Refused {
        for (String name : List.of("clouds, SGD 10", "ReLU, N(0, 0.01)", "100 noisy clouds",
                "XOR without hidden layer", "hills, SGD 30")) {
            Plan plan = named(name).plan();
            Fix fix = Watch.of(plan).last().getFirst().fixes().getFirst();
            Verdict verdict = Trial.of(plan, 0, fix).run(new Library(1), plan.spec().steps());
            assertEquals(Verdict.Outcome.HELPED, verdict.outcome(), name + " " + fix.id() + " " + verdict);
        }
    }

    @Test
    void noReviewsThatDifferLittleMakeAVerdict() {
        long[] steps = {10, 20, 30};
        Series one = Series.of(steps, new double[] {1, 1.02, 0.99});
        Series other = Series.of(steps, new double[] {0.97, 0.98, 0.99});
        Series broken = Series.of(steps, new double[] {1, Double.NaN, Double.NaN});
        Series better = Series.of(steps, new double[] {0.5, 0.4, 0.3});
        assertEquals(
                List.of(Verdict.Outcome.NO_DIFFERENCE, Verdict.Outcome.HELPED, Verdict.Outcome.DID_NOT_HELP,
                        Verdict.Outcome.HELPED, Verdict.Outcome.DID_NOT_HELP, Verdict.Outcome.NO_DIFFERENCE),
                Stream.of(Verdict.of("x", one, other, 30), Verdict.of("x", one, better, 30),
                        Verdict.of("x", better, one, 30), Verdict.of("x", broken, one, 30),
                        Verdict.of("x", one, broken, 30), Verdict.of("x", broken, broken, 30))
                        .map(Verdict::outcome).toList());
    }
}
