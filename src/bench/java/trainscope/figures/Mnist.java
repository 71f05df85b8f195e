package trainscope.figures;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trainscope.engine.activation.Relu;
import trainscope.engine.data.file.Content;
import trainscope.engine.data.file.IdxFiles;
import trainscope.engine.data.file.Limits;
import trainscope.engine.data.file.Loaded;
import trainscope.engine.init.He;
import trainscope.engine.init.Initializer;
import trainscope.engine.init.Normal;
import trainscope.engine.init.Xavier;
import trainscope.engine.net.Stacks;
import trainscope.engine.optim.AdaGrad;
import trainscope.engine.optim.Adam;
import trainscope.engine.optim.Momentum;
import trainscope.engine.optim.Optimizer;
import trainscope.engine.optim.Sgd;

/// The two comparisons that the book makes on MNIST: rules, and initializers. 784-100×4-10, ReLU, batch 128.
final class Mnist {
    private static final int STEPS = 2000;
    /// Losses that are averaged, for batches differ.
    private static final int WINDOW = 100;
    private static final List<Integer> WINDOWS = List.of(1, 4, 9, 19);

    private final Sheet sheet;
    private final Path folder;

    /// @param folder with the training images and labels, packed as they are published
    Mnist(Sheet sheet, Path folder) {
        this.sheet = sheet;
        this.folder = folder;
    }

    void print() {
        Task task = task();
        sheet.title(
                "MNIST, 784-100×4-10, ReLU, batch 128, seed 1: mean loss of 100 steps, after each step on its own batch");
        sheet.head("", "steps 100–199", "400–499", "900–999", "1900–1999");
        Map<String, Optimizer> rules = new LinkedHashMap<>();
        rules.put("SGD 0.01", new Sgd(0.01));
        rules.put("Momentum 0.01/0.9", new Momentum(Momentum.Form.SEED, 0.01, 0.9));
        rules.put("AdaGrad 0.01", new AdaGrad(AdaGrad.Form.SEED, 0.01, 1e-7));
        rules.put("Adam 0.001", new Adam(Adam.Form.SEED, 0.001, 0.9, 0.999, 1e-7, 0));
        var he = new He(He.Form.NORMAL);
        rules.forEach((name, rule) -> row("He, " + name, he, rule, task));
        row("Xavier, SGD 0.01", new Xavier(Xavier.Form.SEED), new Sgd(0.01), task);
        row("N(0, 0.01), SGD 0.01", new Normal(0.01), new Sgd(0.01), task);
    }

    private Task task() {
        var files = new IdxFiles(Content.of(folder.resolve("train-images-idx3-ubyte.gz")),
                Content.of(folder.resolve("train-labels-idx1-ubyte.gz")));
        return switch (files.read(Limits.ofThisMachine())) {
            case Loaded.Good(var data) -> Task.of(data.all());
            case Loaded.Bad(var problem) -> throw new IllegalArgumentException(problem.toString());
        };
    }

    private void row(String name, Initializer init, Optimizer rule, Task task) {
        var training = new Training(task, new Training.Recipe(
                Stacks.classifier(List.of(100, 100, 100, 100), new Relu(), init, 10), rule, 128), 1);
        var cells = new ArrayList<>(List.of(name));
        double sum = 0;
        for (int i = 0; i < STEPS; i++) {
            training.step();
            sum = i % WINDOW == 0 ? 0 : sum;
            if (WINDOWS.contains(i / WINDOW)) {
                sum += training.again();
                if (i % WINDOW == WINDOW - 1) {
                    cells.add(Sheet.number(sum / WINDOW));
                }
            }
        }
        sheet.row(cells.toArray(String[]::new));
    }
}
