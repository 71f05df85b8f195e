package trainscope.lab.run;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trainscope.lab.catalog.Refused;
import trainscope.lab.spec.Change;
import trainscope.lab.spec.ExperimentSpec;
import trainscope.lab.spec.LaneSpec;
import trainscope.lab.spec.PathSpec;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.TrainSpec;

/// Lanes in lockstep, and time as a control: forward, back to any step, and off on a branch. One thread owns a race; whoever has done with it closes it.
///
/// The state at a step is a function of the plan alone. Going back loads the nearest [Checkpoint] and recomputes; what
/// was measured on the way is kept, so a look back costs no curve.
public final class Race implements AutoCloseable {
    private final Course course;
    private final List<Competitor> field = new ArrayList<>();
    private final Timeline timeline = new Timeline();
    private final Sight sight = new Sight();
    /// The lanes at the start, before any change was made there.
    private final List<Checkpoint.State> genesis;
    private Plan plan;
    private long step;
    private long reach;
    /// The place in the journal of the first change that is still to come.
    private int ahead;

    /// A race down a surface.
    public Race(Plan plan) {
        this(plan, new PathCourse((PathSpec) plan.spec()));
    }

    /// A race of any kind.
    ///
    /// @param library where examples come from
    public static Race of(Plan plan, Library library) throws Refused {
        return switch (plan.spec()) {
            case PathSpec _ -> new Race(plan);
            case TrainSpec _ -> of(plan, TrainCourse.of(plan, library));
        };
    }

    /// A training on no more than the first few of the examples that train, prepared as all of them are.
    public static Race onFew(Plan plan, int few, Library library) throws Refused {
        return of(plan, TrainCourse.of(plan, library).narrowed(few));
    }

    /// A race that cannot begin leaves no thread.
    private static Race of(Plan plan, TrainCourse course) {
        try {
            return new Race(plan, course);
        } catch (RuntimeException | Error e) {
            course.close();
            throw e;
        }
    }

    private Race(Plan plan, Course course) {
        this.course = course;
        this.plan = plan;
        for (int i = 0; i < plan.lanes(); i++) {
            field.add(competitor(i));
        }
        genesis = field.stream().map(c -> c.state(0)).toList();
        arrive();
    }

    private Competitor competitor(int number) {
        LaneSpec first = plan.lane(number, 0);
        return new Competitor(course.lane(first, plan.ancestor(number)), first, plan.birth(number));
    }

    /// Sends the threads home that helped. It can go on, with the one that owns it.
    @Override
    public void close() {
        course.close();
    }

    /// How many steps were made.
    public long step() {
        return step;
    }

    /// The last step.
    public long limit() {
        return course.steps();
    }

    /// Whether there is no further step: all are made, or every lane rests and no change is to come that could wake one.
    public boolean atEnd() {
        return step >= course.steps() || (ahead >= plan.journal().size() && allRest());
    }

    private boolean allRest() {
        for (int i = 0; i < field.size(); i++) {
            if (!field.get(i).lane.rests()) {
                return false;
            }
        }
        return true;
    }

    public int lanes() {
        return field.size();
    }

    /// What a lane is called now.
    public String name(int lane) {
        return plan.lane(lane, step).name();
    }

    /// The step at which a lane begins.
    public long birth(int lane) {
        return field.get(lane).birth;
    }

    /// The spec, and all that was changed since.
    public Plan plan() {
        return plan;
    }

    /// Makes one step on every lane; false where the run is at its end.
    public boolean advance() {
        if (atEnd()) {
            return false;
        }
        for (int i = 0; i < field.size(); i++) {
            Competitor one = field.get(i);
            if (one.birth <= step) {
                one.lane.step();
            }
        }
        step++;
        sight.stepped(true);
        arrive();
        return true;
    }

    /// Goes to a step, forward or back.
    public void seek(long target) {
        long goal = Math.clamp(target, 0, course.steps());
        approach(goal);
        boolean moves = true;
        while (step < goal && moves) {
            moves = advance();
        }
    }

