package trainscope.engine.data.source;

import trainscope.engine.Range;
import trainscope.engine.data.DataSet;
import trainscope.engine.math.Rng;

/// Arms that wind around each other, one class each: no line parts them, and a small network hardly does. Point t of arm
/// k lies at radius t and angle 2π(turns·t + k/arms), off by noise.
public record Spirals(@Range(min = 1, max = 1e6, from = 100, to = 10_000, log = true) long examples,
        @Range(min = 2, max = 10, from = 2, to = 5) long arms,
        @Range(min = 0, max = 10, from = 0.5, to = 3) double turns,
        @Range(min = 0, max = 10, from = 0, to = 0.2) double noise) implements Source {
    @Override
    public long bytesEach() {
        return 2 * Double.BYTES;
    }

    @Override
    public DataSet draw(Rng rng) {
        int classes = (int) arms;
        return Cloud.of(this, 2, classes, rng, (i, draws, point) -> {
            int arm = i % classes;
            double t = draws.nextDouble();
            double angle = 2 * Math.PI * (turns * t + (double) arm / classes);
            point[0] = t * StrictMath.cos(angle) + noise * draws.nextGaussian();
            point[1] = t * StrictMath.sin(angle) + noise * draws.nextGaussian();
            return arm;
        });
    }
}
