package trainscope.engine.layer;

import trainscope.engine.Range;
import java.util.List;
import trainscope.engine.data.Shape;

/// A picture made smaller: every window becomes its largest number, or its mean. Source: the notes, chapter 7.3.
public record Pool(Form form, @Range(min = 1, max = 1000, from = 1, to = 4) int size,
        @Range(min = 1, max = 1000, from = 1, to = 4) int stride) implements Layer {
    /// What a window becomes.
    public enum Form implements trainscope.engine.optim.Form {
        MAX, MEAN
    }

    /// @throws Misfit where the windows do not come out at the picture's edge
    @Override
    public Shape out(Shape in) {
        var window = new Conv.Window(size, stride, 0);
        return new Shape(in.channels(), window.over(in.height()), window.over(in.width()));
    }

    @Override
    public List<Weights> weights(Shape in) {
        return List.of();
    }

    @Override
    public Cell cell(Seat seat) {
        return new PoolCell(seat, this);
    }
}
