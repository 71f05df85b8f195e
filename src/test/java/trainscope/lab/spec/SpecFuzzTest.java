package trainscope.lab.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import trainscope.engine.data.LabelNoise;
import trainscope.engine.data.Shuffled;
import trainscope.engine.data.SplitPlan;
import trainscope.engine.net.Clip;
import trainscope.engine.net.Goal;
import trainscope.engine.optim.Constant;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;

/// Coverage-guided search for specs and capsules that are answered with anything but a plan or a problem, or that read
/// otherwise than they were written.
class SpecFuzzTest {
    private static final Catalog CATALOG = Catalog.standard();
    private static final PathJson PATH = new PathJson(CATALOG);
    private static final TrainJson TRAIN = new TrainJson(CATALOG);
    private static final CapsuleJson CAPSULE = new CapsuleJson(CATALOG);
    private static final Plan RACE = Plan.of(BookFigure.of(CATALOG));
    private static final Plan TRAINING = Plan.of(training());

    private static TrainSpec training() {
        var networks = CATALOG.networks();
        var lane = new Recipe("a", networks.layers().entries().stream().map(e -> e.prototype()).toList(),
                new Goal(networks.losses().entries().getFirst().prototype(),
                        networks.penalties().entries().getFirst().prototype(), Clip.none()),
                CATALOG.optimizers().entries().getFirst().prototype(), new Constant());
        var material = new Material(
                new Origin.Made(CATALOG.data().sources().entries().getFirst().prototype()), List.of(),
                new SplitPlan(0.8, 0.2), new LabelNoise(0), 1);
        return new TrainSpec(material, new Batching(32, new Shuffled()),
                new Routine(Length.steps(9), 3, 9, 0),
                new Chance(1, true), List.of(lane));
    }

    private static Capsule capsule() {
        return new Capsule("0", RACE, new Trace(List.of("f", "x"), 1,
                List.of(new Trace.Moment(0,
                        List.of(List.of(1.0, Double.NaN), List.of(), List.of(), List.of())))),
                new Capsule.End("", 3, "00"));
    }

    /// A text that is right but for what chance puts into it, or any text.
    private static String text(FuzzedDataProvider data, String right) {
        String text = data.consumeBoolean() ? right : "";
        for (int changes = data.consumeInt(1, 4); changes > 0; changes--) {
            int from = data.consumeInt(0, text.length());
            int to = data.consumeInt(from, Math.min(text.length(), from + 20));
            text = text.substring(0, from) + data.consumeString(12) + text.substring(to);
        }
        return text + data.consumeRemainingAsString();
    }

    @FuzzTest(maxDuration = "2m")
    void anyPathIsAnswered(FuzzedDataProvider data) {
        try {
            Plan plan = PATH.read(text(data, PATH.write(RACE)));
            assertEquals(plan, readAgain(PATH.write(plan), PATH::read));
        } catch (Refused e) {
            e.problem().key();
        }
    }

    @FuzzTest(maxDuration = "2m")
    void anyTrainingIsAnswered(FuzzedDataProvider data) {
        try {
            Plan plan = TRAIN.read(text(data, TRAIN.write(TRAINING)));
            assertEquals(plan, readAgain(TRAIN.write(plan), TRAIN::read));
        } catch (Refused e) {
            e.problem().key();
        }
    }

    @FuzzTest(maxDuration = "2m")
    void anyCapsuleIsAnswered(FuzzedDataProvider data) {
        try {
            Capsule capsule = CAPSULE.read(text(data, CAPSULE.write(capsule())));
            assertEquals(capsule, readAgain(CAPSULE.write(capsule), CAPSULE::read));
        } catch (Refused e) {
            e.problem().key();
        }
    }

    private interface Reader<T> {
        T read(String text) throws Refused;
    }

    /// What was read once is right, so that what is written of it is.
    private static <T> T readAgain(String text, Reader<T> reader) {
        try {
            return reader.read(text);
        } catch (Refused e) {
            throw new AssertionError(e.problem() + " in " + text, e);
        }
    }
}
