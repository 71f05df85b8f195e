package trainscope.engine.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import trainscope.lab.catalog.Catalog;

class ScheduleTest {
    @Test
    void eachStartsAndGoesOnAsItsFormulaSays() {
        assertEquals(0.3, new Constant().rate(0.3, 1_000_000_000L));
        assertEquals(0.3, new StepDecay(10, 0.5).rate(0.3, 9));
        assertEquals(0.075, new StepDecay(10, 0.5).rate(0.3, 29), 1e-17);
        assertEquals(0.3 * 0.99 * 0.99, new Exponential(0.99).rate(0.3, 2), 1e-16);
        assertEquals(0.1, new InverseTime(0.1).rate(0.3, 20), 1e-16);
        assertEquals(0.2, new Cosine(100, 0.1).rate(0.3, 50), 1e-16);
        assertEquals(0.1, new Cosine(100, 0.1).rate(0.3, 100_000), 1e-16);
        assertEquals(0.03, new WarmUp(10, new Constant()).rate(0.3, 0), 1e-17);
        assertEquals(0.3, new WarmUp(10, new Constant()).rate(0.3, 10));
        assertEquals(0.3, new WarmUp(10, new Cosine(100, 0)).rate(0.3, 10));
    }

    @Test
    void noneFailsOrRisesAboveTheRateInAVeryLongRun() {
        for (var entry : Catalog.standard().schedules().entries()) {
            for (long t = 0; t < 2_000_000_000L; t = t * 2 + 1) {
                double rate = entry.prototype().rate(1, t);
                assertTrue(rate >= 0 && rate <= 1, entry.id() + " at " + t + ": " + rate);
            }
        }
    }
}
