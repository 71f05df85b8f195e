package trainscope.engine.layer;

import trainscope.engine.Range;
import java.util.List;
import trainscope.engine.data.Shape;
import trainscope.engine.init.Constant;
import trainscope.engine.init.Fan;
import trainscope.engine.init.Initializer;

/// Every unit is the largest of several linear pieces: y = max(x·W₁ + b₁, x·W₂ + b₂ …). It neither saturates nor dies, for as
/// many times the parameters as it has pieces. Source: Goodfellow et al. 2013; lecture 6.
///
/// W has the first piece of all units, then the second piece of all units, and so on.
public record Maxout(@Range(min = 1, max = 100_000, from = 1, to = 1000, log = true) int units,
        @Range(min = 1, max = 100, from = 1, to = 10) int pieces, Initializer init,
        @Range(min = -1e6, max = 1e6, from = -1, to = 1) double bias) implements Layer {
    @Override
    public Shape out(Shape in) {
        return Shape.features(units);
    }

    @Override
    public List<Weights> weights(Shape in) {
        var fan = new Fan(in.size(), units);
        int columns = units * pieces;
        return List.of(new Weights("W", in.size(), columns, fan, init, true),
                new Weights("b", 1, columns, fan, new Constant(bias), false));
    }

    @Override
    public Cell cell(Seat seat) {
        return new MaxoutCell(seat, this);
    }
}
