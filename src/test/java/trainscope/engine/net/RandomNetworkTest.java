package trainscope.engine.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import trainscope.engine.activation.Activation;
import trainscope.engine.activation.Elu;
import trainscope.engine.activation.Gelu;
import trainscope.engine.activation.LeakyRelu;
import trainscope.engine.activation.Relu;
import trainscope.engine.activation.Sigmoid;
import trainscope.engine.activation.Softplus;
import trainscope.engine.activation.Swish;
import trainscope.engine.activation.Tanh;
import trainscope.engine.data.Shape;
import trainscope.engine.init.Constant;
import trainscope.engine.layer.Activate;
import trainscope.engine.layer.BatchNorm;
import trainscope.engine.layer.Conv;
import trainscope.engine.layer.Dense;
import trainscope.engine.layer.Dropout;
import trainscope.engine.layer.Flatten;
import trainscope.engine.layer.Layer;
import trainscope.engine.layer.Maxout;
import trainscope.engine.layer.Pool;
import trainscope.engine.layer.Prelu;
import trainscope.engine.layer.Workplace;
import trainscope.engine.loss.Answers;
import trainscope.engine.loss.Hinge;
import trainscope.engine.loss.Loss;
import trainscope.engine.loss.SoftmaxCrossEntropy;
import trainscope.engine.loss.SquaredError;
import trainscope.engine.math.Draws;
import trainscope.engine.math.Kernels;
import trainscope.engine.math.Rng;
import trainscope.engine.optim.Adam;
import trainscope.engine.penalty.Elastic;
import trainscope.engine.penalty.L2;
import trainscope.engine.penalty.Penalty;

/// Networks put together by chance: their gradients are what differences of their losses say.
class RandomNetworkTest {
    private static final List<Activation> FUNCTIONS = List.of(new Sigmoid(), new Tanh(), new Relu(),
            new LeakyRelu(0.1), new Elu(1.3), new Softplus(), new Gelu(Gelu.Form.EXACT),
            new Gelu(Gelu.Form.TANH), new Swish(1.5));
    private static final List<Loss> LOSSES = List.of(
            new SoftmaxCrossEntropy(SoftmaxCrossEntropy.Form.STABLE),
            new SoftmaxCrossEntropy(SoftmaxCrossEntropy.Form.NAIVE),
            new SquaredError(SquaredError.Form.HALF), new SquaredError(SquaredError.Form.HALF_MEAN),
            new SquaredError(SquaredError.Form.MEAN), new Hinge(1));
    private static final List<Penalty> PENALTIES = List.of(new Penalty.None(), new L2(L2.Form.HALF, 0.1),
            new L2(L2.Form.FULL, 0.1), new Elastic(0.1, 0.4));
    private static final int CLASSES = 3;

    private final Workplace place = new Workplace(Kernels.best());

    /// A network, a batch for it, and a rule to train it by.
    private static final class Sample {
        private final Trainer trainer;
        private final double[] x;
        private final Answers answers;
        private final int rows;
        private final String what;

        Sample(Trainer trainer, double[] x, Answers answers, int rows, String what) {
            this.trainer = trainer;
            this.x = x;
            this.answers = answers;
            this.rows = rows;
            this.what = what;
        }
    }

