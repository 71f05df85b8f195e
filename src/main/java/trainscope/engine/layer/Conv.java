package trainscope.engine.layer;

import trainscope.engine.Range;
import java.util.List;
import trainscope.engine.Problem;
import trainscope.engine.data.Shape;
import trainscope.engine.init.Constant;
import trainscope.engine.init.Fan;
import trainscope.engine.init.Initializer;

/// Filters that slide over a picture: every output is Σ of a window times the filter, plus a bias; the filter is not turned
/// over. A side of n gives (n + 2·pad − size)/stride + 1 outputs. Source: the notes, chapter 7.2; lecture 7.
///
/// W is filters × (channels · size · size).
public record Conv(@Range(min = 1, max = 10_000, from = 1, to = 128, log = true) int filters,
        @Range(min = 1, max = 1000, from = 1, to = 11) int size,
        @Range(min = 1, max = 1000, from = 1, to = 4) int stride,
        @Range(min = 0, max = 1000, from = 0, to = 5) int pad, Initializer init,
        @Range(min = -1e6, max = 1e6, from = -1, to = 1) double bias) implements Layer {
    /// @throws Misfit where the window does not come out at the picture's edge, with a padding that would make it fit
    @Override
    public Shape out(Shape in) {
        var window = new Window(size, stride, pad);
        return new Shape(filters, window.over(in.height()), window.over(in.width()));
    }

    @Override
    public List<Weights> weights(Shape in) {
        int inputs = in.channels() * size * size;
        var fan = new Fan(inputs, filters * size * size);
        return List.of(new Weights("W", filters, inputs, fan, init, true),
                new Weights("b", 1, filters, fan, new Constant(bias), false));
    }

    @Override
    public Cell cell(Seat seat) {
        return new ConvCell(seat, this);
    }

    /// A window that slides along a side.
    record Window(int size, int stride, int pad) {
        int over(int side) {
            int room = side + 2 * pad - size;
            if (room < 0) {
                throw new Misfit(Problem.of("misfit.large", size, side + 2 * pad));
            }
            if (room % stride != 0) {
                throw new Misfit(Problem.of("misfit.stride", side, pad, size, stride, room, room % stride));
            }
            return room / stride + 1;
        }
    }
}
