package trainscope.engine.data.source;

import trainscope.engine.Range;
import trainscope.engine.data.DataSet;
import trainscope.engine.math.Draws;
import trainscope.engine.math.Rng;

/// Numbers that rise evenly in one direction: y = w·x + noise, x uniform between −1 and 1, |w| = 1. The simplest
/// regression: a single linear neuron does it.
public record Plane(@Range(min = 1, max = 1e6, from = 100, to = 10_000, log = true) long examples,
        @Range(min = 1, max = 1000, from = 1, to = 100, log = true) long dimensions,
        @Range(min = 0, max = 10, from = 0, to = 0.5) double noise) implements Source {
    @Override
    public long bytesEach() {
        return dimensions * Double.BYTES;
    }

    @Override
    public DataSet draw(Rng rng) {
        int width = (int) dimensions;
        double[] w = direction(width, rng.child("direction").draws());
        return Cloud.of(this, width, rng, (draws, point) -> {
            double y = 0;
            for (int j = 0; j < width; j++) {
                point[j] = 2 * draws.nextDouble() - 1;
                y += w[j] * point[j];
            }
            return y + noise * draws.nextGaussian();
        });
    }

    private static double[] direction(int width, Draws draws) {
        double[] w = new double[width];
        double squares = 0;
        for (int j = 0; j < width; j++) {
            w[j] = draws.nextGaussian();
            squares += w[j] * w[j];
        }
        for (int j = 0; j < width; j++) {
            w[j] /= Math.sqrt(squares);
        }
        return w;
    }
}
