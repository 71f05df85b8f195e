package trainscope.lab.insight.babysit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Library;
import trainscope.lab.run.Trainings;
import trainscope.lab.spec.TrainSpec;

class RateSweepTest {
    private static final Library LIBRARY = new Library(1);

    private static RateCurve sweep(String rule) throws Refused {
        TrainSpec spec = Trainings.spec(10, "a: " + rule + ": 30, 30");
        return RateSweep.usual().run(spec, spec.lanes().getFirst(), LIBRARY, Progress.silent(), _ -> {});
    }

    @ParameterizedTest
    @ValueSource(strings = {"sgd(lr=0.1)", "momentum(lr=0.1)", "adam(lr=0.1)", "rmsprop(lr=0.1)",
        "adagrad(lr=0.1)", "lion(lr=0.1)", "nesterov(lr=0.1)"})
    void everyRuleGetsARateAtWhichItLearns(String rule) throws Refused {
        RateCurve curve = sweep(rule);
        double rate = curve.points().get(curve.steepest().orElseThrow()).rate();
        double best = curve.points().get(curve.best()).rate();

        assertTrue(rate > 1e-6 && rate <= best, rule + " " + curve.told());
        assertEquals(1e-6, curve.points().getFirst().rate(), 1e-18);
        assertTrue(curve.points().stream().allMatch(p -> p.rate() <= 100 * (1 + 1e-9)));
    }

    /// Bias correction: the first smoothed loss is the first loss, and not a fifth of it.
    @Test
    void theFirstSmoothedLossIsTheFirstLoss() throws Refused {
        RateCurve.Point first = sweep("sgd(lr=0.1)").points().getFirst();

        assertEquals(first.loss(), first.smooth(), 1e-12);
    }

    @Test
    void itStopsWhereTheLossRunsAwayOrBreaks() throws Refused {
        RateCurve curve = sweep("sgd(lr=0.1)");
        RateCurve.Point last = curve.points().getLast();
        double least = curve.points().get(curve.best()).smooth();

        assertTrue(curve.points().size() < RateSweep.usual().steps(), curve.told().toString());
        assertTrue(!Double.isFinite(last.smooth()) || last.smooth() > 4 * least, last.toString());
    }

    /// A made-up curve: flat, an early spike, then a fall that is steepest in its middle, and the wall.
    @Test
    void anEarlySpikeIsNotTheSteepestPlace() {
        List<RateCurve.Point> points = new ArrayList<>(IntStream.range(0, 160).mapToObj(i -> {
            double loss = 2.3 - 1.5 / (1 + Math.exp(-(i - 90) / 6.0));
            return new RateCurve.Point(Math.pow(10, -7 + i / 20.0), loss, loss);
        }).toList());
        points.set(20, new RateCurve.Point(points.get(20).rate(), 4, 3.4));
        points.set(21, new RateCurve.Point(points.get(21).rate(), 2.3, 2.35));

        int at = new RateCurve(points, RateCurve.End.WHOLE).steepest().orElseThrow();

        assertEquals(90, at, 2);
    }

    @Test
    void aLossThatNeverFallsSuggestsNothing() {
        List<RateCurve.Point> points = IntStream.range(0, 100)
                .mapToObj(i -> new RateCurve.Point(Math.pow(10, -7 + i / 20.0), 2.3, 2.3 + i * 1e-4))
                .toList();
        var curve = new RateCurve(points, RateCurve.End.WHOLE);

        assertTrue(curve.steepest().isEmpty());
        assertEquals("rates.none", curve.told().key());
    }

    @Test
    void whatIsNotWantedAnyMoreKeepsWhatWasFound() throws Refused {
        TrainSpec spec = Trainings.spec(10, "a: sgd(lr=0.1): 8");
        int[] asked = {0};
        RateCurve curve = RateSweep.usual().run(spec, spec.lanes().getFirst(), LIBRARY,
                new Progress(_ -> {}, () -> asked[0]++ > 40), _ -> {});

        assertEquals(RateCurve.End.CANCELLED, curve.end());
        assertEquals(41, curve.points().size(), 1);
    }
}
