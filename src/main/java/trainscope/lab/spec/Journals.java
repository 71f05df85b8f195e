package trainscope.lab.spec;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import trainscope.engine.Problem;
import trainscope.lab.catalog.Refused;

/// The rules a journal keeps, for those that come from outside.
final class Journals {
    private Journals() {}

    /// The plan, if its journal is in the order of the steps, speaks of lanes that live then, numbers those that branch off
    /// one after the other, and gives every lane a good name of its own.
    static Plan checked(Plan plan) throws Refused {
        int first = plan.spec().lanes().size();
        int all = plan.lanes();
        Set<Integer> alive = new TreeSet<>();
        for (int lane = 0; lane < first; lane++) {
            alive.add(lane);
        }
        long last = 0;
        for (Change change : plan.journal()) {
            boolean inOrder = change.step() >= last && change.step() <= plan.spec().steps();
            boolean lives = switch (change) {
                case Change.Turn turn -> alive.contains(turn.lane());
                case Change.Branch branch ->
                    branch.lane() >= first && branch.lane() < all && alive.contains(branch.parent())
                            && alive.add(branch.lane());
            };
            if (!inOrder || !lives || all > ExperimentSpec.MOST_LANES) {
                throw new Refused(Problem.of("spec.journal", change.step(), change.lane()));
            }
            LaneNames.check(change.to().name());
            last = change.step();
        }
        Set<String> names = new HashSet<>();
        for (int lane = 0; lane < all; lane++) {
            String name = plan.lane(lane, Long.MAX_VALUE).name();
            if (!names.add(name)) {
                throw new Refused(Problem.of("spec.lane-twice", name));
            }
        }
        return plan;
    }
}
