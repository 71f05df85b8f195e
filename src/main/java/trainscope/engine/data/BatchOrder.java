package trainscope.engine.data;

import trainscope.engine.math.Rng;

/// In which order the examples come to training. Implementations are records.
///
/// Every place is reached from the seed alone, so that a run can be taken up, replayed or branched at any step.
public interface BatchOrder {
    /// Mini-batches of `size` out of that many examples; a `size` that exceeds them is all of them.
    Batches batches(int examples, int size, Rng rng);
}
