package trainscope.lab.insight.autopsy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import trainscope.engine.loss.SoftmaxCrossEntropy.Form;
import trainscope.engine.penalty.L2;
import trainscope.engine.net.Clip;
import trainscope.engine.net.Goal;
import trainscope.lab.catalog.Refused;
import trainscope.lab.insight.babysit.Notes;
import trainscope.lab.insight.babysit.Progress;
import trainscope.lab.run.Breakdown;
import trainscope.lab.run.Library;
import trainscope.lab.run.Race;
import trainscope.lab.run.Trainings;
import trainscope.lab.spec.Change;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.Recipe;
import trainscope.lab.spec.TrainSpec;

class AutopsyTest {
    private static final Library LIBRARY = new Library(1);

    private static Report report(TrainSpec spec) throws Refused {
        return new Autopsy(Plan.of(spec), 0, LIBRARY).run(Progress.silent());
    }

    private static Cause cause(Report report) {
        return Objects.requireNonNull(report.cause(), report.toString());
    }

    /// The golden run of the notes: at a rate of 1e6 the naive form is lost at step 2 for any seed, the stable one about
    /// twenty steps later, in a product and no longer in the loss.
    @Test
    void theNaiveFormBreaksAtStepTwoByAnExponentAndTheStableOneLaterInAProduct() throws Refused {
        for (long seed : new long[] {1, 2}) {
            var autopsy = new Autopsy(Plan.of(Notes.spec(1e6, Form.NAIVE, 200, seed)), 0, LIBRARY);
            Report naive = autopsy.run(Progress.silent());
            Report stable = autopsy.again(Progress.silent());

            assertEquals(2, naive.step());
            assertEquals(Stage.LOSS, cause(naive).stage());
            assertEquals(Operation.EXP, cause(naive).operation());
            assertTrue(cause(naive).inputs().one() > 709.78, naive.toString());
            assertEquals(20, stable.step(), 3);
            assertEquals(Operation.PRODUCT, cause(stable).operation());
            assertTrue(Double.isInfinite(cause(stable).inputs().one() * cause(stable).inputs().other()));
        }
    }

    @Test
    void itBreaksWhereTheRunItselfBreaks() throws Refused {
        TrainSpec spec = Notes.spec(1e3, Form.STABLE, 200, 1);
        Report report = report(spec);

        try (Race race = Race.of(Plan.of(spec), LIBRARY)) {
            while (race.broken(0) == null && race.advance()) {
                assertTrue(race.step() <= report.step());
            }
            Breakdown broken = Objects.requireNonNull(race.broken(0));
            assertEquals(broken.step(), report.step());
        }
        assertTrue(report.signs().size() <= Autopsy.SIGNS);
        assertEquals(report.step(), report.signs().getLast().step());
        assertTrue(Double.isFinite(report.signs().get(report.signs().size() - 2).loss()), report.toString());
    }

    @Test
    void aLaneThatHoldsIsToldSo() throws Refused {
        Report report = report(Trainings.spec(30, "a: sgd(lr=0.1): 8"));

        assertEquals(0, report.step());
        assertNull(report.cause());
    }

    @Test
    void squaresOfGradientsBreakInTheMemoryOfTheRule() throws Refused {
        TrainSpec spec = dear(Trainings.spec(50, "a: adagrad(lr=0.1): 8"), 1e160);
        Cause cause = cause(report(spec));

        assertEquals(Stage.MEMORY, cause.stage());
        assertEquals(Operation.PRODUCT, cause.operation());
        assertEquals("h", cause.name());
    }

    @Test
    void aPenaltyThatIsTooLargeBreaksThere() throws Refused {
        Cause cause = cause(report(dear(Trainings.spec(50, "a: sgd(lr=1e12): 8"), 1e9)));

        assertEquals(Stage.PENALTY, cause.stage());
        assertEquals(Operation.PRODUCT, cause.operation());
    }

    private static TrainSpec dear(TrainSpec spec, double strength) {
        Recipe lane = spec.lanes().getFirst();
        return spec.racing(List.of(lane.towards(
                new Goal(lane.goal().loss(), new L2(L2.Form.HALF, strength), Clip.none()))));
    }

    /// What a person turned while it ran is turned again.
    @Test
    void aTurnThatBrokeTheLaneIsMadeAgain() throws Refused {
        TrainSpec spec = Trainings.spec(40, "a: sgd(lr=0.1): 8", "b: sgd(lr=0.1): 8");
        Recipe lane = dear(spec.racing(List.of(Trainings.wild(spec.lanes().get(1)))), 1e9).lanes().getFirst();
        Plan plan = Plan.of(spec).with(new Change.Turn(10, 1, lane));

        Report report = new Autopsy(plan, 1, LIBRARY).run(Progress.silent());

        assertTrue(report.step() > 10, report.toString());
        assertNotNull(report.cause());
        assertEquals(0, new Autopsy(plan, 0, LIBRARY).run(Progress.silent()).step());
    }

    @Test
    void whatIsNotWantedAnyMoreEnds() {
        var autopsy = new Autopsy(Trainings.plan(30, "a: sgd(lr=0.1): 8"), 0, LIBRARY);

        assertThrows(CancellationException.class, () -> autopsy.run(new Progress(_ -> {}, () -> true)));
    }
}
