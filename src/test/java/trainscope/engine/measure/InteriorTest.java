package trainscope.engine.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import trainscope.engine.activation.Relu;
import trainscope.engine.activation.Tanh;
import trainscope.engine.data.Shape;
import trainscope.engine.init.Constant;
import trainscope.engine.init.He;
import trainscope.engine.layer.Activate;
import trainscope.engine.layer.Conv;
import trainscope.engine.layer.Flatten;
import trainscope.engine.layer.Dense;
import trainscope.engine.layer.Layer;
import trainscope.engine.layer.Pass;
import trainscope.engine.layer.Workplace;
import trainscope.engine.loss.Answers;
import trainscope.engine.loss.SoftmaxCrossEntropy;
import trainscope.engine.math.Draws;
import trainscope.engine.math.Kernels;
import trainscope.engine.math.Rng;
import trainscope.engine.net.Goal;
import trainscope.engine.net.Network;
import trainscope.engine.net.Slice;
import trainscope.engine.net.Stacks;
import trainscope.engine.net.Trainer;
import trainscope.engine.optim.Momentum;
import trainscope.engine.optim.Optimizer;
import trainscope.engine.optim.Sgd;

/// A network is looked at from all sides, for nothing.
class InteriorTest {
    private static final int ROWS = 40;
    private static final int BINS = 30;

    private final Workplace place = new Workplace(Kernels.best());
    private final double[] x = normals(ROWS * 8);
    private final Answers answers = Answers.classes(IntStream.range(0, ROWS).map(i -> i % 3).toArray());

    private static double[] normals(int n) {
        Draws draws = Rng.of(9).draws();
        return IntStream.range(0, n).mapToDouble(_ -> draws.nextGaussian()).toArray();
    }

    private Trainer trainer(List<Layer> layers, Optimizer rule) {
        var network = new Network(Shape.features(8), layers, ROWS, Rng.of(1), place);
        return new Trainer(network, Goal.of(new SoftmaxCrossEntropy(SoftmaxCrossEntropy.Form.STABLE)), rule,
                network.start(Rng.of(2)), ROWS, place);
    }

    private static List<Layer> layers() {
        return Stacks.classifier(List.of(7, 6), new Relu(), new He(He.Form.NORMAL), 3);
    }

    @Test
    void everyLookIsAtItsOwnNumbers() {
        Trainer trainer = trainer(layers(), new Sgd(0.1));
        trainer.step(x, answers, ROWS, 0, 0.1);
        Network network = trainer.network();
        var interior = new Interior(network, BINS);
        List<LayerLook> outputs = interior.outputs(ROWS);
        List<Look> flows = interior.flows(trainer.scoreGradient(), ROWS);
        for (int i = 0; i < outputs.size(); i++) {
            int n = ROWS * network.cells().get(i).shape().size();
            same(network.cells().get(i).output(), 0, n, outputs.get(i));
            same(i + 1 < outputs.size() ? network.cells().get(i + 1).back() : trainer.scoreGradient(), 0, n,
                    flows.get(i));
        }
        double[] gradient = trainer.slots().gradient();
        List<Look> gradients = interior.arrays(gradient);
        for (int i = 0; i < gradients.size(); i++) {
            same(gradient, network.slices().get(i).from(), network.slices().get(i).size(), gradients.get(i));
        }
        assertEquals(0, interior.firstFlow());
    }

    private static void same(double[] expected, int from, int n, Look look) {
        assertEquals(n, look.summary().count());
        assertEquals(n, look.histogram().total());
        double mean = IntStream.range(from, from + n).mapToDouble(i -> expected[i]).average().orElseThrow();
        assertEquals(mean, look.summary().mean(), 1e-13);
        assertTrue(look.summary().std() > 0);
        assertEquals(look.summary().min(), look.histogram().from());
    }

    @Test
    void aUnitThatAlwaysSaysZeroIsDead() {
        var network = new Network(Shape.features(8), Stacks.hidden(List.of(4), new Relu(), new Constant(0)),
                ROWS, Rng.of(1), place);
        double[] w = new double[network.size()];
        int bias = network.slices().get(1).from();
        w[bias] = -1;
        w[bias + 2] = 0.5;
        // Unit 3 answers to one example alone.
        w[3] = 1;
        double[] one = new double[ROWS * 8];
        one[(ROWS - 1) * 8] = 2;
        network.forward(w, one, new Pass().use(ROWS));
        LayerLook look = new Interior(network, BINS).outputs(ROWS).getLast();
        assertEquals(2, look.dead().count());
        assertEquals(4, look.dead().units());
        assertTrue(look.dead().isDead(0));
        assertTrue(look.dead().isDead(1));
        assertFalse(look.dead().isDead(2));
        assertFalse(look.dead().isDead(3));
        one[(ROWS - 1) * 8] = Double.NaN;
        network.forward(w, one, new Pass().use(ROWS));
        assertFalse(new Interior(network, BINS).outputs(ROWS).getLast().dead().isDead(3),
                "NaN is not silent");
    }

