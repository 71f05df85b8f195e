package trainscope.engine.data.source;

import trainscope.engine.Range;
import trainscope.engine.data.DataSet;
import trainscope.engine.math.Rng;

/// A ring within a ring: class 0 around the rim at radius 1, class 1 at radius `ratio`, both off by noise.
public record Circles(@Range(min = 1, max = 1e6, from = 100, to = 10_000, log = true) long examples,
        @Range(min = 0, max = 1, from = 0, to = 0.9) double ratio,
        @Range(min = 0, max = 10, from = 0, to = 0.3) double noise) implements Source {
    @Override
    public long bytesEach() {
        return 2 * Double.BYTES;
    }

    @Override
    public DataSet draw(Rng rng) {
        return Cloud.of(this, 2, 2, rng, (i, draws, point) -> {
            double radius = i % 2 == 0 ? 1 : ratio;
            double angle = 2 * Math.PI * draws.nextDouble();
            point[0] = radius * StrictMath.cos(angle) + noise * draws.nextGaussian();
            point[1] = radius * StrictMath.sin(angle) + noise * draws.nextGaussian();
            return i % 2;
        });
    }
}
