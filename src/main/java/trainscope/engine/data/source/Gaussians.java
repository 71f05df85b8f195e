package trainscope.engine.data.source;

import trainscope.engine.Range;
import trainscope.engine.data.DataSet;
import trainscope.engine.math.Draws;
import trainscope.engine.math.Rng;

/// A round cloud for every class, of standard deviation 1 around its centre. In the plane the centres stand evenly on a
/// circle of radius `separation`; in more dimensions each coordinate of a centre is normal with that deviation.
public record Gaussians(@Range(min = 1, max = 1e6, from = 100, to = 10_000, log = true) long examples,
        @Range(min = 2, max = 100, from = 2, to = 10) long classes,
        @Range(min = 1, max = 1000, from = 2, to = 100, log = true) long dimensions,
        @Range(min = 0, max = 100, from = 0, to = 5) double separation) implements Source {
    @Override
    public long bytesEach() {
        return dimensions * Double.BYTES;
    }

    @Override
    public DataSet draw(Rng rng) {
        int width = (int) dimensions;
        int count = (int) classes;
        double[] centres = centres(rng.child("centres").draws());
        return Cloud.of(this, width, count, rng, (i, draws, point) -> {
            int label = i % count;
            for (int j = 0; j < width; j++) {
                point[j] = centres[label * width + j] + draws.nextGaussian();
            }
            return label;
        });
    }

    private double[] centres(Draws draws) {
        double[] centres = new double[(int) (classes * dimensions)];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = separation * draws.nextGaussian();
        }
        for (int label = 0; dimensions == 2 && label < classes; label++) {
            double angle = 2 * Math.PI * label / classes;
            centres[2 * label] = separation * StrictMath.cos(angle);
            centres[2 * label + 1] = separation * StrictMath.sin(angle);
        }
        return centres;
    }
}
