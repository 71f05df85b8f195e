package trainscope.lab.run;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import trainscope.lab.spec.LaneSpec;

/// The controls of a run, from any thread. Nothing waits: every wish is put in a queue that the run reads between steps.
public final class Transport {
    /// The speed that asks for no pauses.
    public static final double UNLIMITED = Double.POSITIVE_INFINITY;

    private final ConcurrentLinkedQueue<Wish> wishes = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Thread reader;

    /// What a run can be asked.
    sealed interface Wish {
        record Play() implements Wish {}

        record Pause() implements Wish {}

        record Step(long steps) implements Wish {}

        record Seek(long step) implements Wish {}

        record Survey(long reach) implements Wish {}

        record Speed(double stepsPerSecond) implements Wish {}

        record Turn(int lane, LaneSpec to) implements Wish {}

        record Branch(long step, int parent, LaneSpec to) implements Wish {}

        record Look(Gaze gaze) implements Wish {}

        record Stop() implements Wish {}
    }

    public void play() {
        ask(new Wish.Play());
    }

    public void pause() {
        ask(new Wish.Pause());
    }

    /// Pauses, and moves by so many steps; back where negative.
    public void step(long steps) {
        ask(new Wish.Step(steps));
    }

    /// Pauses, and goes to that step.
    public void seek(long step) {
        ask(new Wish.Seek(step));
    }

    /// Computes ahead to that step and comes back, so that the whole path is known before it is walked.
    public void survey(long reach) {
        ask(new Wish.Survey(reach));
    }

    /// @param stepsPerSecond more than 0; anything else changes nothing
    public void speed(double stepsPerSecond) {
        ask(new Wish.Speed(stepsPerSecond));
    }

    /// From the step where the run is, a lane is another one.
    public void turn(int lane, LaneSpec to) {
        ask(new Wish.Turn(lane, to));
    }

    /// A new lane leaves another one at that step, and the run goes there.
    public void branch(long step, int parent, LaneSpec to) {
        ask(new Wish.Branch(step, parent, to));
    }

    /// From now on, frames show so much of the inside of networks. It changes nothing else.
    public void look(Gaze gaze) {
        ask(new Wish.Look(gaze));
    }

    public void stop() {
        ask(new Wish.Stop());
    }

    private void ask(Wish wish) {
        wishes.add(wish);
        LockSupport.unpark(reader);
    }

    /// The thread that reads the wishes.
    void readBy(Thread thread) {
        reader = thread;
    }

    @Nullable
    Wish next() {
        return wishes.poll();
    }

    boolean isAsked() {
        return !wishes.isEmpty();
    }
}
