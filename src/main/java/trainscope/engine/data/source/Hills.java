package trainscope.engine.data.source;

import trainscope.engine.Range;
import trainscope.engine.data.DataSet;
import trainscope.engine.math.Draws;
import trainscope.engine.math.Rng;

/// A landscape of hills and hollows over the square from −1 to 1, one and the other in turn: the regression that needs a
/// hidden layer. Each is ±exp(−|x − c|²/(2·0.3²)) around a random place c.
public record Hills(@Range(min = 1, max = 1e6, from = 100, to = 10_000, log = true) long examples,
        @Range(min = 1, max = 100, from = 1, to = 10) long hills,
        @Range(min = 0, max = 10, from = 0, to = 0.5) double noise) implements Source {
    private static final double WIDTH = 0.3;

    @Override
    public long bytesEach() {
        return 2 * Double.BYTES;
    }

    @Override
    public DataSet draw(Rng rng) {
        double[] places = places(rng.child("places").draws());
        return Cloud.of(this, 2, rng, (draws, point) -> {
            point[0] = 2 * draws.nextDouble() - 1;
            point[1] = 2 * draws.nextDouble() - 1;
            double y = 0;
            for (int hill = 0; hill < hills; hill++) {
                double dx = point[0] - places[2 * hill];
                double dy = point[1] - places[2 * hill + 1];
                double height = StrictMath.exp(-(dx * dx + dy * dy) / (2 * WIDTH * WIDTH));
                y += hill % 2 == 0 ? height : -height;
            }
            return y + noise * draws.nextGaussian();
        });
    }

    private double[] places(Draws draws) {
        double[] places = new double[(int) (2 * hills)];
        for (int i = 0; i < places.length; i++) {
            places[i] = 1.6 * draws.nextDouble() - 0.8;
        }
        return places;
    }
}
