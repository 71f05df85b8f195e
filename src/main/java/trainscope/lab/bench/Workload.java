package trainscope.lab.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import trainscope.engine.activation.Activation;
import trainscope.engine.activation.Relu;
import trainscope.engine.activation.Tanh;
import trainscope.engine.data.Shape;
import trainscope.engine.init.He;
import trainscope.engine.init.Initializer;
import trainscope.engine.init.Xavier;
import trainscope.engine.layer.Activate;
import trainscope.engine.layer.Conv;
import trainscope.engine.layer.Dense;
import trainscope.engine.layer.Flatten;
import trainscope.engine.layer.Layer;
import trainscope.engine.layer.Pool;
import trainscope.engine.layer.Workplace;
import trainscope.engine.loss.SoftmaxCrossEntropy;
import trainscope.engine.loss.SquaredError;

/// Something that is computed again and again, to see how fast.
///
/// @param id the short name
/// @param unit what is counted: samples or steps
/// @param amount how many of them one turn does
/// @param operations floating-point operations in the products of one turn; 0 where products are not what takes the time
/// @param prepare makes what does a turn
public record Workload(String id, String unit, double amount, double operations,
        Function<Workplace, Runnable> prepare) {
    private static final int CLASSES = 10;
    private static final Initializer HE = new He(He.Form.NORMAL);
    private static final Initializer XAVIER = new Xavier(Xavier.Form.SEED);

    /// What engines are compared by: a deep and two flat classifiers, what ten wide layers say, a toy, a convolution, and
    /// an update rule on a surface.
    public static List<Workload> all() {
        return List.of(classifier("W1", 128, 784, 100, 100, 100, 100), classifier("W2a", 100, 784, 50),
                classifier("W2b", 200, 3072, 50), wide(), toy(), pictures(),
                new Workload("W6", "steps", Descent.STEPS, 0, _ -> new Descent()));
    }

    /// What is done in a second of turns, looked at for that long.
    public double rate(Runnable turn, double seconds) {
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        long turns = 0;
        long now = start;
        while (now < end) {
            // As many turns as last a tenth of a millisecond: looking at the clock shall cost nothing.
            long portion = turns == 0 ? 1 : Math.clamp(100_000 * turns / (now - start), 1, 1000);
            for (long i = 0; i < portion; i++) {
                turn.run();
            }
            turns += portion;
            now = System.nanoTime();
        }
        return turns * amount / ((now - start) / 1e9);
    }

    private static Workload classifier(String id, int batch, int in, int... hidden) {
        List<Layer> layers = stack(new Relu(), HE, hidden);
        layers.add(new Dense(CLASSES, HE, 0));
        return training(id, new Task(Shape.features(in), layers, batch));
    }

    private static Workload pictures() {
        return training("W5", new Task(new Shape(1, 28, 28), List.of(new Conv(16, 3, 1, 1, HE, 0),
                new Activate(new Relu()), new Pool(Pool.Form.MAX, 2, 2), new Conv(32, 3, 1, 1, HE, 0),
                new Activate(new Relu()), new Pool(Pool.Form.MAX, 2, 2), new Flatten(),
                new Dense(CLASSES, HE, 0)), 64));
    }

    private static Workload training(String id, Task task) {
        var loss = new SoftmaxCrossEntropy(SoftmaxCrossEntropy.Form.STABLE);
        return new Workload(id, "samples", task.batch(), 2 * (task.forward() + task.backward()),
                place -> new Drill(task, loss, 0.01, place));
    }

    private static Workload wide() {
        int[] widths = new int[10];
        Arrays.fill(widths, 500);
        var task = new Task(Shape.features(500), stack(new Tanh(), XAVIER, widths), 1000);
        return new Workload("W3", "samples", task.batch(), 2 * task.forward(),
                place -> new Outlook(task, place));
    }

    private static Workload toy() {
        var task = new Task(Shape.features(2), stack(new Tanh(), XAVIER, 8, 8, 1), 10);
        return new Workload("W4", "steps", 1, 0,
                place -> new Drill(task, new SquaredError(SquaredError.Form.MEAN), 0.03, place));
    }

    private static List<Layer> stack(Activation function, Initializer init, int... widths) {
        List<Layer> layers = new ArrayList<>();
        for (int width : widths) {
            layers.add(new Dense(width, init, 0));
            layers.add(new Activate(function));
        }
        return layers;
    }

    /// A network and the size of its batches.
    record Task(Shape in, List<Layer> layers, int batch) {
        /// Multiplications on the way through.
        double forward() {
            double sum = 0;
            Shape shape = in;
            for (Layer layer : layers) {
                sum += multiplications(layer, shape);
                shape = layer.out(shape);
            }
            return batch * sum;
        }

        /// Multiplications on the way back: as many for the weights as forward, and as many again for what comes in, but
        /// for the first layer, which passes nothing on.
        double backward() {
            return 2 * forward() - batch * multiplications(layers.getFirst(), in);
        }

        private static double multiplications(Layer layer, Shape shape) {
            return switch (layer) {
                case Dense dense -> (double) shape.size() * dense.units();
                case Conv conv ->
                    (double) shape.channels() * conv.size() * conv.size() * conv.out(shape).size();
                default -> 0;
            };
        }
    }
}
