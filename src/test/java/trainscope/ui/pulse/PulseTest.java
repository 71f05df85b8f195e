package trainscope.ui.pulse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import trainscope.ui.kit.Easel;

@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class PulseTest {
    private final Pulse pulse = new Pulse();
    private final AtomicInteger beats = new AtomicInteger();
    private final Runnable listener = beats::incrementAndGet;

    @AfterEach
    void end() {
        Easel.on(() -> pulse.remove(listener));
    }

    private int beatsDuring(int pulses) {
        int before = beats.get();
        Easel.pulses(pulses);
        return beats.get() - before;
    }

    @Test
    void itRestsWhileThereIsNothingToDrawAndStillLooksForNews() {
        Easel.on(() -> pulse.add(listener));
        assertTrue(beatsDuring(20) >= 19, "every pulse is a beat at first");
        while (beatsDuring(30) >= 25) {
            assertTrue(beats.get() > 0);
        }
        int resting = beats.get();
        while (beats.get() < resting + 3) {
            Easel.pulses(1);
        }
    }

    @Test
    void whoHasSomethingToDrawKeepsTheClockGoing() {
        Easel.on(() -> pulse.add(listener));
        for (int i = 0; i < 8; i++) {
            assertTrue(beatsDuring(20) >= 19);
            Easel.on(() -> pulse.add(listener));
        }
    }

    @Test
    void whoHasLeftIsNotCalled() {
        Easel.on(() -> pulse.add(listener));
        Easel.pulses(100);
        Easel.on(() -> pulse.remove(listener));
        int left = beats.get();
        Easel.pulses(30);
        assertEquals(left, beats.get());
    }
}
