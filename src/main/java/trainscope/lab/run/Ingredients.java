package trainscope.lab.run;

import java.util.Arrays;
import trainscope.engine.data.Batches;
import trainscope.engine.data.Labels;
import trainscope.engine.data.Part;
import trainscope.engine.data.prepare.Prepared;
import trainscope.engine.net.Network;
import trainscope.lab.catalog.Refused;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.Recipe;
import trainscope.lab.spec.TrainSpec;

/// All that goes into one lane of a training, for whoever makes its steps elsewhere, and the losses that must come out.
public final class Ingredients {
    private final TrainCourse course;
    private final Recipe recipe;
    private final Learner learner;
    private final double[] weights;

    private Ingredients(TrainCourse course, Recipe recipe, Learner learner) {
        this.course = course;
        this.recipe = recipe;
        this.learner = learner;
        this.weights = learner.weights();
    }

    /// Those of a lane that no journal changes.
    public static Ingredients of(TrainSpec spec, int lane, Library library) throws Refused {
        TrainCourse course = TrainCourse.of(Plan.of(spec), library);
        Recipe recipe = spec.lanes().get(lane);
        return new Ingredients(course, recipe, (Learner) course.lane(recipe, lane));
    }

    public Recipe recipe() {
        return recipe;
    }

    public Network network() {
        return learner.network();
    }

    /// The weights at the start, as [Network#slices] divides them.
    public double[] weights() {
        return weights;
    }

    /// The examples that train.
    public Part training() {
        return course.training();
    }

    /// Whether their classes are learned, and not numbers.
    public boolean teachesClasses() {
        return course.training().data().targets() instanceof Labels;
    }

    /// How they become what the network sees.
    public Prepared prepared() {
        return course.prepared();
    }

    /// Which of them every step sees.
    public Batches batches() {
        return course.batches(learner.chance());
    }

    /// The loss of every step, as far as that step or until the lane rests. They can be asked for once.
    public double[] losses(long steps) {
        double[] losses = new double[Math.toIntExact(steps)];
        int made = 0;
        try (course) {
            while (made < losses.length && !learner.rests()) {
                learner.step();
                losses[made++] = learner.figures().loss();
            }
        }
        return Arrays.copyOf(losses, made);
    }
}
