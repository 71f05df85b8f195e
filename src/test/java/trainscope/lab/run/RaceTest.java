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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import trainscope.lab.run.Breakdown.Where;
import trainscope.lab.spec.Plan;

class RaceTest {
    private static final String VALLEY = "x^2/20+y^2";

    @Test
    void seekingAnywhereAndBackGivesEqualBits() {
        Plan plan = Races.plan(VALLEY, 5000, 0.3, Races.EIGHT);
        var straight = new Race(plan);
        List<List<String>> states = new ArrayList<>();
        do {
            states.add(Races.states(straight));
        } while (straight.advance());
        var race = new Race(plan);
        var random = new Random(1);
        for (int i = 0; i < 200; i++) {
            int step = random.nextInt(5001);
            race.seek(step);
            assertEquals(states.get(step), Races.states(race));
        }
    }

    @Test
    void aRunEndsAtItsLastStep() {
        var race = new Race(Races.plan(VALLEY, 3, 0, "SGD(lr=0.1)"));
        for (int i = 0; i < 3; i++) {
            assertTrue(race.advance());
        }
        assertFalse(race.advance());
        race.seek(99);
        assertEquals(3, race.step());
        race.seek(-5);
        assertEquals(0, race.step());
    }

    @Test
    void equalLanesWalkTheSamePathThroughTheSameNoise() {
        var race = new Race(Races.plan(VALLEY, 1000, 1, "Adam(lr=0.3)", "Adam(lr=0.3, name=twin)"));
        while (race.advance()) {
            assertEquals(race.spot(0).at(), race.spot(1).at());
        }
    }

    @Test
    void theSeedDecidesTheNoise() {
        var one = new Race(Races.plan(VALLEY, 10, 0.1, "SGD(lr=0.1)"));
        var quiet = new Race(Races.plan(VALLEY, 10, 0, "SGD(lr=0.1)"));
        one.seek(10);
        quiet.seek(10);
        assertNotEquals(one.spot(0).at(), quiet.spot(0).at());
    }

    @Test
    void aBranchWithoutAChangeEqualsTheOriginalForFiveHundredSteps() {
        var race = new Race(Races.plan(VALLEY, 2000, 0.2, "Adam(lr=0.3)", "Momentum(lr=0.1)"));
        race.seek(900);
        int child = race.branch(340, 0, Races.lane("Adam(lr=0.3, name=child)"));
        assertEquals(2, child);
        assertEquals(340, race.step());
        for (int i = 0; i <= 500; i++) {
            assertEquals(race.spot(0).at(), race.spot(child).at());
            assertEquals(race.spot(0).memory(), race.spot(child).memory());
            race.advance();
        }
    }

    @Test
    void aBranchWithAChangeLeavesFromTheSamePlaceAndOnlyThen() {
        var race = new Race(Races.plan(VALLEY, 200, 0, "Momentum(lr=0.1)"));
        race.seek(150);
        int child = race.branch(100, 0, Races.lane("Momentum(lr=0.01, name=slower)"));
        assertEquals(race.spot(0).at(), race.spot(child).at());
        race.advance();
        assertNotEquals(race.spot(0).at(), race.spot(child).at());
        race.seek(50);
        race.seek(100);
        assertEquals(race.spot(0).at(), race.spot(child).at());
        assertEquals(100, race.spot(child).birth());
    }

    @Test
    void specAndJournalGiveTheSameRunAgain() {
        var random = new Random(7);
        for (int round = 0; round < 30; round++) {
            var race = new Race(
                    Races.plan(VALLEY, 1500, 0.1, "Adam(lr=0.3)", "Nesterov(lr=0.05)", "AdaGrad(lr=1)"));
            for (int i = 0; i < 12; i++) {
                race.seek(random.nextInt(1501));
                int lane = random.nextInt(race.lanes());
                if (race.spot(lane).birth() > race.step()) {
                    continue;
                }
                String changed = random.nextBoolean() ? "Adam(lr=0." + (1 + random.nextInt(9)) + ")"
                        : "SGD(lr=0.02)";
                if (race.lanes() < 8 && random.nextInt(3) == 0) {
                    race.branch(random.nextLong(race.spot(lane).birth(), race.step() + 1), lane,
                            Races.lane(changed));
                } else {
                    race.turn(lane, Races.lane(changed));
                    race.turn(random.nextBoolean() ? lane : 0, Races.lane("Lion(lr=0.05)"));
                }
            }
            long step = race.step();
            var again = new Race(race.plan());
            again.seek(step);
            assertEquals(Races.states(race), Races.states(again));
            race.seek(1500);
            again.seek(1500);
            assertEquals(Races.states(race), Races.states(again));
            assertEquals(curves(race), curves(again));
        }
    }

    /// All curves as text: what was measured after any number of changes is what an untouched run measures.
    private static List<String> curves(Race race) {
        return race
                .frame().curves().stream().flatMap(List::stream).map(view -> IntStream.range(0, view.size())
                        .mapToObj(i -> view.step(i) + ":" + view.least(i) + "/" + view.most(i) + "/"
                                + view.last(i))
                        .toList().toString())
                .toList();
    }

    @Test
    void aTurnTakesEffectAtTheNextStepAndKeepsTheMemory() {
        var race = new Race(Races.plan(VALLEY, 100, 0, "Momentum(lr=0.1)"));
        race.seek(10);
        PathFrame.Spot before = race.spot(0);
        race.turn(0, Races.lane("Momentum(lr=0.2)"));
        assertEquals(before.at(), race.spot(0).at());
        race.advance();
        double v = before.memory().getFirst().y();
        assertEquals(before.at().y() + 0.9 * v - 0.2 * 2 * before.at().y(), race.spot(0).at().y(), 1e-15);
    }

