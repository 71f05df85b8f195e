package trainscope.lab.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/// A spec and the journal of what was changed while it ran. Together they give the same run, to the bit, for ever.
///
/// @param journal in the order of the steps; changes at the same step in the order they were made
public record Plan(ExperimentSpec spec, List<Change> journal) {
    public Plan {
        journal = List.copyOf(journal);
    }

    public static Plan of(ExperimentSpec spec) {
        return new Plan(spec, List.of());
    }

    /// How many lanes there are in the end.
    public int lanes() {
        return spec.lanes().size() + (int) journal.stream().filter(Change.Branch.class::isInstance).count();
    }

    /// What a lane is at a step.
    public LaneSpec lane(int lane, long step) {
        LaneSpec now = lane < spec.lanes().size() ? spec.lanes().get(lane) : born(lane).to();
        for (Change change : journal) {
            if (change.lane() == lane && change.step() <= step) {
                now = change.to();
            }
        }
        return now;
    }

    /// The step at which a lane begins: 0, or where it branched off.
    public long birth(int lane) {
        return lane < spec.lanes().size() ? 0 : born(lane).step();
    }

    private Change.Branch born(int lane) {
        return journal.stream().filter(Change.Branch.class::isInstance).map(Change.Branch.class::cast)
                .filter(b -> b.lane() == lane).findFirst().orElseThrow();
    }

    /// The same plan as far as that step: what was changed later is left out, with the lanes that began later.
    public Plan upTo(long last) {
        Plan cut = this;
        for (int lane = lanes() - 1; lane >= spec.lanes().size(); lane--) {
            if (lane < cut.lanes() && cut.birth(lane) > last) {
                cut = cut.without(lane);
            }
        }
        return new Plan(spec, cut.journal.stream().filter(c -> c.step() <= last).toList());
    }

    /// The same plan with a change added behind those of its step. A turn forgets the later turns of its lane: what a
    /// person changes in the past replaces the future it had.
    public Plan with(Change change) {
        var kept = new ArrayList<Change>();
        for (Change earlier : journal) {
            boolean replaced = change instanceof Change.Turn && earlier instanceof Change.Turn
                    && earlier.lane() == change.lane() && earlier.step() >= change.step();
            if (!replaced) {
                kept.add(earlier);
            }
        }
        int at = kept.size();
        while (at > 0 && kept.get(at - 1).step() > change.step()) {
            at--;
        }
        kept.add(at, change);
        return new Plan(spec, kept);
    }

    /// The same plan with a lane that was another one from its beginning: its turns are forgotten.
    public Plan edited(int lane, LaneSpec to) {
        List<Change> kept = new ArrayList<>();
        for (Change change : journal) {
            if (change.lane() != lane) {
                kept.add(change);
            } else if (change instanceof Change.Branch(var step, var at, var parent, var _)) {
                kept.add(new Change.Branch(step, at, parent, to));
            }
        }
        return new Plan(lane < spec.lanes().size() ? spec.with(lane, to) : spec, kept);
    }

    /// The same plan with one more lane from the start on; lanes that branched off move up by one.
    public Plan added(LaneSpec lane) {
        int at = spec.lanes().size();
        return new Plan(spec.with(at, lane),
                journal.stream().map(c -> renumbered(c, i -> i < at ? i : i + 1)).toList());
    }

    /// The same plan without a lane, and without those that branched off from it.
    public Plan without(int lane) {
        Set<Integer> gone = new TreeSet<>(Set.of(lane));
        for (Change change : journal) {
            if (change instanceof Change.Branch branch && gone.contains(branch.parent())) {
                gone.add(branch.lane());
            }
        }
        List<Change> kept = journal.stream().filter(c -> !gone.contains(c.lane()))
                .map(c -> renumbered(c, i -> i - (int) gone.stream().filter(g -> g < i).count())).toList();
        return new Plan(lane < spec.lanes().size() ? spec.without(lane) : spec, kept);
    }

    private static Change renumbered(Change change, IntUnaryOperator number) {
        return switch (change) {
            case Change.Turn(var step, var lane, var to) ->
                new Change.Turn(step, number.applyAsInt(lane), to);
            case Change.Branch(var step, var lane, var parent, var to) ->
                new Change.Branch(step, number.applyAsInt(lane), number.applyAsInt(parent), to);
        };
    }
}
