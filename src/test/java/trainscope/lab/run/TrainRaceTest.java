package trainscope.lab.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import trainscope.engine.layer.Dense;
import trainscope.engine.layer.Layer;
import trainscope.engine.optim.Optimizer;
import trainscope.lab.catalog.Entry;
import trainscope.lab.catalog.PhraseWriter;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Breakdown.Where;
import trainscope.lab.spec.Chance;
import trainscope.lab.spec.Length;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.Recipe;
import trainscope.lab.spec.Routine;
import trainscope.lab.spec.TrainSpec;

class TrainRaceTest {
    private static final String NORMED = "8, batch-norm, dropout(ratio=0.3), 8";
    private static final String[] THREE = {"a: adam(lr=0.01): " + NORMED, "b: momentum(lr=0.1): 8, 8",
        "c: sgd(lr=0.3): 6, maxout(units=5), prelu, dropout"};

    /// Every rule in every form, over networks that remember batches, that draw chance, that do both.
    static Stream<String> lanes() {
        var rules = Trainings.CATALOG.optimizers();
        List<String> texts = new ArrayList<>();
        for (Entry<Optimizer> entry : rules.entries()) {
            for (Entry.Variant<Optimizer> variant : entry.variants()) {
                if (!variant.prototype().needsCurvature()) {
                    texts.add(PhraseWriter.write(rules, variant.prototype(), Trainings.CATALOG));
                }
            }
        }
        return Stream.of("8", "8, batch-norm(form=torch)", "8, dropout", NORMED)
                .flatMap(layers -> texts.stream().map(rule -> "a: " + rule + ": " + layers));
    }

    @ParameterizedTest
    @MethodSource("lanes")
    void resumedIsUninterruptedForEveryRule(String lane) {
        Plan plan = Trainings.plan(60, lane);
        Race straight = Trainings.race(plan);
        List<String> states = new ArrayList<>();
        do {
            states.add(Trainings.state(straight));
        } while (straight.advance());
        Race race = Trainings.race(plan);
        var random = new Random(lane.hashCode());
        for (int i = 0; i < 8; i++) {
            race.seek(random.nextInt(61));
            assertEquals(states.get((int) race.step()), Trainings.state(race));
        }
        race.seek(60);
        assertEquals(Trainings.curves(straight), Trainings.curves(race));
    }

    @Test
    void theSeedDecidesEverything() {
        String first = end(Trainings.spec(50, THREE));
        assertEquals(first, end(Trainings.spec(50, THREE)));
        TrainSpec spec = Trainings.spec(50, THREE);
        assertNotEquals(first, end(new TrainSpec(spec.material(), spec.batching(), spec.routine(),
                new Chance(2, true), spec.lanes())));
    }

    private static String end(TrainSpec spec) {
        Race race = Trainings.race(Plan.of(spec));
        race.seek(spec.steps());
        return race.fingerprint();
    }

    @Test
    void networksLearn() {
        Race race = Trainings.race(Trainings.plan(1500, "a: adam(lr=0.02): 16, 16"));
        double[] before = race.review(0);
        race.seek(1500);
        double[] after = race.review(0);
        assertEquals(Math.log(2), before[0], 0.4);
        assertTrue(after[0] < 0.1, "training loss " + after[0]);
        assertTrue(after[1] > 0.95, "training accuracy " + after[1]);
        assertTrue(after[3] > 0.8, "validation accuracy " + after[3]);
    }

    @Test
    void equalLanesDrawTheSameUnlessTheyAreToldOtherwise() {
        for (boolean shared : new boolean[] {true, false}) {
            TrainSpec spec = Trainings.spec(30, "a: adam: " + NORMED, "b: adam: " + NORMED);
            Race race = Trainings.race(Plan.of(new TrainSpec(spec.material(), spec.batching(), spec.routine(),
                    new Chance(1, shared), spec.lanes())));
            race.seek(30);
            assertEquals(shared, race.standing(0).figures().equals(race.standing(1).figures()));
        }
    }

    @Test
    void lanesShareTheDrawsOfWhatTheyHaveInCommon() {
        Race race = Trainings.race(Trainings.plan(5, "a: sgd(lr=0): 8, 8", "b: sgd(lr=0): 8, dropout, 8"));
        assertEquals(race.review(0)[0], race.review(1)[0]);
    }

    @Test
    void aBranchWithoutAChangeEqualsTheOriginal() {
        for (boolean shared : new boolean[] {true, false}) {
            TrainSpec spec = Trainings.spec(200, THREE);
            Race race = Trainings.race(Plan.of(new TrainSpec(spec.material(), spec.batching(), spec.routine(),
                    new Chance(1, shared), spec.lanes())));
            race.seek(150);
            for (int parent = 0; parent < 3; parent++) {
                int child = race.branch(37, parent, spec.lanes().get(parent).named("child " + parent));
                race.seek(200);
                assertEquals(race.standing(parent).figures(), race.standing(child).figures());
                List<List<Track.View>> curves = race.frame().curves();
                assertEquals(curves.get(parent).getFirst().last(199),
                        curves.get(child).getFirst().last(199 - 37));
            }
        }
    }

