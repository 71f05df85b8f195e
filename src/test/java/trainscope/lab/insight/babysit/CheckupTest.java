package trainscope.lab.insight.babysit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import trainscope.engine.data.Part;
import trainscope.engine.loss.SoftmaxCrossEntropy;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Library;
import trainscope.lab.run.Trainings;
import trainscope.lab.spec.TrainSpec;

class CheckupTest {
    private static final Library LIBRARY = new Library(1);

    private static Map<Gate, GateResult> results(TrainSpec spec) throws Refused {
        Map<Gate, GateResult> results = new EnumMap<>(Gate.class);
        var checkup = new Checkup(spec, spec.lanes().getFirst(), LIBRARY, Progress.silent());
        assertTrue(checkup.run(new Checkup.Listener() {
            @Override
            public void expects(Gate gate, Told expected) {
                assertFalse(results.containsKey(gate), "it says what it expects before it measures");
            }

            @Override
            public void measured(GateResult result) {
                results.put(result.gate(), result);
            }
        }));
        return results;
    }

    private static TrainSpec notes(double rate) {
        return Notes.spec(rate, SoftmaxCrossEntropy.Form.STABLE, 100, 1);
    }

    private static void assertVerdict(Verdict verdict, String key, GateResult result) {
        assertEquals(verdict + " " + key, result.verdict() + " " + result.measured().key());
    }

    /// The golden numbers of the notes: 2.302587, 3.073 ± 0.011, all of twenty within 200 epochs, a bracket of one decade.
    @Test
    void theNetworkOfTheNotesPassesAsItDoesThere() throws Refused {
        Map<Gate, GateResult> results = results(notes(1e-3));

        GateResult first = results.get(Gate.FIRST_LOSS);
        assertVerdict(Verdict.PASSED, "gate.first-loss.passed", first);
        assertEquals(Math.log(10), first.expected().figure("expected"), 1e-12);
        assertEquals(2.302587, first.measured().figure("measured"), 2e-5);

        GateResult penalty = results.get(Gate.PENALTY);
        assertVerdict(Verdict.PASSED, "gate.penalty.passed", penalty);
        assertEquals(3.073, penalty.measured().figure("measured"), 0.011);
        assertEquals(2.302585 + 0.5 * 1e3 * 154_100 * 1e-8, penalty.expected().figure("fromLaw"), 2e-5);

        GateResult tiny = results.get(Gate.TINY_SET);
        assertVerdict(Verdict.PASSED, "gate.tiny-set.passed", tiny);
        assertEquals(1, tiny.measured().figure("accuracy"));
        assertTrue(tiny.measured().figure("loss") < 0.005, tiny.toString());
        assertTrue(tiny.measured().figure("epochs") <= 200, tiny.toString());

        GateResult rate = results.get(Gate.RATE);
        assertVerdict(Verdict.PASSED, "gate.rate.passed", rate);
        assertBracket(rate.measured());
        assertEquals(5, results.size());
    }

    private static void assertBracket(Told told) {
        assertTrue(told.figure("low") / told.figure("flat") <= 10, told.toString());
        double above = Double.isNaN(told.figure("high")) ? told.figure("broken") : told.figure("high");
        assertTrue(above / told.figure("top") <= 10, told.toString());
        assertTrue(told.figure("runs") <= 8, told.toString());
    }

    @Test
    void aRateFarTooHighFailsTheTinySetAndTheRatioAndIsToldSo() throws Refused {
        Map<Gate, GateResult> results = results(notes(1e6));

        assertVerdict(Verdict.WARNING, "gate.rate.too-high", results.get(Gate.RATE));
        assertBracket(results.get(Gate.RATE).measured());
        assertTrue(results.get(Gate.RATE).measured().figure("broken") <= 1e6);
        assertVerdict(Verdict.FAILED, "gate.tiny-set.failed", results.get(Gate.TINY_SET));
        assertVerdict(Verdict.FAILED, "gate.ratio.broken", results.get(Gate.RATIO));
    }

    @Test
    void aRateFarTooLowLeavesTheLossWhereItIs() throws Refused {
        Map<Gate, GateResult> results = results(notes(1e-6));

        assertVerdict(Verdict.WARNING, "gate.rate.too-low", results.get(Gate.RATE));
        assertVerdict(Verdict.WARNING, "gate.tiny-set.other-rate", results.get(Gate.TINY_SET));
        assertVerdict(Verdict.WARNING, "gate.ratio.smaller", results.get(Gate.RATIO));
    }

    @Test
    void theSameSeedGivesTheSameFigures() throws Refused {
        TrainSpec spec = Trainings.spec(50, "a: adam(lr=0.01): 8, 8");
        Map<Gate, GateResult> one = results(spec);
        Map<Gate, GateResult> other = results(spec);

        for (Gate gate : Gate.values()) {
            assertEquals(one.get(gate).measured(), other.get(gate).measured());
        }
    }

    @Test
    void whereNumbersAreLearnedTheirMeanIsTheGuess() throws Refused {
        TrainSpec spec = Trainings.regression(50, "adam(lr=0.01)");
        Part training = LIBRARY.open(spec.material()).training();
        double mean = IntStream.range(0, training.size()).mapToDouble(training::value).average()
                .orElseThrow();
        double variance = IntStream.range(0, training.size())
                .mapToDouble(i -> Math.pow(training.value(i) - mean, 2)).average().orElseThrow();

        Map<Gate, GateResult> results = results(spec);

        assertEquals("gate.first-loss.expects-mean", results.get(Gate.FIRST_LOSS).expected().key());
        assertEquals(variance, results.get(Gate.FIRST_LOSS).expected().figure("expected"), 1e-12);
        assertTrue(results.get(Gate.TINY_SET).measured().key().endsWith("-numbers"));
    }

    @Test
    void whatIsNotWantedAnyMoreEnds() throws Refused {
        var asked = new AtomicInteger();
        List<Gate> told = new ArrayList<>();
        TrainSpec spec = Trainings.spec(50, "a: adam(lr=0.01): 8, 8");
        var checkup = new Checkup(spec, spec.lanes().getFirst(), LIBRARY,
                new Progress(_ -> {}, () -> asked.incrementAndGet() > 20));

        assertFalse(checkup.run(new Checkup.Listener() {
            @Override
            public void expects(Gate gate, Told expected) {
                told.add(gate);
            }

            @Override
            public void measured(GateResult result) {
                told.add(result.gate());
            }
        }));
        assertEquals(Gate.TINY_SET, told.getLast());
    }
}
