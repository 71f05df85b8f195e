package trainscope.lab.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trainscope.engine.activation.Activation;
import trainscope.engine.activation.Linear;
import trainscope.engine.layer.Activate;
import trainscope.engine.layer.BatchNorm;
import trainscope.engine.layer.Conv;
import trainscope.engine.layer.Dense;
import trainscope.engine.layer.Layer;
import trainscope.engine.layer.Maxout;
import trainscope.engine.loss.Hinge;
import trainscope.engine.loss.SoftmaxCrossEntropy;
import trainscope.engine.loss.SquaredError;
import trainscope.lab.run.Breakdown;
import trainscope.lab.run.Track;
import trainscope.lab.run.TrainFrame;
import trainscope.lab.spec.Change;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.Recipe;
import trainscope.lab.spec.TrainSpec;

/// All that may be known about one lane at one moment: nothing of what comes later.
///
/// @param curves what was measured, by name, possibly beyond the moment
/// @param broken what is not finite in it since when
public record Evidence(Moment moment, TrainSpec spec, Recipe recipe, Facts facts,
        Map<String, Track.View> curves, @Nullable Breakdown broken) {
    public Evidence {
        curves = Map.copyOf(curves);
    }

    /// Which lane, since when it is what it is, and when it is looked at.
    public record Moment(int lane, long since, long step) {}

    /// What a frame shows of a lane; nothing where the lane is not there yet.
    public static Optional<Evidence> of(Plan plan, TrainFrame frame, int lane, Facts facts) {
        if (lane >= frame.standings().size() || lane >= plan.lanes()) {
            return Optional.empty();
        }
        TrainFrame.Standing standing = frame.standings().get(lane);
        if (standing.birth() > frame.step()) {
            return Optional.empty();
        }
        Map<String, Track.View> curves = new HashMap<>();
        for (int i = 0; i < frame.curves().get(lane).size(); i++) {
            curves.put(frame.metrics().get(i), frame.curves().get(lane).get(i));
        }
        Breakdown broken = standing.broken();
        return Optional.of(new Evidence(
                new Moment(lane, since(plan, lane, standing.birth(), frame.step()), frame.step()),
                (TrainSpec) plan.spec(), standing.recipe(), facts, curves,
                broken != null && broken.step() > frame.step() ? null : broken));
    }

    private static long since(Plan plan, int lane, long birth, long step) {
        long since = birth;
        for (Change change : plan.journal()) {
            boolean alike = change.lane() != lane || change.step() > step || change.step() == 0
                    || plan.lane(lane, change.step() - 1).named("").equals(change.to().named(""));
            since = alike ? since : Math.max(since, change.step());
        }
        return since;
    }

    /// What was known at an earlier step.
    Evidence at(long step) {
        return new Evidence(new Moment(moment.lane(), moment.since(), step), spec, recipe, facts, curves,
                broken != null && broken.step() > step ? null : broken);
    }

    public long step() {
        return moment.step();
    }

    /// Whether the lane is what it was when its weights were drawn.
    public boolean isFresh() {
        return moment.since() == 0;
    }

    /// A quantity since the lane is what it is; empty where it was not measured.
    ///
    /// Batch normalization has seen nothing before the first step, and what is used instead of its statistics says nothing.
    public Series series(String name) {
        Track.View view = curves.get(name);
        if (view == null) {
            return Series.of(new long[0], new double[0]);
        }
        boolean inUse = name.startsWith("training-") || name.startsWith("validation-");
        return Series.of(view, inUse && hasNorm() ? Math.max(1, moment.since()) : moment.since(),
                moment.step());
    }

    /// The largest values of a quantity, where steps share a place in its curve.
    public Series peaks(String name) {
        Track.View view = curves.get(name);
        return view == null ? Series.of(new long[0], new double[0])
                : Series.peaks(view, moment.since(), moment.step());
    }

    /// The same of a layer, counted from 1.
    public Series series(String kind, int layer) {
        return series(kind + "." + layer);
    }

    /// What the training examples lose, review by review.
    public Series loss() {
        return series("training-loss");
    }

    boolean hasNorm() {
        return recipe.layers().stream().anyMatch(BatchNorm.class::isInstance);
    }

    /// Whether signals have all but died away in the last hidden layer before anything is learned: of the spread of the inputs,
    /// less than this part is left.
    boolean startsFaded(double part) {
        return isFresh() && layers() > 1
                && series("spread", layers() - 1).first() < part * series("spread", 0).first();
    }

    /// What a network loses that knows how often every class comes, or the mean of the numbers, and nothing else.
    public double guess() {
        return switch (recipe.goal().loss()) {
            case SoftmaxCrossEntropy _ -> facts.entropy();
            case Hinge hinge -> hinge.atFirst(facts.counts().size());
            case SquaredError squares -> guess(squares);
            default -> Double.NaN;
        };
    }

    private double guess(SquaredError squares) {
        double each = facts.hasClasses() ? 1 - facts.coincidence() : facts.variance();
        int outputs = Math.max(1, facts.counts().size());
        return squares.form() == SquaredError.Form.MEAN ? each / outputs : each / 2;
    }

    /// How much of what a guess loses is learned: 0 for no better than a guess, 1 for all.
    public double progress() {
        return 1 - loss().tail(3).mean() / guess();
    }

    /// The layers that have weights.
    public int layers() {
        return (int) recipe.layers().stream().filter(Evidence::hasWeights).count();
    }

    static boolean hasWeights(Layer layer) {
        return layer instanceof Dense || layer instanceof Conv || layer instanceof Maxout;
    }

    /// The function behind each layer that has weights; none is the linear one.
    public List<Activation> functions() {
        List<Activation> functions = new ArrayList<>();
        for (Layer layer : recipe.layers()) {
            if (hasWeights(layer)) {
                functions.add(new Linear());
            } else if (layer instanceof Activate(Activation function) && !functions.isEmpty()) {
                functions.set(functions.size() - 1, function);
            }
        }
        return functions;
    }

    /// How many times the training examples were shown.
    public double epochs() {
        return (double) moment.step() / spec.perEpoch();
    }

    /// How many steps are left after this one.
    public long left() {
        return spec.steps() - moment.step();
    }
}
