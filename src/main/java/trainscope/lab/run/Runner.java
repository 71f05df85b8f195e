package trainscope.lab.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Transport.Wish;
import trainscope.lab.spec.Change;
import trainscope.lab.spec.ExperimentSpec;
import trainscope.lab.spec.Plan;

/// Carries a [Race] on a thread of its own: reads wishes between steps, steps as the speed allows, and puts a frame into
/// the mailbox whenever it is empty and there is something new.
public final class Runner {
    /// A rest as long as a frame of the screen: worth a picture that nobody may look at.
    private static final long LONG_REST = 15_000_000L;

    private final Race race;
    private final RunHandle handle;
    private final Pace pace;
    private final Thrift thrift;
    private final List<@Nullable Breakdown> told = new ArrayList<>(
            Collections.nCopies(ExperimentSpec.MOST_LANES, null));
    private boolean playing;
    private boolean stopped;
    private boolean finished;
    /// Where a seek leads, or nothing.
    private @Nullable Long goal;
    /// What was wished for when the goal is reached.
    private final Deque<Wish> later = new ArrayDeque<>();
    /// Whether there is something the mailbox has not had.
    private boolean fresh = true;

    private Runner(Race race, RunHandle handle, LongSupplier nanos) {
        this.race = race;
        this.handle = handle;
        this.pace = new Pace(nanos);
        this.thrift = new Thrift(nanos);
    }

    /// Starts a run that rests at its first step until it is told to play.
    public static RunHandle start(Plan plan) {
        return start(plan, new Library());
    }

    /// The same with examples from a library that runs share.
    public static RunHandle start(Plan plan, Library library) {
        return start(plan, library, System::nanoTime);
    }

    static RunHandle start(Plan plan, Library library, LongSupplier nanos) {
        var handle = new RunHandle(plan);
        Thread thread = Thread.ofPlatform().daemon().name("trainscope-run")
                .unstarted(() -> carry(plan, library, handle, nanos));
        handle.transport().readBy(thread);
        thread.start();
        return handle;
    }

    private static void carry(Plan plan, Library library, RunHandle handle, LongSupplier nanos) {
        try (Race race = Race.of(plan, library)) {
            new Runner(race, handle, nanos).run();
        } catch (Refused | RuntimeException | Error fault) {
            handle.tell(new RunEvent.Failed(fault));
        } finally {
            handle.end();
        }
    }

    private void run() {
        obey();
        while (!stopped) {
            if (!moves()) {
                rest();
            }
            obey();
        }
        show();
        handle.tell(new RunEvent.Stopped(race.step()));
    }

    private void obey() {
        for (Wish wish = handle.transport().next(); wish != null; wish = handle.transport().next()) {
            obey(wish);
        }
    }

    /// On the way to a goal only another goal, the speed and the end are taken at once; the rest waits until it is reached.
    private void obey(Wish wish) {
        boolean atOnce = wish instanceof Wish.Stop || wish instanceof Wish.Look || (later.isEmpty()
                && (goal == null || wish instanceof Wish.Seek || wish instanceof Wish.Step
                        || wish instanceof Wish.Speed));
        if (!atOnce) {
            later.add(wish);
            return;
        }
        fresh = true;
        switch (wish) {
            case Wish.Play() -> {
                playing = true;
                pace.restart();
            }
            case Wish.Pause() -> playing = false;
            case Wish.Step(long steps) -> seek((goal == null ? race.step() : goal) + steps);
            case Wish.Seek(long step) -> seek(step);
            case Wish.Survey(long reach) -> survey(reach);
            case Wish.Speed(double speed) -> pace.speed(speed);
            case Wish.Turn turn -> turn(turn);
            case Wish.Branch branch -> branch(branch);
            case Wish.Look(var gaze) -> look(gaze);
            case Wish.Stop() -> stopped = true;
        }
    }

    /// Two goals: there, and back.
    private void survey(long reach) {
        if (reach > race.step()) {
            later.addFirst(new Wish.Seek(race.step()));
            seek(reach);
        }
    }

    private void look(Gaze gaze) {
        race.look(gaze);
        if (goal != null) {
            race.approach(goal);
        } else if (!playing) {
            seek(race.step());
        }
    }

    private void turn(Wish.Turn wish) {
        try {
            race.turn(wish.lane(), wish.to());
            changed(new Change.Turn(race.step(), wish.lane(), wish.to()));
        } catch (IllegalArgumentException e) {
            decline(e);
        }
    }

    /// A branch in another place is reached first, like any goal.
    private void branch(Wish.Branch wish) {
        if (wish.step() != race.step() && race.canBranch(wish.step(), wish.parent())) {
            seek(wish.step());
            later.addFirst(wish);
            return;
        }
        try {
            int lane = race.branch(wish.step(), wish.parent(), wish.to());
            changed(new Change.Branch(race.step(), lane, wish.parent(), wish.to()));
        } catch (IllegalArgumentException e) {
            decline(e);
        }
    }

    private void decline(RuntimeException reason) {
        handle.tell(new RunEvent.Declined(race.step(), String.valueOf(reason.getMessage())));
    }

    private void changed(Change change) {
        finished = false;
        handle.planIs(race.plan());
        handle.tell(new RunEvent.Changed(change));
    }

    private void seek(long step) {
        playing = false;
        goal = Math.clamp(step, 0, race.limit());
        race.approach(goal);
    }

    /// Makes a step where one is due; false where there is nothing to do now.
    private boolean moves() {
        if (goal != null) {
            if (race.step() >= goal || !race.advance()) {
                goal = null;
            }
        } else if (!later.isEmpty()) {
            List<Wish> waiting = List.copyOf(later);
            later.clear();
            waiting.forEach(this::obey);
        } else if (!playing || !pace.takes() || !advance()) {
            return false;
        }
        fresh = true;
        tellBreakdowns();
        if (goal == null && later.isEmpty() && handle.mailbox().isEmpty()) {
            show();
        }
        return true;
    }

    private boolean advance() {
        if (race.advance()) {
            finished = false;
            return true;
        }
        playing = false;
        if (!finished) {
            finished = true;
            show();
            handle.tell(new RunEvent.Finished(race.step()));
        }
        return false;
    }

    private void tellBreakdowns() {
        for (int lane = 0; lane < race.lanes(); lane++) {
            Breakdown broken = race.broken(lane);
            if (broken != null && !broken.equals(told.get(lane))) {
                handle.tell(new RunEvent.Broke(lane, broken));
            }
            told.set(lane, broken);
        }
    }

    /// Shows the newest state, then sleeps until the next step is due or somebody has a wish.
    private void rest() {
        if (fresh && (!playing || handle.mailbox().isEmpty() || pace.rest() > LONG_REST)) {
            show();
        }
        if (handle.transport().isAsked()) {
            return;
        }
        if (playing) {
            LockSupport.parkNanos(this, pace.rest());
        } else {
            LockSupport.park(this);
        }
    }

    private void show() {
        boolean hurries = playing && !race.atEnd() && pace.rest() <= LONG_REST;
        if (hurries && !thrift.isDue()) {
            handle.mailbox().put(race.glance());
        } else {
            thrift.look(() -> handle.mailbox().put(race.frame()));
        }
        fresh = false;
    }
}
