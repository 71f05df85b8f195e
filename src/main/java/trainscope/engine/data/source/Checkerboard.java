package trainscope.engine.data.source;

import trainscope.engine.Range;
import trainscope.engine.data.DataSet;
import trainscope.engine.math.Rng;

/// The fields of a board from −1 to 1, black and white; noise moves points after they got their colour.
public record Checkerboard(@Range(min = 1, max = 1e6, from = 100, to = 10_000, log = true) long examples,
        @Range(min = 1, max = 100, from = 2, to = 8) long fields,
        @Range(min = 0, max = 10, from = 0, to = 0.2) double noise) implements Source {
    @Override
    public long bytesEach() {
        return 2 * Double.BYTES;
    }

    @Override
    public DataSet draw(Rng rng) {
        return Cloud.of(this, 2, 2, rng, (i, draws, point) -> {
            double x = fields * draws.nextDouble();
            double y = fields * draws.nextDouble();
            point[0] = 2 * x / fields - 1 + noise * draws.nextGaussian();
            point[1] = 2 * y / fields - 1 + noise * draws.nextGaussian();
            return ((int) x + (int) y) % 2;
        });
    }
}
