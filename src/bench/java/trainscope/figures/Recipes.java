package trainscope.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import trainscope.engine.activation.Activation;
import trainscope.engine.activation.Relu;
import trainscope.engine.activation.Sigmoid;
import trainscope.engine.activation.Tanh;
import trainscope.engine.data.DataSet;
import trainscope.engine.init.Constant;
import trainscope.engine.init.He;
import trainscope.engine.init.Initializer;
import trainscope.engine.init.Normal;
import trainscope.engine.init.Xavier;
import trainscope.engine.layer.BatchNorm;
import trainscope.engine.layer.Dropout;
import trainscope.engine.layer.Layer;
import trainscope.engine.net.Stacks;
import trainscope.engine.optim.Momentum;
import trainscope.engine.optim.Optimizer;
import trainscope.engine.optim.Sgd;
import trainscope.engine.penalty.L2;
import trainscope.engine.penalty.Penalty;

/// Trainings that show one thing each, on clouds of ten classes in 20 dimensions.
final class Recipes {
    private static final Initializer HE = new He(He.Form.NORMAL);
    private static final int CLASSES = 10;
    private static final int SEEDS = 3;

    private final Sheet sheet;

    Recipes(Sheet sheet) {
        this.sheet = sheet;
    }

    private static Training training(List<Layer> layers, Optimizer rule, long seed) {
        return new Training(Task.of(Task.clouds(600, seed).all()), new Training.Recipe(layers, rule, 64),
                seed);
    }

    private static List<Layer> relu(int depth, int width, Initializer init) {
        return Stacks.classifier(Collections.nCopies(depth, width), new Relu(), init, CLASSES);
    }

    /// Too low, right and too high.
    void rates() {
        sheet.title(
                "Learning rates: 20-50-50-10, ReLU, He, SGD, batch 64, 600 examples; loss of all examples, seed 1");
        sheet.head("rate", "at first", "after 20 steps", "after 100", "after 600");
        for (double rate : new double[] {1e-4, 1e-3, 1e-2, 0.1, 0.3, 1, 3, 10, 100}) {
            Training training = training(relu(2, 50, HE), new Sgd(rate), 1);
            var cells = new ArrayList<>(List.of(Sheet.number(rate), Sheet.number(training.loss())));
            for (int step = 1; step <= 600; step++) {
                training.step();
                if (step == 20 || step == 100 || step == 600) {
                    cells.add(Sheet.number(training.loss()));
                }
            }
            sheet.row(cells.toArray(String[]::new));
        }
    }

    /// A flat stretch at the beginning comes from how weights start.
    void plateau() {
        sheet.title(
                "Step at which the smoothed loss falls below 2: 20-50-50-50-10, Momentum 0.05/0.9, batch 64, three seeds");
        sheet.head("initializer", "tanh", "ReLU");
        for (Initializer init : List.of(new Constant(0), new Normal(0.01), new Normal(0.02), new Normal(0.03),
                new Normal(0.05), new Normal(0.1), new Xavier(Xavier.Form.SEED), HE)) {
            sheet.row(Spread.name(init), falls(new Tanh(), init), falls(new Relu(), init));
        }
    }

    private static String falls(Activation function, Initializer init) {
        var momentum = new Momentum(Momentum.Form.SEED, 0.05, 0.9);
        return String.join(", ", IntStream.range(1, SEEDS + 1).mapToObj(seed -> {
            Training training = training(
                    Stacks.classifier(Collections.nCopies(3, 50), function, init, CLASSES),
                    momentum, seed);
            int found = below(training, 2, 5000);
            return found < 0 ? "never" : Integer.toString(found);
        }).toList());
    }

    /// The first step at which a mean over about ten losses is below a level, or −1.
    private static int below(Training training, double level, int limit) {
        double smooth = training.loss();
        for (int step = 0; step < limit; step++) {
            smooth = 0.9 * smooth + 0.1 * training.step();
            if (smooth < level) {
                return step;
            }
        }
        return -1;
    }

