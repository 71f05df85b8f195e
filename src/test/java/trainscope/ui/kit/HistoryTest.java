package trainscope.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong nanos = new AtomicLong();
    private final History<Integer> history = new History<>(nanos::get);

    @Test
    void everyChangeIsTakenBackAndDoneAgain() {
        history.note(1, 2, "");
        history.note(2, 3, "");
        assertEquals(Optional.of(2), history.back(3));
        assertEquals(Optional.of(1), history.back(2));
        assertEquals(Optional.empty(), history.back(1));
        assertEquals(Optional.of(2), history.forth(1));
        assertEquals(Optional.of(3), history.forth(2));
        assertEquals(Optional.empty(), history.forth(3));
    }

    @Test
    void aNewChangeForgetsWhatWasTakenBack() {
        history.note(1, 2, "");
        history.back(2);
        history.note(1, 5, "");
        assertEquals(Optional.empty(), history.forth(5));
        assertEquals(Optional.of(1), history.back(5));
    }

    @Test
    void oneMovementOfTheHandIsOneChange() {
        history.note(1, 2, "rate");
        nanos.addAndGet(SECOND / 10);
        history.note(2, 3, "rate");
        assertEquals(Optional.of(1), history.back(3));
        history.note(1, 2, "rate");
        nanos.addAndGet(2 * SECOND);
        history.note(2, 3, "rate");
        assertEquals(Optional.of(2), history.back(3), "a pause lies between");
        assertEquals(Optional.of(1), history.back(2));
        history.note(1, 2, "rate");
        history.note(2, 3, "momentum");
        assertEquals(Optional.of(2), history.back(3), "another knob");
    }

    @Test
    void whatChangesNothingIsNoChange() {
        history.note(1, 1, "");
        assertEquals(Optional.empty(), history.back(1));
    }

    @Test
    void whatIsTooLongAgoIsForgotten() {
        for (int i = 0; i < 300; i++) {
            history.note(i, i + 1, "");
        }
        int back = 0;
        while (history.back(0).isPresent()) {
            back++;
        }
        assertEquals(200, back);
    }
}
