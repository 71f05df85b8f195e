package trainscope.engine.net;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trainscope.engine.activation.Relu;
import trainscope.engine.activation.Tanh;
import trainscope.engine.data.Shape;
import trainscope.engine.init.He;
import trainscope.engine.layer.Activate;
import trainscope.engine.layer.Conv;
import trainscope.engine.layer.Dense;
import trainscope.engine.layer.Flatten;
import trainscope.engine.layer.Layer;
import trainscope.engine.layer.Pool;
import trainscope.engine.layer.Workplace;
import trainscope.engine.loss.Answers;
import trainscope.engine.loss.SoftmaxCrossEntropy;
import trainscope.engine.math.Kernels;
import trainscope.engine.math.Rng;
import trainscope.engine.optim.Adam;
import trainscope.engine.penalty.L2;

/// A step of training makes no garbage once the JVM has compiled it, with and without helpers.
class StepAllocationTest {
    private static final int STEPS = 200;
    private static final int ROWS = 32;
    private static final long PATIENCE = 120_000_000_000L;

    private static List<Layer> layers(String kind) {
        var he = new He(He.Form.NORMAL);
        return kind.equals("mlp")
                ? Stacks.classifier(List.of(100, 30), new Tanh(), he, 3)
                : List.of(new Conv(8, 3, 1, 1, he, 0), new Activate(new Relu()),
                        new Pool(Pool.Form.MAX, 2, 2), new Conv(8, 3, 1, 1, he, 0),
                        new Activate(new Relu()), new Pool(Pool.Form.MEAN, 2, 2), new Flatten(),
                        new Dense(3, he, 0));
    }

    /// Compiling takes as long as it takes: the test ends when steps allocate nothing, and fails when they never do.
    @ParameterizedTest
    @CsvSource({"mlp, 1", "mlp, 2", "conv, 1", "conv, 2"})
    void aStepAllocatesNothing(String kind, int threads) {
        var bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (var place = new Workplace(Kernels.best(), threads)) {
            var network = new Network(new Shape(1, 8, 8), layers(kind), ROWS, Rng.of(1), place);
            var goal = new Goal(new SoftmaxCrossEntropy(SoftmaxCrossEntropy.Form.STABLE),
                    new L2(L2.Form.HALF, 0.1), new Clip(Clip.Form.NORM, 1));
            var trainer = new Trainer(network, goal, new Adam(Adam.Form.SEED, 0.001, 0.9, 0.999, 1e-7, 0),
                    network.start(Rng.of(2)), ROWS, place);
            var x = new double[ROWS * 64];
            var draws = Rng.of(3).draws();
            Arrays.setAll(x, _ -> draws.nextGaussian());
            var answers = Answers.classes(new int[ROWS]);
            long end = System.nanoTime() + PATIENCE;
            long bytes = Long.MAX_VALUE;
            while (bytes > STEPS && System.nanoTime() - end < 0) {
                long before = bean.getCurrentThreadAllocatedBytes();
                for (int step = 0; step < STEPS; step++) {
                    trainer.step(x, answers, ROWS, step, 0.001);
                }
                bytes = bean.getCurrentThreadAllocatedBytes() - before;
            }
            assertTrue(bytes <= STEPS, bytes + " bytes in " + STEPS + " steps");
        }
    }
}
