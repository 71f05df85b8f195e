package trainscope.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import trainscope.engine.math.Rng;

/// Shares are disjoint, complete, repeatable, and hold the classes in proportion.
class SplitTest {
    private static final Rng SEED = Rng.of(42);

    @Test
    void theThreePartsShareNoExampleAndLoseNone() {
        for (int size : new int[] {1, 2, 3, 10, 99, 1000}) {
            var split = new SplitPlan(0.6, 0.2).of(Samples.labelled(size, 0, 1, 1, 2), SEED);
            List<Integer> all = new ArrayList<>(Samples.rows(split.training()));
            all.addAll(Samples.rows(split.validation()));
            all.addAll(Samples.rows(split.exam().open()));
            assertEquals(size, all.size());
            assertEquals(size, new HashSet<>(all).size());
            assertTrue(split.training().size() >= 1);
            assertEquals(split.exam().size(), split.exam().open().size());
        }
        var split = new SplitPlan(0.6, 0.2).of(Samples.labelled(1000, 0, 1), SEED);
        assertEquals(600, split.training().size());
        assertEquals(200, split.validation().size());
        assertEquals(200, split.exam().size());
    }

    @Test
    void everyPartAndEverySubsetHoldsTheClassesInProportion() {
        var data = Samples.labelled(1000, 0, 1, 1, 1, 1, 1, 1, 1, 1, 2);
        var split = new SplitPlan(0.6, 0.2).of(data, SEED);
        assertArrayEquals(new int[] {60, 480, 60}, Samples.counts(split.training(), 3));
        assertArrayEquals(new int[] {20, 160, 20}, Samples.counts(split.validation(), 3));
        assertArrayEquals(new int[] {20, 160, 20}, Samples.counts(split.exam().open(), 3));
        for (int size = 10; size < 600; size += 7) {
            int[] counts = Samples.counts(split.training().first(size), 3);
            assertEquals(0.1 * size, counts[0], 1, "of " + size);
            assertEquals(0.8 * size, counts[1], 2, "of " + size);
        }
    }

    @Test
    void aSmallerSubsetIsPartOfALargerOne() {
        var part = new SplitPlan(0.5, 0.5).of(Samples.labelled(100, 0, 1), SEED).training();
        assertEquals(Samples.rows(part.first(20)), Samples.rows(part.first(30)).subList(0, 20));
        assertEquals(50, part.first(1000).size());
    }

    @Test
    void theSeedDecides() {
        var plan = new SplitPlan(0.6, 0.2);
        var data = Samples.measured(100);
        var rows = Samples.rows(plan.of(data, SEED).training());
        assertEquals(rows, Samples.rows(plan.of(data, SEED).training()));
        assertNotEquals(rows, Samples.rows(plan.of(data, Rng.of(43)).training()));
        assertNotEquals(rows, rows.stream().sorted().toList());
    }

    @Test
    void anExamOfItsOwnStaysWhole() {
        var exam = Samples.labelled(30, 0, 1);
        var split = new SplitPlan(0.6, 0.2).of(Samples.labelled(100, 0, 1), exam, SEED);
        assertEquals(75, split.training().size());
        assertEquals(25, split.validation().size());
        assertEquals(exam, split.exam().open().data());
        assertEquals(30, split.exam().size());
    }

    @Test
    void foldsValidateEveryExampleOnce() {
        var part = Samples.labelled(103, 0, 0, 0, 1).all();
        var rounds = new Folds(5).of(part, SEED);
        List<Integer> validated = new ArrayList<>();
        for (var round : rounds) {
            assertEquals(103, round.training().size() + round.validation().size());
            assertEquals(20.6, round.validation().size(), 0.61);
            assertEquals(0.25 * round.validation().size(), Samples.counts(round.validation(), 2)[1], 1);
            Set<Integer> both = new HashSet<>(Samples.rows(round.training()));
            both.addAll(Samples.rows(round.validation()));
            assertEquals(103, both.size());
            validated.addAll(Samples.rows(round.validation()));
        }
        assertEquals(5, rounds.size());
        assertEquals(103, new HashSet<>(validated).size());
        assertEquals(103, validated.size());
        assertEquals(3, new Folds(10).of(part.first(3), SEED).size());
    }

    @Test
    void labelNoiseIsExactWrongAndOnlyInItsPart() {
        var data = Samples.labelled(1000, 0, 1, 2, 3);
        var split = new SplitPlan(0.5, 0.5).of(data, SEED);
        var noisy = new LabelNoise(0.2).applied(split.training(), SEED);
        int wrong = 0;
        int[] becomes = new int[4];
        for (int place = 0; place < 500; place++) {
            if (noisy.label(place) != split.training().label(place)) {
                wrong++;
                becomes[noisy.label(place)]++;
            }
        }
        assertEquals(100, wrong);
        for (int count : becomes) {
            assertEquals(25, count, 17);
        }
        var validation = split.validation();
        for (int place = 0; place < validation.size(); place++) {
            assertEquals(validation.label(place), validation.in(noisy.data()).label(place));
        }
        var numbers = Samples.measured(9).all();
        assertEquals(numbers, new LabelNoise(0.5).applied(numbers, SEED));
    }
}
