package trainscope.lab.spec;

import trainscope.engine.Range;
import trainscope.engine.data.BatchOrder;

/// How many examples a step sees, and in which order they come.
public record Batching(@Range(min = 1, max = 1e6, from = 1, to = 1000, log = true) long size,
        BatchOrder order) {
    static final long MOST = 1_000_000;
}
