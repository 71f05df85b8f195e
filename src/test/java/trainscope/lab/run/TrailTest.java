package trainscope.lab.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TrailTest {
    @Test
    void aShortTrailKeepsEveryPoint() {
        Trail.View view = trail(16_000).view();
        assertEquals(16_000, view.size());
        assertEquals(-15_999, view.y(15_999));
    }

    @Test
    void aLongTrailKeepsEvenlySpacedPointsInFixedMemory() {
        Trail.View view = trail(1_000_000).view();
        assertTrue(view.size() <= 16_384 && view.size() > 8000, "size " + view.size());
        for (int i = 0; i < view.size(); i++) {
            assertEquals(view.step(i), (long) view.x(i));
        }
    }

    @Test
    void aViewStaysWhatItWasThroughGrowthAndCuts() {
        Trail trail = trail(100);
        Trail.View view = trail.view();
        trail.cut(50);
        trail.add(7, 7);
        for (int i = 0; i < 40_000; i++) {
            trail.add(7, 7);
        }
        assertEquals(50, view.x(50));
        assertEquals(100, view.size());
    }

    private static Trail trail(int length) {
        var trail = new Trail(0);
        for (int i = 0; i < length; i++) {
            trail.add(i, -i);
        }
        return trail;
    }
}
