package trainscope.engine.data;

import trainscope.engine.math.Draws;
import trainscope.engine.math.Rng;

/// Every place of every batch is drawn from all examples anew, as the book's code does (`np.random.choice`): some come
/// twice, some not at all.
public record WithReplacement() implements BatchOrder {
    @Override
    public Batches batches(int examples, int size, Rng rng) {
        return new Drawn(examples, Math.min(size, examples), rng);
    }

    private record Drawn(int examples, int size, Rng rng) implements Batches {
        @Override
        public int perEpoch() {
            return Epochs.steps(examples, size);
        }

        @Override
        public int at(long step, int[] into) {
            Draws draws = rng.child(step).draws();
            for (int i = 0; i < size; i++) {
                into[i] = draws.nextInt(examples);
            }
            return size;
        }
    }
}
