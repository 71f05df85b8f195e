package trainscope.lab.store.code;

import java.util.Arrays;
import java.util.BitSet;
import trainscope.engine.data.Batches;

/// Which examples the steps of a script see: places in the training part, and their places among those that are seen.
final class BatchTable {
    private final int[][] steps;
    private final int size;
    private final int[] seen;

    BatchTable(Batches batches, int count) {
        size = batches.size();
        steps = new int[count][];
        int[] places = new int[size];
        var met = new BitSet();
        for (int step = 0; step < count; step++) {
            steps[step] = Arrays.copyOf(places, batches.at(step, places));
            Arrays.stream(steps[step]).forEach(met::set);
        }
        seen = met.stream().toArray();
    }

    int steps() {
        return steps.length;
    }

    /// The largest batch.
    int size() {
        return size;
    }

    /// The places of the examples that are seen, in their order.
    int[] seen() {
        return seen.clone();
    }

    /// Whether a batch is a single example.
    boolean hasSingle() {
        return Arrays.stream(steps).anyMatch(step -> step.length == 1);
    }

    /// A step's places among [#seen]; -1 where its batch is shorter than others.
    void row(int step, int[] into) {
        Arrays.fill(into, -1);
        for (int i = 0; i < steps[step].length; i++) {
            into[i] = Arrays.binarySearch(seen, steps[step][i]);
        }
    }
}
