package trainscope.engine.data.prepare;

import java.util.Arrays;
import trainscope.engine.Range;
import trainscope.engine.data.Shape;
import trainscope.engine.data.Table;

/// Divides every number by the same one: x′ = x/c. With 255, bytes of a picture become 0…1.
public record Rescale(@Range(min = 1e-9, max = 1e9, from = 1, to = 1000, log = true) double divisor)
        implements
            Preprocessing {
    @Override
    public String formula() {
        return "x′ = x/c";
    }

    @Override
    public Transform fit(Table training, Shape shape) {
        double[] all = new double[training.width()];
        Arrays.fill(all, divisor);
        return new Scaling(new double[all.length], all);
    }
}
