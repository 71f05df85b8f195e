package trainscope.lab.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import trainscope.lab.catalog.Refused;
import trainscope.lab.look.Matrix;
import trainscope.lab.run.Gaze.Aspect;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.TrainSpec;

/// What a network says as it is used: about examples, about the plane, and what its first weights are.
class CloseupsTest {
    private static Race race(long step, Aspect... aspects) {
        Race race = Trainings
                .race(Trainings.plan(400, "a: adam(lr=0.02): 16, batch-norm, dropout(ratio=0.1), 8"));
        race.look(Gaze.into(0).at(Set.of(aspects)));
        race.seek(step);
        return race;
    }

    private static Inside inside(Race race) {
        return ((TrainFrame) race.frame()).insides().getFirst().orElseThrow();
    }

    @Test
    void mistakesAreThoseThatAReviewCounts() {
        Race race = race(200, Aspect.ERRORS);
        Errors errors = inside(race).closeups().errors().orElseThrow();
        double[] review = race.review(0);
        assertEquals(30, errors.size());
        assertEquals(30, errors.all());
        assertEquals(review[3], 1 - errors.share(), 1e-12);
        assertEquals(review[2], IntStream.range(0, 30).mapToDouble(errors::loss).average().orElseThrow(),
                1e-12);
        assertTrue(Double.isNaN(inside(race).loss()), "nothing went through it to be learned");
    }

    @Test
    void theConfusionCountsEveryExampleOnce() {
        Errors errors = inside(race(50, Aspect.ERRORS)).closeups().errors().orElseThrow();
        Matrix counts = errors.confusion();
        assertEquals(30, Arrays.stream(counts.toArray()).sum());
        for (int truth = 0; truth < 2; truth++) {
            for (int said = 0; said < 2; said++) {
                int[] places = errors.confused(truth, said);
                assertEquals(counts.at(truth, said), places.length);
                for (int place : places) {
                    assertEquals(truth, errors.part().label(place));
                }
            }
        }
        assertEquals(1 - errors.share(), (counts.at(0, 0) + counts.at(1, 1)) / 30, 1e-12);
    }

    @Test
    void theMostWrongComeFirst() {
        Errors errors = inside(race(50, Aspect.ERRORS)).closeups().errors().orElseThrow();
        int[] worst = errors.worst(5);
        assertEquals(5, worst.length);
        for (int i = 1; i < 5; i++) {
            assertTrue(errors.loss(worst[i - 1]) >= errors.loss(worst[i]));
        }
        assertEquals(IntStream.range(0, 30).mapToDouble(errors::loss).max().orElseThrow(),
                errors.loss(worst[0]));
    }

    @Test
    void onlySoManyAreAskedAsItIsTold() {
        Race race = race(10);
        race.look(Gaze.into(0).at(Set.of(Aspect.ERRORS)).closely(new Gaze.Close(12, 20, -1)));
        Errors errors = inside(race).closeups().errors().orElseThrow();
        assertEquals(12, errors.size());
        assertEquals(30, errors.all());
    }

    @Test
    void thePlaneSaysNextToAnExampleWhatIsSaidAboutIt() {
        Race race = race(400, Aspect.PLANE, Aspect.ERRORS);
        PlaneMap map = inside(race).closeups().plane().orElseThrow();
        Errors errors = inside(race).closeups().errors().orElseThrow();
        int side = map.said().rows();
        int same = 0;
        for (int i = 0; i < errors.size(); i++) {
            double x = errors.part().data().inputs().at(errors.part().row(i), 0);
            double y = errors.part().data().inputs().at(errors.part().row(i), 1);
            same += map.said().at(place(map.y(), y, side), place(map.x(), x, side)) == errors.said(i) ? 1 : 0;
        }
        assertTrue(same >= 27, same + " of 30");
        assertTrue(map.units().isEmpty());
        assertEquals(90, map.examples().size());
    }

    private static int place(Gaze.Span span, double v, int side) {
        int place = (int) Math.round((v - span.from()) / (span.to() - span.from()) * (side - 1));
        assertTrue(place >= 0 && place < side, "all examples lie in the plane");
        return place;
    }

    @Test
    void hiddenUnitsAreThoseOfTheLayerThatIsWanted() {
        Race race = race(20, Aspect.UNITS);
        PlaneMap last = inside(race).closeups().plane().orElseThrow();
        assertEquals(8, last.units().size());
        race.look(Gaze.into(0).at(Set.of(Aspect.UNITS)).closely(new Gaze.Close(10, 15, 0)));
        PlaneMap first = inside(race).closeups().plane().orElseThrow();
        assertEquals(16, first.units().size());
        assertEquals(0, first.layer());
        List<Tensor> tensors = race.tensors(0);
        // The first layer is linear: a unit at a corner is its bias and two products.
        double expected = tensors.get(1).values()[3] + tensors.get(0).values()[3] * first.x().from()
                + tensors.get(0).values()[16 + 3] * first.y().to();
        assertEquals(expected, first.units().get(3).at(14, 0), 1e-12);
    }

    @Test
    void patternsAreTheWeightsOfEachUnit() {
        Race race = race(20, Aspect.PATTERNS);
        Inside.Patterns patterns = inside(race).closeups().patterns().orElseThrow();
        double[] w = race.tensors(0).getFirst().values();
        assertEquals(16, patterns.weights().rows());
        for (int unit = 0; unit < 16; unit++) {
            assertEquals(w[unit], patterns.weights().at(unit, 0));
            assertEquals(w[16 + unit], patterns.weights().at(unit, 1));
        }
        assertEquals(2, patterns.shape().size());
    }

    @Test
    void aBrokenNetworkSaysNothingAboutAnything() {
        Race race = Trainings.race(Plan.of(Trainings.spec(300,
                "wild: sgd(lr=1e12): prelu, dense(units=8), dense(units=8), dense(units=8)")));
        race.look(Gaze.into(0).at(Set.of(Aspect.ERRORS, Aspect.PLANE, Aspect.PATTERNS)));
        race.seek(300);
        Errors errors = inside(race).closeups().errors().orElseThrow();
        assertFalse(Double.isFinite(errors.loss(errors.worst(1)[0])));
        assertEquals(30, errors.worst(100).length);
        assertTrue(inside(race).closeups().plane().isPresent());
    }

    @Test
    void numbersAreSaidAsNumbers() throws Refused {
        TrainSpec spec = Trainings.spec(50, "a: adam(lr=0.01): 8");
        var one = spec.lanes().getFirst().towards(Trainings.goal("squared-error", "none"));
        var layers = new java.util.ArrayList<>(one.layers());
        layers.set(layers.size() - 1, new trainscope.engine.layer.Dense(1,
                Trainings.make(Trainings.CATALOG.networks().initializers(), "he"), 0));
        Race race = Race.of(Plan.of(new TrainSpec(Trainings.material("plane(examples=200)"), spec.batching(),
                spec.routine(), spec.chance(), List.of(one.through(layers)))), new Library());
        race.look(Gaze.into(0).at(Set.of(Aspect.ERRORS, Aspect.PLANE)));
        Errors errors = inside(race).closeups().errors().orElseThrow();
        assertEquals(Math.pow(errors.said(3) - errors.truth(3), 2), errors.loss(3), 1e-12);
        assertEquals(0, errors.confusion().rows());
        assertArrayEquals(new int[0], errors.confused(0, 0));
        assertTrue(inside(race).closeups().plane().isPresent());
    }
}
