package trainscope.lab.run;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import trainscope.lab.spec.Plan;

/// A run that goes on elsewhere: its controls, its newest frame, its events, and the plan as it stands.
public final class RunHandle {
    private final Transport transport = new Transport();
    private final FrameMailbox mailbox = new FrameMailbox();
    private final Queue<RunEvent> events = new ConcurrentLinkedQueue<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Plan plan;

    RunHandle(Plan plan) {
        this.plan = plan;
    }

    public Transport transport() {
        return transport;
    }

    /// The spec, and all that was changed since.
    public Plan plan() {
        return plan;
    }

    /// The oldest event nobody has read, or null. Read all events before taking the frame: the last frame is put in
    /// before the event that says so, and is then never missed.
    public @Nullable RunEvent nextEvent() {
        return events.poll();
    }

    /// The newest frame, or null where there is none since the last time.
    public @Nullable Frame takeFrame() {
        return mailbox.take();
    }

    /// Whether the run's thread has ended, waiting for it at most that long.
    public boolean awaitEnd(long time, TimeUnit unit) throws InterruptedException {
        return ended.await(time, unit);
    }

    FrameMailbox mailbox() {
        return mailbox;
    }

    void planIs(Plan now) {
        plan = now;
    }

    void tell(RunEvent event) {
        events.add(event);
    }

    void end() {
        ended.countDown();
    }
}
