package trainscope.engine.data.source;

import trainscope.engine.Range;
import trainscope.engine.data.DataSet;
import trainscope.engine.math.Rng;

/// Two half circles that reach into each other, around the origin, off by noise.
public record Moons(@Range(min = 1, max = 1e6, from = 100, to = 10_000, log = true) long examples,
        @Range(min = 0, max = 10, from = 0, to = 0.3) double noise) implements Source {
    @Override
    public long bytesEach() {
        return 2 * Double.BYTES;
    }

    @Override
    public DataSet draw(Rng rng) {
        return Cloud.of(this, 2, 2, rng, (i, draws, point) -> {
            double angle = Math.PI * draws.nextDouble();
            int side = i % 2 == 0 ? 1 : -1;
            point[0] = side * (StrictMath.cos(angle) - 0.5) + noise * draws.nextGaussian();
            point[1] = side * (StrictMath.sin(angle) - 0.25) + noise * draws.nextGaussian();
            return i % 2;
        });
    }
}
