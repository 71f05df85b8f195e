package trainscope.engine.layer;

import trainscope.engine.Range;
import java.util.List;
import trainscope.engine.data.Shape;
import trainscope.engine.init.Constant;
import trainscope.engine.init.Fan;
import trainscope.engine.init.Initializer;

/// Every unit sees everything: y = x·W + b, with W as inputs × units. Source: the notes, chapter 5.
///
/// @param bias what every bias starts with
public record Dense(@Range(min = 1, max = 100_000, from = 1, to = 1000, log = true) int units,
        Initializer init, @Range(min = -1e6, max = 1e6, from = -1, to = 1) double bias) implements Layer {
    @Override
    public Shape out(Shape in) {
        return Shape.features(units);
    }

    @Override
    public List<Weights> weights(Shape in) {
        var fan = new Fan(in.size(), units);
        return List.of(new Weights("W", in.size(), units, fan, init, true),
                new Weights("b", 1, units, fan, new Constant(bias), false));
    }

    @Override
    public Cell cell(Seat seat) {
        return new DenseCell(seat, out(seat.in()));
    }
}
