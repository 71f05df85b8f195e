package trainscope.lab.spec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import trainscope.engine.Problem;
import trainscope.lab.catalog.Refused;

/// Journals in files, and the rules they keep where they come from outside.
final class Journals {
    private Journals() {}

    /// How a lane is read.
    interface LaneReader {
        LaneSpec read(JsonFields node) throws Refused;
    }

    /// Writes what a plan has besides its spec.
    static void write(Plan plan, ObjectNode into, Function<LaneSpec, ObjectNode> lane) {
        ArrayNode journal = into.putArray("journal");
        for (Change change : plan.journal()) {
            ObjectNode node = journal.addObject().put("step", change.step()).put("lane", change.lane());
            if (change instanceof Change.Branch branch) {
                node.put("parent", branch.parent());
            }
            node.set("to", lane.apply(change.to()));
        }
        write(plan.looks(), plan.lanes(), into);
    }

    /// Writes the looks of so many lanes, if somebody changed them.
    static void write(Looks looks, int lanes, ObjectNode into) {
        if (!looks.equals(Looks.usual(lanes))) {
            ArrayNode list = into.putArray("looks");
            looks.lanes()
                    .forEach(look -> list.addObject().put("style", look.style()).put("shown", look.shown()));
        }
    }

    /// Makes a plan of a spec and the rest of a file, and sees to it that nothing is left of that.
    static Plan read(JsonFields root, ExperimentSpec spec, LaneReader lanes) throws Refused {
        Plan plan = checked(new Plan(spec, journal(root, lanes)));
        Looks looks = looks(root, plan.lanes());
        root.nothingElse();
        return plan.looking(looks);
    }

    /// The looks of so many lanes: those in the file, or the usual ones.
    static Looks looks(JsonFields root, int lanes) throws Refused {
        Looks looks = root.has("looks") ? looks(root) : Looks.usual(lanes);
        if (!looks.fit(lanes)) {
            throw JsonFields.wrong("looks");
        }
        return looks;
    }

    private static List<Change> journal(JsonFields root, LaneReader lanes) throws Refused {
        List<Change> journal = new ArrayList<>();
        for (JsonFields entry : root.has("journal") ? root.children("journal") : List.<JsonFields>of()) {
            long step = entry.whole("step");
            int lane = Math.clamp(entry.whole("lane"), -1, ExperimentSpec.MOST_LANES);
            LaneSpec to = lanes.read(entry.child("to"));
            journal.add(entry.has("parent")
                    ? new Change.Branch(step, lane, Math.clamp(entry.whole("parent"), -1, 99), to)
                    : new Change.Turn(step, lane, to));
            entry.nothingElse();
        }
        return journal;
    }

    private static Looks looks(JsonFields root) throws Refused {
        List<Look> looks = new ArrayList<>();
        for (JsonFields look : root.children("looks")) {
            looks.add(new Look(Math.clamp(look.whole("style"), -1, Look.STYLES), look.truth("shown")));
            look.nothingElse();
        }
        return new Looks(looks);
    }

    /// The plan, if its journal is in the order of the steps, speaks of lanes that live then, numbers those that branch off
    /// one after the other, and gives every lane a good name of its own.
    private static Plan checked(Plan plan) throws Refused {
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
