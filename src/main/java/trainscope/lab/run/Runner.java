package trainscope.lab.run;

import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import trainscope.lab.run.Transport.Wish;
import trainscope.lab.spec.Change;
import trainscope.lab.spec.ExperimentSpec;
import trainscope.lab.spec.Plan;

/// Carries a [Race] on a thread of its own: reads wishes between steps, steps as the speed allows, and puts a frame into
/// the mailbox whenever it is empty and there is something new.
public final class Runner implements Runnable {
    private final Race race;
    private final RunHandle handle;
    private final Pace pace;
    private final boolean[] told;
    private boolean playing;
    private boolean stopped;
    private boolean finished;
    /// Where a seek leads, or nothing.
    private @Nullable Long goal;
    /// Whether there is something the mailbox has not had.
    private boolean fresh = true;

    private Runner(Plan plan, RunHandle handle, LongSupplier nanos) {
        this.race = new Race(plan);
        this.handle = handle;
        this.pace = new Pace(nanos);
        this.told = new boolean[ExperimentSpec.MOST_LANES];
    }

    /// Starts a run that rests at its first step until it is told to play.
    public static RunHandle start(Plan plan) {
        return start(plan, System::nanoTime);
    }

    static RunHandle start(Plan plan, LongSupplier nanos) {
        var handle = new RunHandle(plan);
        Thread thread = Thread.ofPlatform().daemon().name("trainscope-run")
                .unstarted(new Runner(plan, handle, nanos));
        handle.transport().readBy(thread);
        thread.start();
        return handle;
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                obey();
                if (!moves()) {
                    rest();
                }
            }
            handle.mailbox().put(race.frame());
            handle.tell(new RunEvent.Stopped(race.step()));
        } catch (RuntimeException | Error fault) {
            handle.tell(new RunEvent.Failed(race.step(), fault));
        } finally {
            handle.end();
        }
    }

    private void obey() {
        for (Wish wish = handle.transport().next(); wish != null; wish = handle.transport().next()) {
            obey(wish);
        }
    }

    private void obey(Wish wish) {
        switch (wish) {
            case Wish.Play() -> {
                arriveAtGoal();
                playing = true;
                pace.restart();
            }
            case Wish.Pause() -> playing = false;
            case Wish.Step(long steps) -> seek((goal == null ? race.step() : goal) + steps);
            case Wish.Seek(long step) -> seek(step);
            case Wish.Speed(double speed) -> pace.speed(speed);
            case Wish.Turn turn -> {
                arriveAtGoal();
                race.turn(turn.lane(), turn.to());
                changed(new Change.Turn(race.step(), turn.lane(), turn.to()));
            }
            case Wish.Branch branch -> branch(branch);
            case Wish.Stop() -> stopped = true;
        }
        fresh = true;
    }

    private void branch(Wish.Branch wish) {
        try {
            goal = null;
            int lane = race.branch(wish.step(), wish.parent(), wish.to());
            changed(new Change.Branch(race.step(), lane, wish.parent(), wish.to()));
        } catch (IllegalStateException | IllegalArgumentException e) {
            handle.tell(new RunEvent.Declined(race.step(), String.valueOf(e.getMessage())));
        }
    }

    private void changed(Change change) {
        finished = false;
        handle.planIs(race.plan());
        handle.tell(new RunEvent.Changed(change));
        Arrays.fill(told, false);
    }

    private void seek(long step) {
        playing = false;
        goal = step;
        race.goBack(step);
    }

    private void arriveAtGoal() {
        if (goal != null) {
            race.seek(goal);
            goal = null;
        }
    }

    /// Makes a step where one is due; false where there is nothing to do now.
    private boolean moves() {
        if (goal != null) {
            if (race.step() >= goal || !race.advance()) {
                goal = null;
                return false;
            }
        } else if (!playing || !pace.takes() || !advance()) {
            return false;
        }
        fresh = true;
        tellBreakdowns();
        if (goal == null && handle.mailbox().isEmpty()) {
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
            if (broken != null && !told[lane]) {
                told[lane] = true;
                handle.tell(new RunEvent.Broke(lane, broken));
            }
        }
    }

    /// Shows the newest state, then sleeps until the next step is due or somebody has a wish.
    private void rest() {
        if (fresh) {
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
        handle.mailbox().put(race.frame());
        fresh = false;
    }
}
