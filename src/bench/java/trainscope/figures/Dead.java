package trainscope.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import trainscope.engine.activation.Relu;
import trainscope.engine.data.Shape;
import trainscope.engine.init.He;
import trainscope.engine.init.Initializer;
import trainscope.engine.init.Normal;
import trainscope.engine.layer.Activate;
import trainscope.engine.layer.Dense;
import trainscope.engine.layer.Pass;
import trainscope.engine.layer.Workplace;
import trainscope.engine.math.Draws;
import trainscope.engine.math.Kernels;
import trainscope.engine.math.Rng;
import trainscope.engine.measure.Interior;
import trainscope.engine.net.Network;
import trainscope.engine.net.Stacks;
import trainscope.engine.optim.Sgd;

/// Units of ReLU that say 0 to every example: at the start on one-sided inputs, and after steps that were too long.
final class Dead {
    private static final int ROWS = 500;
    private static final int INPUTS = 10;
    private static final int UNITS = 200;
    private static final int SEEDS = 20;

    private final Sheet sheet;

    Dead(Sheet sheet) {
        this.sheet = sheet;
    }

    void print() {
        sheet.title("Share of dead units at the start: 10 inputs of N(1, 0.05), 200 units, mean of 20 seeds");
        double[] biases = {0, 0.01, 0.1};
        sheet.head("initializer", "bias 0", "bias 0.01", "bias 0.1");
        for (Initializer init : List.of(new Normal(0.001), new Normal(0.01), new Normal(0.1),
                new He(He.Form.NORMAL))) {
            var cells = new ArrayList<>(List.of(Spread.name(init)));
            for (double bias : biases) {
                cells.add(Sheet.number(Sheet.mean(IntStream.range(1, SEEDS + 1)
                        .mapToDouble(seed -> share(init, bias, seed)).toArray()), 4));
            }
            sheet.row(cells.toArray(String[]::new));
        }
        sheet.title(
                "Share of dead units after 200 steps: 20-50-50-10, He, SGD, batch 64, 600 examples, three seeds");
        sheet.head("rate", "layer 1", "layer 2");
        for (double rate : new double[] {0.1, 0.5, 1, 2, 3}) {
            double[][] shares = new double[2][3];
            for (int seed = 0; seed < 3; seed++) {
                Task task = Task.of(Task.clouds(600, seed + 1).all());
                var training = new Training(task, new Training.Recipe(
                        Stacks.classifier(List.of(50, 50), new Relu(), new He(He.Form.NORMAL), 10),
                        new Sgd(rate), 64), seed + 1);
                for (int i = 0; i < 200; i++) {
                    training.step();
                }
                training.loss();
                var looks = new Interior(training.trainer().network(), 30).outputs(task.size());
                shares[0][seed] = looks.get(1).dead().count() / 50.0;
                shares[1][seed] = looks.get(3).dead().count() / 50.0;
            }
            sheet.row(Sheet.number(rate), each(shares[0]), each(shares[1]));
        }
    }

    private static String each(double... shares) {
        return String.join(", ", IntStream.range(0, shares.length)
                .mapToObj(i -> Sheet.number(100 * shares[i], 0) + " %").toList());
    }

    private static double share(Initializer init, double bias, long seed) {
        var network = new Network(Shape.features(INPUTS),
                List.of(new Dense(UNITS, init, bias), new Activate(new Relu())), ROWS, Rng.of(seed),
                new Workplace(Kernels.best()));
        Draws draws = Rng.of(seed).child("inputs").draws();
        double[] x = IntStream.range(0, ROWS * INPUTS).mapToDouble(_ -> 1 + 0.05 * draws.nextGaussian())
                .toArray();
        network.forward(network.start(Rng.of(seed).child("weights")), x, new Pass().use(ROWS));
        return new Interior(network, 30).outputs(ROWS).getLast().dead().count() / (double) UNITS;
    }
}
