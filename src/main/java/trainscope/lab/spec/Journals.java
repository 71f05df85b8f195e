package trainscope.lab.spec;

import trainscope.engine.Problem;
import trainscope.lab.catalog.Refused;

/// The rules a journal keeps, for those that come from outside.
final class Journals {
    private Journals() {}

    /// The plan, if its journal is in order, speaks of lanes that exist then, and has no more lanes than a race can have.
    static Plan checked(Plan plan) throws Refused {
        int lanes = plan.spec().lanes().size();
        long last = 0;
        for (Change change : plan.journal()) {
            boolean inOrder = change.step() >= last && change.step() <= plan.spec().steps();
            boolean laneExists = switch (change) {
                case Change.Turn turn -> turn.lane() >= 0 && turn.lane() < lanes;
                case Change.Branch branch -> branch.lane() == lanes && lanes < ExperimentSpec.MOST_LANES
                        && branch.parent() >= 0 && branch.parent() < lanes;
            };
            if (!inOrder || !laneExists) {
                throw new Refused(Problem.of("spec.journal", change.step(), change.lane()));
            }
            last = change.step();
            lanes += change instanceof Change.Branch ? 1 : 0;
        }
        return plan;
    }
}
