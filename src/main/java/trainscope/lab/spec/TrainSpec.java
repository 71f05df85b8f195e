package trainscope.lab.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trainscope.engine.Problem;

/// A race of networks that learn from the same examples.
public record TrainSpec(Material material, Batching batching, Routine routine, Chance chance,
        List<Recipe> lanes)
        implements
            ExperimentSpec {
    /// The longest run.
    public static final long MOST_STEPS = 1_000_000_000L;
    private static final int MOST_LAYERS = 200;

    public TrainSpec {
        lanes = List.copyOf(lanes);
    }

    @Override
    public long seed() {
        return chance.seed();
    }

    /// How many steps show as many examples as train.
    public long perEpoch() {
        return Math.max(1, Math.ceilDiv(material.trainingExamples(), Math.max(1, batching.size())));
    }

    @Override
    public long steps() {
        return routine.length().inSteps(perEpoch());
    }

    @Override
    public TrainSpec with(int lane, LaneSpec to) {
        List<Recipe> changed = new ArrayList<>(lanes);
        if (lane == changed.size()) {
            changed.add((Recipe) to);
        } else {
            changed.set(lane, (Recipe) to);
        }
        return racing(changed);
    }

    @Override
    public TrainSpec without(int lane) {
        List<Recipe> changed = new ArrayList<>(lanes);
        changed.remove(lane);
        return racing(changed);
    }

    /// The same with other lanes.
    public TrainSpec racing(List<Recipe> others) {
        return new TrainSpec(material, batching, routine, chance, others);
    }

    /// The first reason why this cannot be run, if there is one that can be told before the examples are there.
    public Optional<Problem> problem() {
        if (lanes.isEmpty() || lanes.size() > MOST_LANES) {
            return Optional.of(Problem.of("spec.lanes", lanes.size(), MOST_LANES));
        }
        if (batching.size() < 1 || batching.size() > Batching.MOST) {
            return Optional.of(Problem.of("spec.batch", batching.size(), Batching.MOST));
        }
        if (steps() < 0 || steps() > MOST_STEPS) {
            return Optional.of(Problem.of("spec.steps", steps(), MOST_STEPS));
        }
        if (routine.patience() > 0 && material.split().validation() == 0) {
            return Optional.of(Problem.of("spec.patience-validation"));
        }
        return material.problem().or(routine::problem).or(() -> LaneNames.problem(lanes))
                .or(() -> lanes.stream().flatMap(lane -> problem(lane).stream()).findFirst());
    }

    /// The first reason why a lane cannot be run, whatever the examples are.
    static Optional<Problem> problem(Recipe lane) {
        if (lane.layers().isEmpty() || lane.layers().size() > MOST_LAYERS) {
            return Optional.of(Problem.of("spec.layers", lane.name(), lane.layers().size(), MOST_LAYERS));
        }
        return lane.rule().needsCurvature() ? Optional.of(Problem.of("spec.train-curvature", lane.name()))
                : Optional.empty();
    }
}