    @Test
    void ofPicturesAUnitIsAMap() {
        List<Layer> layers = List.of(new Conv(3, 3, 1, 1, new Constant(0), 0), new Activate(new Relu()),
                new Flatten(), new Dense(2, new Constant(0), 0));
        var network = new Network(new Shape(1, 5, 5), layers, 2, Rng.of(1), place);
        double[] w = new double[network.size()];
        // The middle of the second filter passes the picture on; the picture has one dot.
        w[9 + 4] = 1;
        double[] picture = new double[50];
        picture[37] = 1;
        network.forward(w, picture, new Pass().use(2));
        LayerLook look = new Interior(network, BINS).outputs(2).get(1);
        assertEquals(3, look.dead().units());
        assertEquals(2, look.dead().count());
        assertFalse(look.dead().isDead(1));
    }

    @Test
    void aRatioIsTheStepTakenOverTheArrayBefore() {
        Trainer trainer = trainer(layers(), new Momentum(Momentum.Form.SEED, 0.1, 0.9));
        var stride = new Stride(trainer.weights().length, Kernels.best());
        for (int step = 0; step < 3; step++) {
            double[] before = trainer.weights().clone();
            stride.begin(trainer.weights());
            trainer.step(x, answers, ROWS, step, 0.1);
            stride.end(trainer.weights());
            for (Slice slice : trainer.network().slices()) {
                double moved = 0;
                double size = 0;
                for (int i = slice.from(); i < slice.from() + slice.size(); i++) {
                    moved += Math.pow(trainer.weights()[i] - before[i], 2);
                    size += before[i] * before[i];
                }
                assertEquals(Math.sqrt(moved), stride.length(slice), 1e-14);
                double ratio = Math.sqrt(moved / size);
                assertTrue(Double.isInfinite(ratio)
                        ? Double.isInfinite(stride.ratio(slice))
                        : Math.abs(stride.ratio(slice) / ratio - 1) < 1e-12, slice + " " + ratio);
            }
        }
    }

    @Test
    void twiceTheRateIsTwiceTheRatio() {
        double[] ratios = new double[2];
        for (int i = 0; i < 2; i++) {
            double rate = 0.01 * (i + 1);
            Trainer trainer = trainer(layers(), new Sgd(rate));
            var stride = new Stride(trainer.weights().length, Kernels.best());
            stride.begin(trainer.weights());
            trainer.step(x, answers, ROWS, 0, rate);
            stride.end(trainer.weights());
            ratios[i] = stride.ratio(trainer.network().slices().getFirst());
        }
        assertEquals(2 * ratios[0], ratios[1], 1e-12);
    }

    @Test
    void functionsThatDoNotFlattenSaturateNothing() {
        var relu = new Saturation(new Relu(), 0.05);
        relu.see(new double[] {-1e9, 0, 1e9, Double.NaN}, 0, 4);
        assertEquals(0, relu.count());
        var tanh = new Saturation(new Tanh(), 0.05);
        tanh.see(new double[] {-0.96, -0.94, 0, 0.96, 0.99, Double.NaN}, 0, 6);
        assertEquals(1, tanh.low());
        assertEquals(2, tanh.high());
    }

    @Test
    void lookingAllocatesNothing() {
        Trainer trainer = trainer(layers(), new Sgd(0.1));
        var interior = new Interior(trainer.network(), BINS);
        var stride = new Stride(trainer.weights().length, Kernels.best());
        stride.begin(trainer.weights());
        trainer.step(x, answers, ROWS, 0, 0.1);
        look(trainer, interior, stride, 3000);
        var bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = bean.getCurrentThreadAllocatedBytes();
        look(trainer, interior, stride, 3000);
        long bytes = bean.getCurrentThreadAllocatedBytes() - before;
        assertTrue(bytes < 3000, bytes + " bytes in 3000 looks");
    }

    private static void look(Trainer trainer, Interior interior, Stride stride, int times) {
        double ratios = 0;
        for (int i = 0; i < times; i++) {
            stride.end(trainer.weights());
            interior.outputs(ROWS);
            interior.flows(trainer.scoreGradient(), ROWS);
            interior.arrays(trainer.weights());
            interior.arrays(trainer.slots().gradient());
            interior.arrays(stride.update());
            ratios += stride.ratio(trainer.network().slices().getFirst());
        }
        assertTrue(ratios > 0);
    }
}
