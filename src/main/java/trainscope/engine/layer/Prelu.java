package trainscope.engine.layer;

import java.util.List;
import trainscope.engine.Range;
import trainscope.engine.data.Shape;
import trainscope.engine.init.Constant;
import trainscope.engine.init.Fan;

/// x where x > 0, else a·x, with one slope a that is learned. Source: He, Zhang, Ren, Sun 2015; lecture 6.
///
/// @param start what the slope starts with
public record Prelu(@Range(min = -10, max = 10, from = 0, to = 1) double start) implements Layer {
    @Override
    public Shape out(Shape in) {
        return in;
    }

    @Override
    public List<Weights> weights(Shape in) {
        return List.of(new Weights("a", 1, 1, new Fan(1, 1), new Constant(start), false));
    }

    @Override
    public Cell cell(Seat seat) {
        return new PreluCell(seat);
    }
}
