package trainscope.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trainscope.engine.math.Rng;

/// Which examples a step sees depends on the seed and the step, and on nothing that happened before.
class BatchOrderTest {
    private static final Rng SEED = Rng.of(7);

    static List<BatchOrder> orders() {
        return List.of(new Shuffled(), new InOrder(), new WithReplacement());
    }

    private static List<Integer> at(Batches batches, long step) {
        int[] into = new int[batches.size()];
        int count = batches.at(step, into);
        return IntStream.of(into).limit(count).boxed().toList();
    }

    private static List<Integer> epoch(Batches batches, int epoch) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < batches.perEpoch(); i++) {
            all.addAll(at(batches, (long) epoch * batches.perEpoch() + i));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("orders")
    void aStepIsTheSameWheneverItIsAskedFor(BatchOrder order) {
        var forward = order.batches(103, 10, SEED);
        List<List<Integer>> seen = new ArrayList<>();
        for (int step = 0; step < 60; step++) {
            seen.add(at(forward, step));
        }
        var backward = order.batches(103, 10, SEED);
        for (int step = 59; step >= 0; step--) {
            assertEquals(seen.get(step), at(backward, step), order + " at step " + step);
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    void aBatchIsNeverLargerThanWhatThereIs(BatchOrder order) {
        var all = order.batches(5, 100, SEED);
        assertEquals(5, all.size());
        assertEquals(1, all.perEpoch());
        assertEquals(5, at(all, 3).size());
    }

    @Test
    void anEpochOfShuffledBatchesShowsEveryExampleOnce() {
        var batches = new Shuffled().batches(103, 10, SEED);
        assertEquals(11, batches.perEpoch());
        for (int epoch = 0; epoch < 3; epoch++) {
            var rows = epoch(batches, epoch);
            assertEquals(103, rows.size());
            assertEquals(103, new HashSet<>(rows).size());
        }
        assertEquals(3, at(batches, 10).size());
        assertNotEquals(epoch(batches, 0), epoch(batches, 1));
        assertNotEquals(epoch(batches, 0), epoch(new Shuffled().batches(103, 10, Rng.of(8)), 0));
    }

    @Test
    void inOrderIsInOrder() {
        assertEquals(IntStream.range(0, 23).boxed().toList(), epoch(new InOrder().batches(23, 5, SEED), 4));
    }

    @Test
    void drawnBatchesRepeatSomeAndMissSome() {
        var batches = new WithReplacement().batches(1000, 100, SEED);
        var rows = epoch(batches, 0);
        assertEquals(1000, rows.size());
        int different = new HashSet<>(rows).size();
        assertEquals(632, different, 50, "1 − 1/e of them");
        assertFalse(rows.contains(1000));
    }

    @Test
    void everyPlaceIsAsLikelyInAShuffledOrder() {
        int[] sums = new int[10];
        for (int epoch = 0; epoch < 4000; epoch++) {
            int[] order = Arrangement.shuffled(10, SEED.child(epoch));
            for (int i = 0; i < 10; i++) {
                sums[i] += order[i];
            }
        }
        for (int sum : sums) {
            assertEquals(4.5, sum / 4000.0, 0.25);
        }
    }

    @Test
    void anOrderStaysTheSameForEver() {
        assertArrayEquals(new int[] {7, 6, 0, 2, 5, 9, 3, 4, 1, 8}, Arrangement.shuffled(10, SEED));
    }
}
