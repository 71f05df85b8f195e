package trainscope.lab.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trainscope.lab.spec.Length;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.Routine;
import trainscope.lab.spec.TrainSpec;

/// A training that is written at any step, and read into a race that knows nothing but the plan, goes on as if nothing had
/// happened.
class ResumeTest {
    private static final int STEPS = 60;

    static Stream<String> lanes() {
        return TrainRaceTest.lanes();
    }

    private static byte[] written(Race race) throws IOException {
        var bytes = new ByteArrayOutputStream();
        race.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static Race read(Plan plan, byte[] bytes) throws IOException {
        Race race = Trainings.race(plan);
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        race.read(in);
        assertEquals(0, in.available(), "all of it is read");
        return race;
    }

    @ParameterizedTest
    @MethodSource("lanes")
    void resumedIsUninterruptedForEveryRuleWithAndWithoutBatchNormAndDropout(String lane) throws IOException {
        Plan plan = Trainings.plan(STEPS, lane);
        Race straight = Trainings.race(plan);
        straight.seek(STEPS);
        var random = new Random(lane.hashCode());
        Race race = Trainings.race(plan);
        for (int stop = random.nextInt(20); stop < STEPS; stop += 1 + random.nextInt(20)) {
            race.seek(stop);
            race = same(race, read(plan, written(race)));
        }
        race.seek(STEPS);
        assertEquals(Trainings.state(straight), Trainings.state(race));
        assertEquals(Trainings.curves(straight), Trainings.curves(race));
    }

    /// The second race, which stands where the first one does.
    private static Race same(Race one, Race other) {
        assertEquals(Trainings.state(one), Trainings.state(other));
        assertEquals(Trainings.curves(one), Trainings.curves(other));
        for (int lane = 0; lane < one.lanes(); lane++) {
            assertEquals(one.broken(lane), other.broken(lane));
        }
        return other;
    }

    /// Turns, branches, breakdowns and patience before and behind the place where it was written.
    private static Plan eventful() {
        TrainSpec spec = Trainings.spec(200, "a: adam(lr=0.01): 8, batch-norm, dropout",
                "b: momentum(lr=0.1): 8", "c: sgd(lr=0): 6");
        var patient = new TrainSpec(spec.material(), spec.batching(),
                new Routine(Length.steps(200), 10, 50, 4), spec.chance(), spec.lanes());
        Race race = Trainings.race(Plan.of(patient));
        race.seek(30);
        race.turn(1, Trainings.lane("b: rmsprop: 8, 8"));
        race.branch(50, 0, Trainings.lane("d: adam(lr=0.03): 8, batch-norm, dropout"));
        race.seek(70);
        race.turn(1, Trainings.lane("b: sgd(lr=10): dense(units=8)")
                .towards(Trainings.goal("squared-error", "none")));
        race.seek(90);
        race.turn(2, Trainings.lane("c: adagrad: 6, dropout"));
        return race.plan();
    }

    @Test
    void whatWasChangedAndWhatBrokeIsKept() throws IOException {
        Plan plan = eventful();
        Race straight = Trainings.race(plan);
        straight.seek(200);
        assertTrue(straight.broken(1) != null, "lane b leaves the numbers");
        for (int stop : new int[] {0, 29, 30, 31, 50, 51, 69, 70, 71, 72, 90, 100, 199, 200}) {
            Race race = Trainings.race(plan);
            race.seek(stop);
            Race resumed = same(race, read(plan, written(race)));
            resumed.seek(200);
            same(straight, resumed);
        }
    }

    @Test
    void thePastIsThereToo() throws IOException {
        Plan plan = eventful();
        Race straight = Trainings.race(plan);
        straight.seek(120);
        Race resumed = read(plan, written(straight));
        for (int step : new int[] {119, 3, 60, 30, 0, 120}) {
            straight.seek(step);
            resumed.seek(step);
            assertEquals(Trainings.state(straight), Trainings.state(resumed));
        }
    }

    @Test
    void aLookBackIsKeptWithTheReach() throws IOException {
        Plan plan = Trainings.plan(STEPS, "a: adam: 8");
        Race race = Trainings.race(plan);
        race.seek(50);
        race.seek(20);
        Race resumed = same(race, read(plan, written(race)));
        assertEquals(50, resumed.frame().reach());
        resumed.seek(STEPS);
        race.seek(STEPS);
        same(race, resumed);
    }

    @Test
    void everyCutAndWildNumbersAreRefusedAndNeverTakeMemory() throws IOException {
        Plan plan = Trainings.plan(STEPS, "a: sgd(lr=10): 2");
        Race race = Trainings.race(plan);
        race.seek(5);
        byte[] bytes = written(race);
        for (int at = 0; at < bytes.length; at += 7) {
            byte[] cut = Arrays.copyOf(bytes, at);
            assertThrows(IOException.class, () -> read(plan, cut), "cut at " + at);
        }
        var random = new Random(3);
        for (int round = 0; round < 2000; round++) {
            byte[] wild = bytes.clone();
            for (int i = 0; i <= random.nextInt(3); i++) {
                wild[random.nextInt(wild.length)] = (byte) random.nextInt();
            }
            try {
                Trainings.race(plan).read(new DataInputStream(new ByteArrayInputStream(wild)));
            } catch (IOException e) {
                assertTrue(e.getMessage() == null || !e.getMessage().isEmpty());
            }
        }
    }
}