    private Sample sample(long seed) {
        Draws draws = Rng.of(seed).draws();
        boolean picture = draws.nextInt(2) == 0;
        Shape in = picture ? new Shape(1 + draws.nextInt(2), 6, 6) : Shape.features(1 + draws.nextInt(6));
        var layers = new ArrayList<Layer>();
        var zero = new Constant(0);
        if (picture) {
            layers.add(new Conv(1 + draws.nextInt(3), 3, 1, draws.nextInt(2), zero, 0));
            addBetween(layers, draws);
            layers.add(new Pool(draws.nextInt(2) == 0 ? Pool.Form.MAX : Pool.Form.MEAN, 2, 2));
            layers.add(new Flatten());
        }
        for (int depth = draws.nextInt(3); depth > 0; depth--) {
            int units = 1 + draws.nextInt(5);
            layers.add(draws.nextInt(4) == 0
                    ? new Maxout(units, 2 + draws.nextInt(2), zero, 0)
                    : new Dense(units, zero, 0));
            addBetween(layers, draws);
        }
        layers.add(new Dense(CLASSES, zero, 0));
        int rows = 2 + draws.nextInt(4);
        var network = new Network(in, layers, rows, Rng.of(seed), place);
        double[] w = IntStream.range(0, network.size()).mapToDouble(_ -> draws.nextGaussian() * 0.7)
                .toArray();
        double[] x = IntStream.range(0, rows * in.size()).mapToDouble(_ -> draws.nextGaussian()).toArray();
        var answers = Answers.classes(IntStream.range(0, rows).map(_ -> draws.nextInt(CLASSES)).toArray());
        var goal = new Goal(LOSSES.get(draws.nextInt(LOSSES.size())),
                PENALTIES.get(draws.nextInt(PENALTIES.size())), Clip.none());
        var trainer = new Trainer(network, goal, new Adam(Adam.Form.TORCH, 0.01, 0.9, 0.999, 1e-8, 0), w,
                rows,
                place);
        return new Sample(trainer, x, answers, rows, seed + ": " + layers + goal);
    }

    private static void addBetween(List<Layer> layers, Draws draws) {
        if (draws.nextInt(3) == 0) {
            layers.add(new BatchNorm(BatchNorm.Form.TORCH, 1e-2, 0.9));
        }
        layers.add(draws.nextInt(6) == 0
                ? new Prelu(0.25)
                : new Activate(FUNCTIONS.get(draws.nextInt(FUNCTIONS.size()))));
        if (draws.nextInt(4) == 0) {
            layers.add(new Dropout(draws.nextInt(2) == 0 ? Dropout.Form.INVERTED : Dropout.Form.SEED, 0.4));
        }
    }

    @Test
    void theirGradientsAreTheSlopesOfTheirLosses() {
        int compared = 0;
        for (long seed = 0; seed < 300; seed++) {
            Sample sample = sample(seed);
            int[] all = IntStream.range(0, sample.trainer.weights().length).toArray();
            double[] before = sample.trainer.weights().clone();
            for (GradientCheck.Row row : new GradientCheck(sample.trainer, 1e-4).rows(sample.x,
                    sample.answers,
                    sample.rows, 7, all)) {
                double scale = Math.max(1, Math.abs(row.exact()));
                if (row.doubt() < 1e-6 * scale) {
                    assertEquals(row.numeric(), row.exact(), 1e-7 * scale, sample.what + row);
                    compared++;
                }
            }
            assertArrayEquals(before, sample.trainer.weights(), sample.what);
        }
        assertTrue(compared > 10_000, "only " + compared);
    }

    @Test
    void theSameStepsGiveTheSameBits() {
        for (long seed = 0; seed < 60; seed++) {
            Sample one = sample(seed);
            Sample other = sample(seed);
            for (int step = 0; step < 5; step++) {
                double loss = one.trainer.step(one.x, one.answers, one.rows, step, 0.01);
                assertEquals(loss, other.trainer.step(other.x, other.answers, other.rows, step, 0.01));
            }
            assertArrayEquals(one.trainer.weights(), other.trainer.weights(), one.what);
        }
    }

    /// Where something is not a number it must be seen, never hidden by a comparison.
    @Test
    void whatIsNotANumberReachesTheLoss() {
        for (long seed = 0; seed < 60; seed++) {
            Sample sample = sample(seed);
            Arrays.fill(sample.x, Double.NaN);
            double loss = sample.trainer.step(sample.x, sample.answers, sample.rows, 0, 0.01);
            assertTrue(Double.isNaN(loss), sample.what + " " + loss);
        }
    }
}
