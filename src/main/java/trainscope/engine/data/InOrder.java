package trainscope.engine.data;

import trainscope.engine.math.Rng;

/// Every example once in an epoch, always in the order in which they stand.
public record InOrder() implements BatchOrder {
    @Override
    public Batches batches(int examples, int size, Rng rng) {
        return new Epochs(examples, size) {
            @Override
            void arrange(long epoch, int[] order) {
                for (int i = 0; i < order.length; i++) {
                    order[i] = i;
                }
            }
        };
    }
}
