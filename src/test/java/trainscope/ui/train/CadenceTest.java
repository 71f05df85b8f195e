package trainscope.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CadenceTest {
    private static final long PULSE = 16_666_667;

    /// How many of sixty pulses paint where a painting costs so many microseconds and all else a tenth of a millisecond.
    private static int paintings(long micros) {
        var cadence = new Cadence();
        long worked = 0;
        int paintings = 0;
        for (int pulse = 1; pulse <= 60; pulse++) {
            boolean due = cadence.isDue(pulse * PULSE, worked);
            worked += due ? micros * 1000 : 100_000;
            paintings += due ? 1 : 0;
        }
        return paintings;
    }

    @Test
    void whatCostsLittleIsPaintedInEveryPulse() {
        assertEquals(60, paintings(200));
        assertEquals(60, paintings(2000));
    }

    @Test
    void whatCostsMoreRestsLonger() {
        assertEquals(30, paintings(3500), 1);
        assertEquals(20, paintings(4800), 1);
    }

    @Test
    void picturesMoveTwentyTimesASecondWhateverTheyCost() {
        assertEquals(20, paintings(14_000), 1);
    }
}
