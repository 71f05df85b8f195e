package trainscope.engine.layer;

import java.util.List;
import trainscope.engine.data.Shape;

/// A picture as a row of features, channel by channel and row by row. The numbers stay where they are.
public record Flatten() implements Layer {
    @Override
    public Shape out(Shape in) {
        return Shape.features(in.size());
    }

    @Override
    public List<Weights> weights(Shape in) {
        return List.of();
    }

    @Override
    public Cell cell(Seat seat) {
        return new FlattenCell(seat, out(seat.in()));
    }
}