    @Test
    void turningBackAndForthLeavesOneEntryPerStep() {
        var race = new Race(Races.plan(VALLEY, 100, 0, "SGD(lr=0.1)"));
        race.seek(10);
        for (int i = 1; i <= 50; i++) {
            race.turn(0, Races.lane("SGD(lr=0.0" + i + ")"));
        }
        assertEquals(1, race.plan().journal().size());
    }

    @Test
    void aBrokenLaneIsMarkedWithStepAndCauseWhileTheOthersGoOn() {
        var race = new Race(Races.plan(VALLEY, 3000, 0, "SGD(lr=3)", "SGD(lr=0.1, name=calm)"));
        race.seek(3000);
        Breakdown broken = race.broken(0);
        assertNotNull(broken);
        assertNull(race.broken(1));
        assertEquals(Where.VALUE, broken.where());
        assertEquals(Double.POSITIVE_INFINITY, broken.value());
        assertTrue(broken.step() > 100 && broken.step() < 1000, broken.toString());
        assertEquals(0, race.spot(1).value(), 1e-6);
    }

    @Test
    void everyCauseOfABreakdownIsNamed() {
        assertEquals(new Breakdown(0, Where.VALUE, "", Double.NaN),
                firstBreakdown("log(x)+y", "SGD(lr=0.1)"));
        assertEquals(Where.GRADIENT, firstBreakdown("sqrt(abs(x+7))*0+sqrt(x+7)+y^2", "SGD(lr=0.1)").where());
        assertEquals(Where.CURVATURE, firstBreakdown("x+y", "Newton").where());
        assertEquals(Where.POINT, firstBreakdown("1e300*x+y", "SGD(lr=1e12)").where());
        Breakdown memory = firstBreakdown("1e200*x+y", "AdaGrad(lr=0.1)");
        assertEquals(Where.MEMORY, memory.where());
        assertEquals("h", memory.name());
    }

    private static Breakdown firstBreakdown(String formula, String lane) {
        var race = new Race(Races.plan(formula, 50, 0, lane));
        race.seek(50);
        Breakdown broken = race.broken(0);
        assertNotNull(broken);
        return broken;
    }

    @Test
    void aBreakdownAfterATurnInThePastIsForgotten() {
        var race = new Race(Races.plan(VALLEY, 2000, 0, "SGD(lr=3)"));
        race.seek(2000);
        assertNotNull(race.broken(0));
        race.seek(5);
        race.turn(0, Races.lane("SGD(lr=0.1)"));
        race.seek(2000);
        assertNull(race.broken(0));
    }

    @Test
    void aRaceHasAtMostEightLanes() {
        var race = new Race(Races.plan(VALLEY, 10, 0, Races.EIGHT));
        assertThrows(IllegalArgumentException.class, () -> race.branch(0, 0, Races.lane("SGD")));
    }

    /// Two rules tried one after the other at the same step leave no trace of the first.
    @Test
    void aTurnReplacesTheOneMadeAtTheSameStepMemoryAndAll() {
        for (long step : new long[] {0, 50}) {
            var race = new Race(Races.plan(VALLEY, 200, 0, "Momentum(lr=0.1)", "SGD(lr=0.1)"));
            race.seek(100);
            race.seek(step);
            race.turn(0, Races.lane("Adam(lr=0.3)"));
            int child = race.branch(step, 0, Races.lane("RMSProp(lr=0.1, name=child)"));
            race.turn(0, Races.lane("Momentum(lr=0.1)"));
            race.seek(160);
            var again = new Race(race.plan());
            again.seek(160);
            assertEquals(Races.states(again), Races.states(race));
            assertEquals(curves(again), curves(race));
            assertEquals(step, race.spot(child).birth());
            var untouched = new Race(Races.plan(VALLEY, 200, 0, "Momentum(lr=0.1)"));
            untouched.seek(160);
            assertEquals(untouched.spot(0).at(), race.spot(0).at());
        }
    }

    @Test
    void aLaneThatLeftAtTheStartKeepsItsCurvesWhenTheStartIsChanged() {
        var race = new Race(Races.plan(VALLEY, 14_000, 0, "SGD(lr=0.1)"));
        race.branch(0, 0, Races.lane("Adam(lr=0.1, name=child)"));
        race.seek(9000);
        race.seek(0);
        race.turn(0, Races.lane("SGD(lr=0.2)"));
        race.seek(9000);
        var again = new Race(race.plan());
        again.seek(9000);
        assertEquals(curves(again), curves(race));
    }

    @Test
    void aLaneThatIsNotThereCannotBeTurnedOrLeft() {
        var race = new Race(Races.plan(VALLEY, 100, 0, "SGD(lr=0.1)"));
        race.branch(50, 0, Races.lane("SGD(lr=0.2, name=child)"));
        race.seek(20);
        assertThrows(IllegalArgumentException.class, () -> race.turn(1, Races.lane("SGD(lr=0.3)")));
        assertThrows(IllegalArgumentException.class, () -> race.turn(7, Races.lane("SGD(lr=0.3)")));
        assertThrows(IllegalArgumentException.class, () -> race.branch(20, 1, Races.lane("SGD(lr=0.3)")));
        assertThrows(IllegalArgumentException.class, () -> race.branch(101, 0, Races.lane("SGD(lr=0.3)")));
        assertEquals(20, race.step());
    }

    @Test
    void curvesRememberTheWholeRunAfterALookBack() {
        var race = new Race(Races.plan(VALLEY, 20_000, 0, "SGD(lr=0.1)"));
        race.seek(20_000);
        List<String> before = curves(race);
        race.seek(3);
        assertEquals(before, curves(race));
        assertEquals(20_000, race.frame().reach());
        race.seek(20_000);
        assertEquals(before, curves(race));
    }
}
