package trainscope.lab.run;

import trainscope.engine.layer.Pass;
import trainscope.engine.loss.Answers;
import trainscope.engine.math.Kernels;
import trainscope.engine.net.Network;
import trainscope.engine.optim.Slots;
import trainscope.lab.spec.Recipe;

/// The step that a lane is about to make, laid open: whoever looks can walk it layer by layer. Weights and memory are copies;
/// network and batch are those of the run, and are true until it goes on.
public final class Specimen {
    private final Recipe recipe;
    private final Network network;
    private final double[] weights;
    private final Slots memory;
    private final Lesson lesson;
    private final Place place;

    /// Where it was taken.
    record Place(long step, Kernels kernels) {}

    Specimen(Recipe recipe, Network network, double[] weights, Slots memory, Lesson lesson, Place place) {
        this.recipe = recipe;
        this.network = network;
        this.weights = weights;
        this.memory = memory;
        this.lesson = lesson;
        this.place = place;
    }

    public Recipe recipe() {
        return recipe;
    }

    public Network network() {
        return network;
    }

    public double[] weights() {
        return weights;
    }

    /// What the rule remembers.
    public Slots memory() {
        return memory;
    }

    /// The inputs of the batch, a row for each example.
    public double[] x() {
        return lesson.x();
    }

    public Answers answers() {
        return lesson.answers();
    }

    public int rows() {
        return lesson.rows();
    }

    public Kernels kernels() {
        return place.kernels();
    }

    /// The rate of the step.
    public double rate() {
        return recipe.schedule().rate(recipe.rule().lr(), place.step());
    }

    /// The way of the step through the network, which leaves no trace.
    public Pass pass() {
        return new Pass().probe(rows(), place.step());
    }

    /// What the network says of the batch: examples × outputs.
    public double[] scores() {
        return network.forward(weights, x(), pass());
    }
}