    @Test
    void specAndJournalGiveTheSameRunAgain() {
        String[] others = {"x: adam(lr=0.03): " + NORMED, "x: sgd(lr=0.1): 8, 8", "x: adam(lr=0.01): 4",
            "x: momentum(lr=0.1): 8, batch-norm, 8", "x: rmsprop: 8, dropout(ratio=0.9), 8"};
        var random = new Random(7);
        for (int round = 0; round < 12; round++) {
            Race race = Trainings.race(Trainings.plan(120, THREE));
            for (int i = 0; i < 8; i++) {
                race.seek(random.nextInt(121));
                int lane = random.nextInt(race.lanes());
                long birth = race.standing(lane).birth();
                if (birth > race.step()) {
                    continue;
                }
                Recipe changed = Trainings.lane(others[random.nextInt(others.length)]).named("x" + i);
                if (race.lanes() < 6 && random.nextInt(3) == 0) {
                    race.branch(random.nextLong(birth, race.step() + 1), lane, changed);
                } else {
                    race.turn(lane, changed.towards(Trainings.goal("cross-entropy", "l2(strength=0.1)")));
                    race.turn(random.nextBoolean() ? lane : 0, changed);
                }
            }
            long step = race.step();
            Race again = Trainings.race(race.plan());
            again.seek(step);
            assertEquals(Trainings.state(race), Trainings.state(again));
            race.seek(120);
            again.seek(120);
            assertEquals(Trainings.state(race), Trainings.state(again));
            assertEquals(Trainings.curves(race), Trainings.curves(again));
        }
    }

    @Test
    void aTurnKeepsWeightsAndMemoryWhereTheyFit() {
        Race race = Trainings.race(Trainings.plan(100, "a: momentum(lr=0.1): 8, 8"));
        race.seek(50);
        double[] before = race.review(0);
        String print = race.fingerprint();
        race.turn(0, Trainings.lane("a: momentum(lr=0.05): 8, 8"));
        assertEquals(before[0], race.review(0)[0]);
        race.turn(0, Trainings.lane("a: momentum(lr=0.1): 8, 8"));
        race.seek(51);
        race.seek(50);
        assertEquals(before[0], race.review(0)[0]);
        assertEquals(print, race.fingerprint(), "who turns back leaves no trace");
    }

    @Test
    void lossesAreThoseBeforeTheStepAndReviewsComeInTheirDistance() {
        Race race = Trainings.race(Trainings.plan(25, "a: sgd(lr=0): 8"));
        race.seek(25);
        List<Track.View> curves = race.frame().curves().getFirst();
        List<String> metrics = race.metrics();
        Track.View loss = curves.get(metrics.indexOf("loss"));
        assertEquals(25, loss.size());
        assertEquals(1, loss.step(0));
        assertEquals(25, loss.step(24));
        Track.View reviews = curves.get(metrics.indexOf("validation-loss"));
        assertEquals(List.of(0L, 10L, 20L),
                Stream.of(0, 1, 2).map(reviews::step).toList());
        assertEquals(3, reviews.size());
        assertEquals(reviews.last(0), reviews.last(2), "nothing moves at a rate of 0");
    }

    @Test
    void thePenaltyIsPartOfTheLoss() {
        Recipe lane = Trainings.lane("a: sgd(lr=0.1): 8")
                .towards(Trainings.goal("cross-entropy", "l2(strength=0.5)"));
        Race race = Trainings.race(Plan.of(Trainings.spec(5, "a: sgd: 8").with(0, lane)));
        race.seek(3);
        StepFigures figures = race.standing(0).figures();
        assertTrue(figures.penalty() > 0);
        assertEquals(figures.dataLoss() + figures.penalty(), figures.loss());
        assertEquals(0.1, figures.rate());
        assertTrue(figures.ratio() > 0 && figures.ratio() < 1, figures.toString());
    }

    /// A linear network at a rate that throws it away.
    private static Recipe wild() {
        return Trainings.lane("wild: sgd(lr=10): dense(units=8)")
                .towards(Trainings.goal("squared-error", "none"));
    }

    @Test
    void aBrokenLaneIsAResultAndRestsWhileTheOthersGoOn() {
        TrainSpec spec = Trainings.spec(300, "calm: sgd(lr=0.1): 8");
        Race race = Trainings.race(Plan.of(spec.with(1, wild())));
        race.seek(300);
        Breakdown broken = race.broken(1);
        assertNotNull(broken);
        assertNull(race.broken(0));
        assertTrue(race.standing(1).rests());
        assertFalse(race.standing(0).rests());
        assertEquals(300, race.step());
        assertTrue(Double.isFinite(race.standing(0).figures().loss()));
        assertEquals(Where.LOSS, broken.where());
    }