    /// Goes to the nearest checkpoint before a step, unless this one is nearer and shows all that is looked at. [#advance]
    /// then leads there, in as many portions as one likes.
    public void approach(long target) {
        long goal = Math.max(0, target);
        Checkpoint nearest = timeline.before(sight.ground(goal));
        if (goal < step || nearest.step() > step || (goal == step && sight.isBlind(step))) {
            restore(nearest);
        }
    }

    /// What is seen of the inside of lanes from now on. Where the step that led here is not known, [#approach] and as many
    /// steps show it.
    public void look(Gaze gaze) {
        sight.look(gaze);
    }

    /// A lane is another one from here on. What it did after this step, if the run was there before, is forgotten.
    public void turn(int lane, LaneSpec to) {
        if (lane < 0 || lane >= field.size() || field.get(lane).birth > step) {
            throw new IllegalArgumentException("there is no lane " + lane + " at step " + step);
        }
        check(to);
        long now = step;
        boolean again = plan.journal().stream().anyMatch(c -> c.step() == now);
        adopt(plan.with(new Change.Turn(now, lane, to)));
        if (again) {
            // What another change did here has to be undone first, for it may be one that this one replaces.
            rewrite(now, now);
        } else {
            field.get(lane).follow(to);
            rewrite(now, now + 1);
        }
    }

    private void check(LaneSpec to) {
        course.problem(to).ifPresent(problem -> {
            throw new IllegalArgumentException(problem.toString());
        });
    }

    /// Whether a lane is there to be left at that step, and there is room for another one.
    public boolean canBranch(long at, int parent) {
        return field.size() < ExperimentSpec.MOST_LANES && at >= 0 && at <= course.steps() && parent >= 0
                && (at <= step || !atEnd()) && parent < field.size() && field.get(parent).birth <= at;
    }

    /// A lane leaves another one at an earlier or this step, and the race stands there. Returns the new lane's number.
    public int branch(long at, int parent, LaneSpec to) {
        if (!canBranch(at, parent)) {
            throw new IllegalArgumentException("no lane can leave lane " + parent + " at step " + at);
        }
        check(to);
        seek(at);
        int lane = field.size();
        adopt(plan.with(new Change.Branch(step, lane, parent, to)));
        Competitor child = competitor(lane);
        field.add(child);
        child.isBorn(field.get(parent));
        child.follow(to);
        timeline.cut(step - 1);
        keep();
        return lane;
    }

    /// What a lane is not finite in since when, or nothing.
    public @Nullable Breakdown broken(int lane) {
        return field.get(lane).broken();
    }

    /// What there is to see now.
    public Frame frame() {
        return course.frame(new Clock(step, reach, course.steps()), List.copyOf(field), sight);
    }

    /// The same with the insides that were seen last, for those who cannot look at every moment.
    Frame glance() {
        sight.rest();
        return frame();
    }

    /// One lane of a path race now, without the curves that a whole frame carries.
    public PathFrame.Spot spot(int lane) {
        return PathCourse.spot(field.get(lane), step);
    }

    /// One lane of a training now, without the curves that a whole frame carries.
    public TrainFrame.Standing standing(int lane) {
        return TrainCourse.standing(field.get(lane), step);
    }

    /// The names of what is measured of every lane.
    public List<String> metrics() {
        return field.getFirst().lane.metrics();
    }

    /// How many of the [#metrics] of a training belong to a step; those behind them belong to a review.
    public int stepMetrics() {
        return StepFigures.NAMES.size();
    }

    /// How many of the [#metrics] of a training belong to a review as seen from outside; behind them come those of layers.
    public int reviewMetrics() {
        return TrainCourse.reviewed(field.getFirst());
    }

    /// What was measured of a lane at the step measured last, by the names of [#metrics]; NaN where nothing was.
    public double[] measured(int lane) {
        return field.get(lane).log.values();
    }

    /// What a review says of a lane of a training now: the [#metrics] behind the first [#stepMetrics].
    public double[] review(int lane) {
        return TrainCourse.review(field.get(lane));
    }

    /// What the network of a lane of a training has learned.
    public List<Tensor> tensors(int lane) {
        return TrainCourse.tensors(field.get(lane));
    }

