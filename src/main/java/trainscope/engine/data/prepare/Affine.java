package trainscope.engine.data.prepare;

import java.util.Arrays;
import trainscope.engine.Range;
import trainscope.engine.data.Shape;
import trainscope.engine.data.Table;

/// Stretches and moves every number alike: x′ = a·x + b. Behind a standardization it makes inputs that are all positive, as
/// the lecture warns of them, or of any other mean and deviation.
public record Affine(@Range(min = 1e-9, max = 1e9, from = 0.01, to = 100, log = true) double scale,
        @Range(min = -1e9, max = 1e9, from = -10, to = 10) double shift) implements Preprocessing {
    @Override
    public String formula() {
        return "x′ = a·x + b";
    }

    @Override
    public Transform fit(Table training, Shape shape) {
        double[] moved = new double[training.width()];
        double[] divided = new double[training.width()];
        Arrays.fill(moved, -shift / scale);
        Arrays.fill(divided, 1 / scale);
        return new Scaling(moved, divided);
    }
}
