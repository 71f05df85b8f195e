package trainscope.figures;

import java.util.List;
import trainscope.engine.data.Batches;
import trainscope.engine.data.WithReplacement;
import trainscope.engine.layer.Layer;
import trainscope.engine.layer.Pass;
import trainscope.engine.layer.Workplace;
import trainscope.engine.loss.Answers;
import trainscope.engine.loss.SoftmaxCrossEntropy;
import trainscope.engine.math.Kernels;
import trainscope.engine.math.Rng;
import trainscope.engine.net.Clip;
import trainscope.engine.net.Goal;
import trainscope.engine.net.Network;
import trainscope.engine.net.Trainer;
import trainscope.engine.optim.Optimizer;
import trainscope.engine.penalty.Penalty;

/// One training of a classifier: batches drawn with replacement, one step after the other.
final class Training {
    /// The largest batch, and how many examples can be looked at together.
    private static final int MOST = 1000;

    private final Task task;
    private final Trainer trainer;
    private final Optimizer rule;
    private final Batches batches;
    private final int[] places;
    private final double[] x;
    private final int[] labels;
    private final double[] ignored;
    private long step;

    /// What a training is made of, besides its task.
    ///
    /// @param batch how many examples a step sees; all of them, in their order, where it is as many as there are
    record Recipe(List<Layer> layers, Optimizer rule, Penalty penalty, SoftmaxCrossEntropy.Form loss,
            int batch) {
        Recipe(List<Layer> layers, Optimizer rule, int batch) {
            this(layers, rule, new Penalty.None(), SoftmaxCrossEntropy.Form.STABLE, batch);
        }

        Recipe with(Penalty other) {
            return new Recipe(layers, rule, other, loss, batch);
        }

        Recipe with(SoftmaxCrossEntropy.Form other) {
            return new Recipe(layers, rule, penalty, other, batch);
        }
    }

    Training(Task task, Recipe recipe, long seed) {
        this.task = task;
        rule = recipe.rule();
        Rng rng = Rng.of(seed);
        var place = new Workplace(Kernels.best());
        var network = new Network(task.shape(), recipe.layers(), MOST, rng.child("layers"), place);
        var goal = new Goal(new SoftmaxCrossEntropy(recipe.loss()), recipe.penalty(), Clip.none());
        trainer = new Trainer(network, goal, rule, network.start(rng.child("weights")), MOST, place);
        batches = new WithReplacement().batches(task.size(), recipe.batch(), rng.child("batches"));
        places = new int[batches.size()];
        x = new double[batches.size() * task.width()];
        labels = new int[batches.size()];
        ignored = new double[network.size()];
    }

    Trainer trainer() {
        return trainer;
    }

    /// The loss of the next batch before its step.
    double step() {
        int count = batches.at(step, places);
        boolean whole = count == task.size();
        int width = task.width();
        for (int i = 0; i < count; i++) {
            int from = whole ? i : places[i];
            System.arraycopy(task.x(), from * width, x, i * width, width);
            labels[i] = task.labels()[from];
        }
        double loss = trainer.step(x, Answers.classes(labels), count, step, rule.lr());
        step++;
        return loss;
    }

    /// The loss of the latest batch after its step, as the book's comparisons record it.
    double again() {
        return trainer.look(trainer.weights(), x, Answers.classes(labels), batches.size(), step - 1, ignored);
    }

    /// The loss of the whole task as it is now.
    double loss() {
        return trainer.look(trainer.weights(), task.x(), Answers.classes(task.labels()), task.size(), step,
                ignored);
    }

    double accuracy() {
        return accuracy(task);
    }

    /// The share of these examples whose class has the largest score; a network of NaN is right nowhere.
    double accuracy(Task other) {
        Network network = trainer.network();
        double[] scores = network.forward(trainer.weights(), other.x(), new Pass().use(other.size()));
        int classes = other.classes();
        int right = 0;
        for (int row = 0; row < other.size(); row++) {
            int best = row * classes;
            for (int i = best + 1; i < (row + 1) * classes; i++) {
                best = scores[i] > scores[best] ? i : best;
            }
            right += best == row * classes + other.labels()[row] && !Double.isNaN(scores[best]) ? 1 : 0;
        }
        return (double) right / other.size();
    }
}