    /// The step that a lane of a training is about to make, laid open. It is true until the race goes on.
    public Specimen specimen(int lane) {
        return TrainCourse.specimen(field.get(lane));
    }

    /// What a lane of a training loses on its latest batch now that the weights have moved; NaN where there is none.
    public double lossAfter(int lane) {
        return TrainCourse.lossAfter(field.get(lane));
    }

    /// How many examples the exam of a training has.
    public int examSize() {
        return course.examSize();
    }

    /// What the exam says of a lane of a training now, by name. Whoever chooses by it has no exam any more.
    public Map<String, Double> exam(int lane) {
        return TrainCourse.exam(field.get(lane));
    }

    /// The fingerprint of the examples that a training learns from, wrong classes included; empty where there are none.
    public String dataHash() {
        return course.dataHash();
    }

    /// The SHA-256 of all that decides the steps to come of all lanes that live now: equal for equal runs, to the bit.
    public String fingerprint() {
        return Fingerprint.of(field.stream().filter(c -> c.birth <= step).map(c -> c.lane).toList());
    }

    /// Writes where a training stands: the whole state of every lane, and its curves. With the plan, that is all there is.
    public void write(DataOutput out) throws IOException {
        new Saved(step, reach).write(out, field);
    }

    /// From its first step, goes to where another race of the same plan stood when it wrote.
    public void read(DataInput in) throws IOException {
        Saved saved = Saved.read(in, course.steps());
        step = saved.step();
        reach = saved.reach();
        for (int i = 0; i < field.size(); i++) {
            Competitor one = field.get(i);
            one.follow(plan.lane(i, step));
            one.read(in, step);
        }
        adopt(plan);
    }

    /// Everything that belongs to having come to a step. It is measured before a change is made there, as it was when
    /// the change was made by hand.
    private void arrive() {
        for (int i = 0; i < field.size(); i++) {
            Competitor one = field.get(i);
            if (one.birth < step || i < plan.spec().lanes().size()) {
                one.keepUp(step);
            }
        }
        reach = Math.max(reach, step);
        change();
        keep();
    }

    private void change() {
        List<Change> journal = plan.journal();
        while (ahead < journal.size() && journal.get(ahead).step() <= step) {
            Change change = journal.get(ahead++);
            field.get(change.lane()).take(change, field);
        }
    }

    /// Takes over a plan that differs from here on: its changes at this step are made.
    private void adopt(Plan other) {
        plan = other;
        ahead = (int) plan.journal().stream().takeWhile(c -> c.step() <= step).count();
    }

    private void keep() {
        if (timeline.wants(step)) {
            timeline.add(new Checkpoint(step, field.stream().map(c -> c.state(step)).toList()));
        }
    }

    private void restore(Checkpoint checkpoint) {
        step = checkpoint.step();
        sight.stepped(false);
        for (int i = 0; i < field.size(); i++) {
            Competitor one = field.get(i);
            one.follow(plan.lane(i, step));
            if (one.birth <= step) {
                one.load(checkpoint.lanes().get(i), step);
            }
        }
        adopt(plan);
    }

    /// After a change at this step: forgets what was measured from a step on, and all state after now, and measures again
    /// the few steps that shared its buckets.
    private void rewrite(long now, long from) {
        timeline.cut(now - 1);
        field.forEach(c -> c.cut(from));
        reach = now;
        long first = Math.min(from, field.stream().mapToLong(Competitor::end).min().orElse(from));
        if (first <= now) {
            arriveAgain(first);
            seek(now);
        }
        keep();
    }

    /// Goes back to a step so that it is arrived at anew, with all that is done on arrival.
    private void arriveAgain(long target) {
        if (target > 0) {
            seek(target - 1);
            advance();
            return;
        }
        step = 0;
        for (int i = 0; i < plan.spec().lanes().size(); i++) {
            field.get(i).follow(plan.spec().lanes().get(i));
            field.get(i).load(genesis.get(i), 0);
        }
        ahead = 0;
        arrive();
    }
}
