package trainscope.engine.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// Normals that are kept are those that would have been drawn.
class NormalsTest {
    private static final Rng RNG = Rng.of(7).child("weights");

    @Test
    void whoDrawsAgainDrawsTheSame() {
        var kept = new Normals(50);
        kept.begin(RNG);
        for (int times = 1; times <= 3; times++) {
            Draws again = kept.draws();
            Draws alone = RNG.draws();
            // Beyond those that are kept, too.
            for (int i = 0; i < 40 * times; i++) {
                assertEquals(alone.nextGaussian(), again.nextGaussian(), times + ", " + i);
            }
        }
    }

    @Test
    void otherDrawsBetweenThemGoOnAsTheyWould() {
        var kept = new Normals(50);
        kept.begin(RNG);
        for (int before = 0; before < 60; before += 7) {
            Draws again = kept.draws();
            Draws alone = RNG.draws();
            for (int i = 0; i < before; i++) {
                assertEquals(alone.nextGaussian(), again.nextGaussian());
            }
            assertEquals(alone.nextLong(), again.nextLong(), "after " + before);
            assertEquals(alone.nextGaussian(), again.nextGaussian());
            assertEquals(alone.nextInt(10), again.nextInt(10));
            assertEquals(alone.nextDouble(), again.nextDouble());
        }
    }
}
