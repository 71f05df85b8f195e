package trainscope.engine.data;

import java.util.Arrays;
import trainscope.engine.math.Draws;
import trainscope.engine.math.Rng;

/// Random orders.
final class Arrangement {
    private Arrangement() {}

    /// 0 … n − 1 in a random order (Fisher, Yates).
    static int[] shuffled(int n, Rng rng) {
        int[] order = new int[n];
        shuffle(order, rng.draws());
        return order;
    }

    /// Fills `order` with 0 … n − 1 in a random order.
    static void shuffle(int[] order, Draws draws) {
        for (int i = 0; i < order.length; i++) {
            int other = draws.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
    }

    /// The places of a part in a random order in which the classes are mixed as evenly as they can be: any piece of it
    /// holds every class in proportion, to within one example at each end. Numbers are mixed by chance alone.
    static int[] stratified(Part part, Rng rng) {
        int[] order = shuffled(part.size(), rng);
        return part.data().targets() instanceof Labels labels ? dealt(order, part, labels.classes()) : order;
    }

    /// Deals the classes out like cards: the i-th of the n examples of a class comes at the share (i + ½)/n of the way.
    private static int[] dealt(int[] order, Part part, int classes) {
        int[] counts = new int[classes];
        for (int place : order) {
            counts[part.label(place)]++;
        }
        int[] seen = new int[classes];
        // Equal shares of two classes come in the order that chance gave them.
        long[] keys = new long[order.length];
        for (int i = 0; i < order.length; i++) {
            int label = part.label(order[i]);
            double share = (seen[label]++ + 0.5) / counts[label];
            keys[i] = ((long) (share * (1L << 31)) << 32) | i;
        }
        Arrays.sort(keys);
        int[] result = new int[order.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = order[(int) keys[i]];
        }
        return result;
    }
}