    /// Learning by heart, and what helps against it.
    void overfitting() {
        sheet.title(
                "100 examples, 20 of them with wrong answers: 20-100-100-10, SGD 0.1, batch 32, 3000 steps, three seeds");
        sheet.head("against it", "accuracy on training", "on 1000 others", "gap");
        for (double decay : new double[] {0, 1e-3, 1e-2, 5e-2, 0.1}) {
            overfit("weight decay " + Sheet.number(decay), relu(2, 100, HE), new L2(L2.Form.HALF, decay));
        }
        for (double ratio : new double[] {0.2, 0.5}) {
            overfit("dropout " + ratio,
                    Stacks.dropped(relu(2, 100, HE), new Dropout(Dropout.Form.INVERTED, ratio)),
                    new Penalty.None());
        }
    }

    private void overfit(String name, List<Layer> layers, Penalty penalty) {
        double[] known = new double[SEEDS];
        double[] others = new double[SEEDS];
        for (int seed = 1; seed <= SEEDS; seed++) {
            DataSet data = Task.clouds(1100, seed);
            Task training = Task.of(Task.noisy(data.all().slice(0, 100), 0.2, seed));
            Task validation = Task.of(data.all().slice(100, 1100));
            var run = new Training(training, new Training.Recipe(layers, new Sgd(0.1), 32).with(penalty),
                    seed);
            for (int step = 0; step < 3000; step++) {
                run.step();
            }
            known[seed - 1] = run.accuracy();
            others[seed - 1] = run.accuracy(validation);
        }
        sheet.row(name, Sheet.number(Sheet.mean(known), 3), Sheet.number(Sheet.mean(others), 3),
                Sheet.number(Sheet.mean(known) - Sheet.mean(others), 3));
    }

    /// Batch normalization makes up for weights that start too large or too small.
    void normalization() {
        sheet.title(
                "20-100×5-10, ReLU, SGD 0.1, batch 64, 500 steps: last loss of all examples and accuracy, seed 1");
        sheet.head("initializer", "without", "with batch normalization");
        var norm = new BatchNorm(BatchNorm.Form.TORCH, 1e-6, 0.9);
        for (Initializer init : List.of(new Normal(1), new Normal(0.3), new Normal(0.1), new Normal(0.03),
                new Normal(0.01), new Normal(0.001), new Xavier(Xavier.Form.SEED), HE)) {
            List<Layer> plain = relu(5, 100, init);
            sheet.row(Spread.name(init), outcome(plain), outcome(Stacks.normalized(plain, norm)));
        }
    }

    private static String outcome(List<Layer> layers) {
        Training training = training(layers, new Sgd(0.1), 1);
        for (int step = 0; step < 500; step++) {
            training.step();
        }
        return Sheet.number(training.loss()) + " (" + Sheet.number(training.accuracy(), 2) + ")";
    }

    /// Which function learns faster, and what inputs that are not around 0 cost.
    void speed() {
        sheet.title(
                "Step at which the smoothed loss falls below 0.5: 20-50-50-10, SGD, batch 64, three seeds");
        sheet.head("what", "steps");
        sheet.row("ReLU, He, rate 0.1", reaches(new Relu(), HE, 0.1, 0));
        sheet.row("tanh, Xavier, rate 0.1", reaches(new Tanh(), new Xavier(Xavier.Form.SEED), 0.1, 0));
        sheet.row("sigmoid, Xavier, rate 0.1", reaches(new Sigmoid(), new Xavier(Xavier.Form.SEED), 0.1, 0));
        sheet.row("ReLU, He, rate 0.05", reaches(new Relu(), HE, 0.05, 0));
        sheet.row("the same, 5 added to all inputs", reaches(new Relu(), HE, 0.05, 5));
    }

    private static String reaches(Activation function, Initializer init, double rate, double shift) {
        return String.join(", ", IntStream.range(1, SEEDS + 1).mapToObj(seed -> {
            int found = below(new Training(Task.of(Task.clouds(600, seed).all()).moved(shift),
                    new Training.Recipe(Stacks.classifier(List.of(50, 50), function, init, CLASSES),
                            new Sgd(rate),
                            64),
                    seed), 0.5, 1500);
            return found < 0 ? "never" : Integer.toString(found);
        }).toList());
    }
}
