package trainscope.engine.data;

import trainscope.engine.math.Rng;

/// Every example once in an epoch, in a new random order each time. The last batch of an epoch is smaller where the
/// examples do not fit.
public record Shuffled() implements BatchOrder {
    @Override
    public Batches batches(int examples, int size, Rng rng) {
        return new Epochs(examples, size) {
            @Override
            void arrange(long epoch, int[] order) {
                Arrangement.shuffle(order, rng.child(epoch).draws());
            }
        };
    }
}
