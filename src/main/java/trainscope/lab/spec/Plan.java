package trainscope.lab.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// A spec and the journal of what was changed while it ran. Together they give the same run, to the bit, for ever.
///
/// @param journal in the order of the steps; changes at the same step in the order they were made
/// @param looks what every lane looks like, which is no part of what it does
public record Plan(ExperimentSpec spec, List<Change> journal, Looks looks) {
    public Plan {
        journal = List.copyOf(journal);
        looks = looks.completed(count(spec, journal));
    }

    /// With the usual looks.
    public Plan(ExperimentSpec spec, List<Change> journal) {
        this(spec, journal, new Looks(List.of()));
    }

    public static Plan of(ExperimentSpec spec) {
        return new Plan(spec, List.of());
    }

    /// How many lanes there are in the end.
    public int lanes() {
        return count(spec, journal);
    }

    private static int count(ExperimentSpec spec, List<Change> journal) {
        return spec.lanes().size() + (int) journal.stream().filter(Change.Branch.class::isInstance).count();
    }

    /// The same journal and looks over another spec.
    public Plan on(ExperimentSpec other) {
        return new Plan(other, journal, looks);
    }

    public Plan looking(Looks other) {
        return new Plan(spec, journal, other);
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

    /// The lane of the start from which a lane descends, or itself.
    public int ancestor(int lane) {
        return lane < spec.lanes().size() ? lane : ancestor(born(lane).parent());
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
        return new Plan(spec, cut.journal.stream().filter(c -> c.step() <= last).toList(), cut.looks);
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
        return new Plan(spec, kept, looks);
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
        return new Plan(lane < spec.lanes().size() ? spec.with(lane, to) : spec, kept, looks);
    }

    /// The same plan with a lane that goes by another name, from its beginning to its end.
    public Plan renamed(int lane, String name) {
        List<Change> named = journal.stream().map(change -> change.lane() != lane ? change : switch (change) {
            case Change.Turn(var step, var at, var to) -> new Change.Turn(step, at, to.named(name));
            case Change.Branch(var step, var at, var parent, var to) ->
                new Change.Branch(step, at, parent, to.named(name));
        }).toList();
        return new Plan(
                lane < spec.lanes().size() ? spec.with(lane, spec.lanes().get(lane).named(name)) : spec,
                named, looks);
    }

    /// Whether a lane may be called so: a good name, that no other lane has.
    public boolean mayBeCalled(int lane, String name) {
        return LaneNames.isGood(name)
                && IntStream.range(0, lanes()).allMatch(i -> i == lane || !nameOf(i).equals(name));
    }

    private String nameOf(int lane) {
        return lane(lane, Long.MAX_VALUE).name();
    }

    /// A name that no lane has: this one, or this one with the first number behind it that is free.
    public String freeName(String name) {
        return LaneNames.free(name, candidate -> mayBeCalled(-1, candidate));
    }

    /// The same plan with one more lane from the start on; lanes that branched off move up by one.
    public Plan added(LaneSpec lane) {
        int at = spec.lanes().size();
        return new Plan(spec.with(at, lane),
                journal.stream().map(c -> renumbered(c, i -> i < at ? i : i + 1)).toList(), looks.added(at));
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
        return new Plan(lane < spec.lanes().size() ? spec.without(lane) : spec, kept, looks.without(gone));
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
