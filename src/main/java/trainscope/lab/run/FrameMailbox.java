package trainscope.lab.run;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// One slot between the run and the screen. A frame is built only when the slot is empty, so the run never waits for the
/// screen and the screen never falls behind.
public final class FrameMailbox {
    private final AtomicReference<@Nullable Frame> slot = new AtomicReference<>();

    /// Whether somebody has taken the frame before.
    boolean isEmpty() {
        return slot.get() == null;
    }

    /// Puts a frame in, in the place of one that nobody took.
    void put(Frame frame) {
        slot.set(frame);
    }

    /// The newest frame, or null where there is none since the last time.
    public @Nullable Frame take() {
        return slot.getAndSet(null);
    }
}
