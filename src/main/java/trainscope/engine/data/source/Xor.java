package trainscope.engine.data.source;

import trainscope.engine.Range;
import trainscope.engine.data.DataSet;
import trainscope.engine.math.Draws;
import trainscope.engine.math.Rng;

/// Four squares around the origin, class 1 where the signs of x and y differ: what no single line can tell apart. `gap` is
/// how far the squares stay from the axes; noise then blurs them.
public record Xor(@Range(min = 1, max = 1e6, from = 100, to = 10_000, log = true) long examples,
        @Range(min = 0, max = 1, from = 0, to = 0.5) double gap,
        @Range(min = 0, max = 10, from = 0, to = 0.3) double noise) implements Source {
    @Override
    public long bytesEach() {
        return 2 * Double.BYTES;
    }

    @Override
    public DataSet draw(Rng rng) {
        return Cloud.of(this, 2, 2, rng, (i, draws, point) -> {
            int quarter = i % 4;
            point[0] = side(draws, quarter < 2) + noise * draws.nextGaussian();
            point[1] = side(draws, quarter % 2 == 0) + noise * draws.nextGaussian();
            return quarter == 1 || quarter == 2 ? 1 : 0;
        });
    }

    private double side(Draws draws, boolean positive) {
        double distance = gap + (1 - gap) * draws.nextDouble();
        return positive ? distance : -distance;
    }
}
