package trainscope.ui.kit;

import java.util.List;
import trainscope.lab.spec.Change;
import trainscope.lab.spec.Plan;

/// The journal of a plan as ticks on the timeline. Breakdowns follow as they are told.
final class JournalTicks {
    private JournalTicks() {}

    static List<TimeMark> of(Plan plan) {
        return plan.journal().stream().map(change -> switch (change) {
            case Change.Branch branch ->
                new TimeMark(branch.step(), TimeMark.Kind.BRANCH, branch.to().name());
            case Change.Turn turn -> new TimeMark(turn.step(), TimeMark.Kind.TURN, turn.to().name());
        }).toList();
    }
}
