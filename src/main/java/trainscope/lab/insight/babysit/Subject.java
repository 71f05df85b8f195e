package trainscope.lab.insight.babysit;

import java.util.List;
import trainscope.engine.data.BatchOrder;
import trainscope.engine.layer.Dropout;
import trainscope.engine.layer.Layer;
import trainscope.engine.net.Goal;
import trainscope.engine.penalty.Penalty;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Library;
import trainscope.lab.run.Race;
import trainscope.lab.spec.Batching;
import trainscope.lab.spec.Length;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.Recipe;
import trainscope.lab.spec.Routine;
import trainscope.lab.spec.TrainSpec;

/// One lane of a training that is looked at before it is trained: whatever is tried with it is a race of its own, on the same
/// examples and with the same seed.
///
/// @param spec whose examples, batches and chance are used; its lanes and its length are not
record Subject(TrainSpec spec, Recipe lane, Library library) {
    private static final long NEVER = TrainSpec.MOST_STEPS;

    /// The lane as it is, for so many steps, and nothing looked at but the steps.
    Race race(long steps) throws Refused {
        return race(lane, spec.batching(), steps);
    }

    Race race(Recipe as, Batching batching, long steps) throws Refused {
        return Race.of(plan(as, batching, steps, NEVER), library);
    }

    /// On the first few examples, all of them in every step, and looked at after each.
    Race onFew(Recipe as, int few, BatchOrder order, long steps) throws Refused {
        return Race.onFew(plan(as, new Batching(few, order), steps, 1), few, library);
    }

    private Plan plan(Recipe as, Batching batching, long steps, long every) {
        return Plan.of(new TrainSpec(spec.material(), batching,
                new Routine(Length.steps(steps), every, Math.min(batching.size(), TinySet.EXAMPLES), 0),
                spec.chance(), List.of(as)));
    }

    /// The lane without all that keeps it from learning by heart.
    Recipe unbound() {
        List<Layer> layers = lane.layers().stream().filter(layer -> !(layer instanceof Dropout)).toList();
        return lane.through(layers).towards(penalized(new Penalty.None()));
    }

    Goal penalized(Penalty penalty) {
        return new Goal(lane.goal().loss(), penalty, lane.goal().clip());
    }
}
