package trainscope.lab.insight.wall;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import trainscope.engine.data.Part;
import trainscope.engine.data.prepare.Pipeline;
import trainscope.engine.data.prepare.Prepared;
import trainscope.engine.math.Draws;
import trainscope.engine.math.Rng;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Library;
import trainscope.lab.spec.InitSpec;
import trainscope.lab.spec.Material;
import trainscope.lab.spec.Signal;

/// What goes into the first layer of every lane.
///
/// @param features how many numbers a sample has
/// @param samples how many samples there are: no more than there are examples
record Inlet(int features, int samples, Filling filling) {
    /// Writes all samples of a seed, one behind the other.
    @FunctionalInterface
    interface Filling {
        void fill(double[] into, long seed);
    }

    static Inlet of(InitSpec spec, Library library) throws Refused {
        return switch (spec.signal()) {
            case Signal.Drawn drawn -> new Inlet(drawn.features(), spec.samples(),
                    (into, seed) -> draw(drawn, into, seed));
            case Signal.Examples(var material) -> examples(material, spec.samples(), library);
        };
    }

    private static void draw(Signal.Drawn drawn, double[] into, long seed) {
        Draws draws = Rng.of(seed).child("input").draws();
        for (int i = 0; i < into.length; i++) {
            into[i] = drawn.mean() + drawn.std() * draws.nextGaussian();
        }
    }

    private static Inlet examples(Material material, int most, Library library) throws Refused {
        Part training = library.open(material).training();
        Prepared prepared = new Pipeline(material.preparation()).fit(training);
        int samples = Math.min(most, training.size());
        var x = new DMatrixRMaj(0, 0);
        prepared.feed().batch(training, IntStream.range(0, samples).toArray(), samples, x);
        return new Inlet(prepared.shape().size(), samples,
                (into, _) -> System.arraycopy(x.data, 0, into, 0, into.length));
    }
}