    @Test
    void whenAllLanesRestTheRunIsAtItsEndAndATurnWakesIt() {
        Race race = Trainings.race(Plan.of(Trainings.spec(300, "a: sgd: 8").with(0, wild())));
        race.seek(300);
        long end = race.step();
        assertTrue(end < 300, "it rests at " + end);
        assertTrue(race.atEnd());
        assertFalse(race.canBranch(end + 1, 0));
        race.seek(0);
        race.turn(0, Trainings.lane("wild: sgd(lr=0.1): dense(units=8)"));
        race.seek(300);
        assertEquals(300, race.step());
        assertNull(race.broken(0));
        Race again = Trainings.race(race.plan());
        again.seek(300);
        assertEquals(Trainings.state(race), Trainings.state(again));
    }

    @Test
    void aLaneOutOfPatienceRestsAndIsTheSameWhenSoughtAgain() {
        TrainSpec spec = Trainings.spec(1000, "a: sgd(lr=0): 8", "b: sgd(lr=0.1): 8");
        Plan plan = Plan.of(new TrainSpec(spec.material(), spec.batching(),
                new Routine(Length.steps(1000), 10, 50, 3), spec.chance(), spec.lanes()));
        Race race = Trainings.race(plan);
        race.seek(39);
        assertFalse(race.standing(0).rests());
        race.seek(40);
        assertTrue(race.standing(0).rests());
        assertNull(race.broken(0));
        String state = Trainings.state(race);
        race.seek(60);
        race.seek(20);
        race.seek(40);
        assertEquals(state, Trainings.state(race));
    }

    @Test
    void aLaneThatReachesTheTargetRestsAtThatReview() {
        TrainSpec spec = Trainings.spec(1500, "a: adam(lr=0.02): 16, 16", "b: sgd(lr=0): 8");
        Race race = Trainings.race(Plan.of(new TrainSpec(spec.material(), spec.batching(),
                new Routine(Length.steps(1500), 10, 50, 0, 0.9), spec.chance(), spec.lanes())));
        int accuracy = race.metrics().indexOf("validation-accuracy");
        while (!race.standing(0).rests()) {
            if (race.step() % 10 == 0 && race.step() > 0) {
                assertTrue(race.measured(0)[accuracy] < 0.9, "it rests when it is told so");
            }
            assertTrue(race.advance(), "the target was never reached");
        }
        assertEquals(0, race.step() % 10);
        assertTrue(race.measured(0)[accuracy] >= 0.9);
        assertTrue(race.step() > 10, "it begins below the target");
        assertFalse(race.standing(1).rests());
    }

    @Test
    void aTargetNeedsClasses() {
        TrainSpec spec = Trainings.spec(10, "a: adam: 8");
        TrainSpec plane = new TrainSpec(Trainings.material("plane(examples=200)"), spec.batching(),
                new Routine(Length.steps(10), 10, 50, 0, 0.9), spec.chance(), spec.lanes());
        assertEquals("spec.target-needs-classes", assertThrows(Refused.class,
                () -> Race.of(Plan.of(plane), new Library())).problem().key());
    }

    @Test
    void aLaneThatDoesNotFitIsRefused() {
        Race race = Trainings.race(Trainings.plan(50, THREE));
        Recipe wide = Trainings.lane("w: sgd: 8").through(Trainings.layers("8").subList(0, 1));
        assertThrows(IllegalArgumentException.class, () -> race.turn(0, wide));
        assertThrows(IllegalArgumentException.class, () -> race.branch(0, 0, wide));
        assertEquals(Trainings.plan(50, THREE), race.plan());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            8, conv(size=3, pad=0)       | misfit.large
            pool                         | misfit.large
            100000, 100000               | spec.too-large
            """)
    void aNetworkThatCannotBeIsRefusedWithItsReason(String layers, String key) {
        Refused refused = assertThrows(Refused.class,
                () -> Race.of(Trainings.plan(5, "a: sgd: " + layers), new Library()));
        assertEquals(key, refused.problem().key());
        assertEquals("a", refused.problem().args().getFirst());
    }

    @Test
    void numbersAreLearnedWithALossThatTakesThem() throws Refused {
        TrainSpec spec = Trainings.spec(400, "a: adam(lr=0.01): 8");
        TrainSpec plane = new TrainSpec(Trainings.material("plane(examples=200)"), spec.batching(),
                spec.routine(), spec.chance(), spec.lanes());
        Refused refused = assertThrows(Refused.class, () -> Race.of(Plan.of(plane), new Library()));
        assertEquals("spec.loss-needs-classes", refused.problem().key());
        Recipe one = spec.lanes().getFirst().towards(Trainings.goal("squared-error", "none"));
        assertEquals("spec.outputs", assertThrows(Refused.class,
                () -> Race.of(Plan.of(plane.with(0, one)), new Library())).problem().key());
        List<Layer> layers = new ArrayList<>(one.layers());
        layers.set(layers.size() - 1, new Dense(1,
                Trainings.make(Trainings.CATALOG.networks().initializers(), "he"), 0));
        Race race = Race.of(Plan.of(plane.with(0, one.through(layers))), new Library());
        assertEquals(List.of("training-loss", "validation-loss"),
                race.metrics().subList(6, 6 + race.reviewMetrics()));
        double before = race.review(0)[1];
        race.seek(400);
        assertTrue(race.review(0)[1] < before / 4, before + " → " + race.review(0)[1]);
    }
}
