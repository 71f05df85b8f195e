package trainscope.lab.insight.wall;

import java.util.ArrayList;
import java.util.List;
import trainscope.engine.data.LabelNoise;
import trainscope.engine.data.Labels;
import trainscope.engine.data.Shuffled;
import trainscope.engine.data.SplitPlan;
import trainscope.engine.data.Targets;
import trainscope.engine.data.prepare.Affine;
import trainscope.engine.data.prepare.Preprocessing;
import trainscope.engine.data.prepare.ZScore;
import trainscope.engine.data.source.Gaussians;
import trainscope.engine.layer.Activate;
import trainscope.engine.layer.Dense;
import trainscope.engine.layer.Layer;
import trainscope.engine.loss.Loss;
import trainscope.engine.loss.SoftmaxCrossEntropy;
import trainscope.engine.loss.SquaredError;
import trainscope.engine.net.Goal;
import trainscope.engine.optim.Constant;
import trainscope.engine.optim.Optimizer;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Library;
import trainscope.lab.spec.Batching;
import trainscope.lab.spec.Chance;
import trainscope.lab.spec.ExperimentSpec;
import trainscope.lab.spec.InitLane;
import trainscope.lab.spec.InitSpec;
import trainscope.lab.spec.Length;
import trainscope.lab.spec.Material;
import trainscope.lab.spec.Origin;
import trainscope.lab.spec.Recipe;
import trainscope.lab.spec.Routine;
import trainscope.lab.spec.Signal;
import trainscope.lab.spec.TrainSpec;

/// How the lanes of a wall are trained: all alike, so that what differs between them is how they begin.
///
/// Where the wall is shown examples, those are learned. Where its inputs are drawn, ten clouds of as many numbers, standardized
/// and moved to the same mean and deviation, stand for them.
///
/// @param rule the same for every lane
/// @param batch how many examples a step sees
/// @param steps how long it lasts
/// @param every the steps between two reviews
public record Schooling(Optimizer rule, long batch, long steps, long every) {
    private static final long EXAMPLES = 2000;
    private static final long CLASSES = 10;
    private static final double APART = 1;
    private static final SplitPlan SPLIT = new SplitPlan(0.8, 0.2);
    private static final long REVIEWED = 1000;

    /// The training of a wall, the lanes in their order, as many as a race may have.
    ///
    /// @param library knows what there is to learn
    public TrainSpec of(InitSpec wall, Library library) throws Refused {
        Material material = material(wall);
        Answer answer = answer(library.open(material).training().data().targets());
        List<Recipe> lanes = wall.lanes().stream().limit(ExperimentSpec.MOST_LANES)
                .map(lane -> recipe(lane, wall.widths(), answer)).toList();
        return new TrainSpec(material, new Batching(batch, new Shuffled()),
                new Routine(Length.steps(steps), every, REVIEWED, 0), new Chance(wall.seed(), true), lanes);
    }

    private static Material material(InitSpec wall) {
        return switch (wall.signal()) {
            case Signal.Examples(var own) -> own;
            case Signal.Drawn(var features, var mean, var std) -> {
                List<Preprocessing> steps = new ArrayList<>(List.of(new ZScore(ZScore.Form.POPULATION)));
                if (mean != 0 || std != 1) {
                    // A deviation of 0 leaves nothing to learn from, but it is what was asked for.
                    steps.add(new Affine(Math.max(std, 1e-9), mean));
                }
                yield new Material(new Origin.Made(new Gaussians(EXAMPLES, CLASSES, features, APART)), steps,
                        SPLIT, new LabelNoise(0), wall.seed());
            }
        };
    }

    /// What the last layer says.
    private record Answer(int outputs, Loss loss) {}

    private static Answer answer(Targets targets) {
        return targets instanceof Labels labels
                ? new Answer(labels.classes(), new SoftmaxCrossEntropy(SoftmaxCrossEntropy.Form.STABLE))
                : new Answer(1, new SquaredError(SquaredError.Form.MEAN));
    }

    /// The layers of the wall, and behind them one that gives the answers and begins as they do, its bias at 0.
    private Recipe recipe(InitLane lane, List<Integer> widths, Answer answer) {
        List<Layer> layers = new ArrayList<>();
        for (int width : widths) {
            layers.add(new Dense(width, lane.init(), lane.bias()));
            lane.norm().ifPresent(layers::add);
            layers.add(new Activate(lane.activation()));
        }
        layers.add(new Dense(answer.outputs(), lane.init(), 0));
        return new Recipe(lane.name(), layers, Goal.of(answer.loss()), rule, new Constant());
    }
}
