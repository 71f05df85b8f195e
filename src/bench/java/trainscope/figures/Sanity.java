package trainscope.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import trainscope.engine.activation.Relu;
import trainscope.engine.init.Normal;
import trainscope.engine.layer.Layer;
import trainscope.engine.loss.SoftmaxCrossEntropy;
import trainscope.engine.net.Stacks;
import trainscope.engine.optim.Sgd;
import trainscope.engine.penalty.L2;
import trainscope.engine.penalty.Penalty;

/// The checks that lecture 6 makes before a training: 3072-50-10, ReLU, weights of N(0, 1e-4), inputs on the scale of pixels.
final class Sanity {
    private static final int LIMIT = 200;

    private final Sheet sheet;
    private final List<Layer> layers = Stacks.classifier(List.of(50), new Relu(), new Normal(1e-4), 10);

    Sanity(Sheet sheet) {
        this.sheet = sheet;
    }

    void print() {
        start();
        tiny();
        slow();
        explosions();
    }

    private void start() {
        sheet.title("Loss at the start, 1000 pictures, 20 seeds (ln 10 = 2.302585)");
        sheet.head("penalty", "mean", "least", "largest");
        Task pictures = Task.pictures(1000, 1);
        Map<String, Penalty> penalties = new LinkedHashMap<>();
        penalties.put("none", new Penalty.None());
        penalties.put("½·1e3·Σw²", new L2(L2.Form.HALF, 1e3));
        penalties.put("1e3·Σw²", new L2(L2.Form.FULL, 1e3));
        penalties.forEach((name, penalty) -> {
            var recipe = new Training.Recipe(layers, new Sgd(1e-3), 100).with(penalty);
            double[] losses = IntStream.range(1, 21)
                    .mapToDouble(seed -> new Training(pictures, recipe, seed).loss()).sorted().toArray();
            sheet.row(name, Sheet.number(Sheet.mean(losses), 6), Sheet.number(losses[0], 6),
                    Sheet.number(losses[losses.length - 1], 6));
        });
    }

    private void tiny() {
        sheet.title("20 pictures, all of them in every step, SGD 1e-3, 200 epochs");
        sheet.head("seed", "last loss", "accuracy", "first epoch with accuracy 1");
        for (long seed = 1; seed <= 5; seed++) {
            Task task = Task.pictures(1000, seed).slice(0, 20);
            var training = new Training(task, new Training.Recipe(layers, new Sgd(1e-3), 20), seed);
            int reached = -1;
            for (int epoch = 1; epoch <= 200; epoch++) {
                training.step();
                reached = reached < 0 && training.accuracy() == 1 ? epoch : reached;
            }
            sheet.row(Long.toString(seed), Sheet.number(training.loss()),
                    Sheet.number(training.accuracy(), 2),
                    Integer.toString(reached));
        }
    }

    private void slow() {
        sheet.title("Rate 1e-6, L2 half 1e-5, 10 epochs of 1000 pictures in batches of 100");
        sheet.head("", "loss", "accuracy");
        var training = new Training(Task.pictures(1000, 1),
                new Training.Recipe(layers, new Sgd(1e-6), 100).with(new L2(L2.Form.HALF, 1e-5)), 1);
        sheet.row("before", Sheet.number(training.loss(), 6), Sheet.number(training.accuracy(), 3));
        for (int i = 0; i < 100; i++) {
            training.step();
        }
        sheet.row("after", Sheet.number(training.loss(), 6), Sheet.number(training.accuracy(), 3));
    }

    private void explosions() {
        sheet.title(
                "First step whose loss is not finite, batch 100, three seeds, " + LIMIT + " steps at most");
        sheet.head("rate", "softmax and logarithm as they stand", "as log-sum-exp");
        List<Task> tasks = IntStream.range(1, 4).mapToObj(seed -> Task.pictures(1000, seed)).toList();
        for (double rate : new double[] {1e6, 1e3, 1, 0.1, 0.01}) {
            var cells = new ArrayList<>(List.of(Sheet.number(rate)));
            for (var form : List.of(SoftmaxCrossEntropy.Form.NAIVE, SoftmaxCrossEntropy.Form.STABLE)) {
                cells.add(String.join(", ", tasks.stream().map(task -> explodes(rate, form, task))
                        .toList()));
            }
            sheet.row(cells.toArray(String[]::new));
        }
    }

    private String explodes(double rate, SoftmaxCrossEntropy.Form form, Task task) {
        var training = new Training(task, new Training.Recipe(layers, new Sgd(rate), 100).with(form), 1);
        double loss = 0;
        for (int i = 1; i <= LIMIT; i++) {
            loss = training.step();
            if (!Double.isFinite(loss)) {
                return Integer.toString(i);
            }
        }
        return "none (" + Sheet.number(loss) + ")";
    }
}
