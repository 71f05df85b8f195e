package trainscope.engine.layer;

import trainscope.engine.data.Shape;
import trainscope.engine.math.Rng;

/// Where a layer works: what comes in, the largest batch, where its weights stand among all, and its share of chance.
public record Seat(Shape in, int capacity, int at, Rng rng, Workplace place) {}
