package trainscope.lab.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/// A long run costs no more memory than a short one.
class LongRunTest {
    private static final long MEGABYTE = 1 << 20;

    @Test
    void eightLanesOfAMillionStepsKeepAFlatHeap() {
        var race = new Race(Races.plan("x^2/20+y^2", 1_000_000, 0, Races.EIGHT));
        race.seek(100_000);
        long early = heap();
        race.seek(1_000_000);
        long late = heap();
        assertTrue(late - early < 2 * MEGABYTE, "grew by " + (late - early) + " bytes");
        PathFrame.Spot end = race.spot(6);
        race.seek(12_345);
        race.seek(1_000_000);
        assertEquals(end.at(), race.spot(6).at());
    }

    private static long heap() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
