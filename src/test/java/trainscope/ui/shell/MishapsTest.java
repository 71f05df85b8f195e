package trainscope.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/// However much goes wrong, a person is asked for attention once.
class MishapsTest {
    private final List<String> told = new ArrayList<>();
    private final Deque<Runnable> screen = new ArrayDeque<>();
    private Runnable closed = () -> {};
    private long now;
    private int mostQueued;

    private final Mishaps mishaps = new Mishaps(new Mishaps.Teller() {
        @Override
        public void tell(String thread, Throwable cause, Runnable whenClosed) {
            told.add(cause.getMessage());
            closed = whenClosed;
        }

        @Override
        public void further(long count) {
            told.add("+" + count);
        }
    }, () -> now, task -> {
        screen.add(task);
        mostQueued = Math.max(mostQueued, screen.size());
    });

    private void pulse() {
        while (!screen.isEmpty()) {
            screen.remove().run();
        }
    }

    private void happen(String message) {
        mishaps.uncaughtException(Thread.currentThread(), new IllegalStateException(message));
    }

    @Test
    void aFloodIsOneWindowAndACount() {
        for (int i = 0; i < 1000; i++) {
            happen("broken");
        }
        pulse();
        assertEquals(List.of("broken", "+999"), told);
        assertEquals(2, mostQueued);
        happen("broken");
        pulse();
        assertEquals(List.of("broken", "+999", "+1000"), told);
    }

    @Test
    void theSameMishapIsQuietForAMinuteAndAnotherOneIsNot() {
        for (String message : List.of("first", "quiet")) {
            happen(message);
            pulse();
            closed.run();
        }
        mishaps.uncaughtException(Thread.currentThread(), new ArithmeticException("another"));
        pulse();
        closed.run();
        now += 61_000;
        happen("later");
        pulse();
        assertEquals(List.of("first", "another", "later"), told);
    }

    @Test
    void aWindowThatCannotBeShownDoesNotSilenceTheNext() {
        List<String> heard = new ArrayList<>();
        var failing = new Mishaps(new Mishaps.Teller() {
            @Override
            public void tell(String thread, Throwable cause, Runnable whenClosed) {
                heard.add(thread);
                throw new IllegalStateException("no window");
            }

            @Override
            public void further(long count) {
                heard.add("+" + count);
            }
        }, () -> 0, Runnable::run);
        failing.uncaughtException(Thread.currentThread(), new ArithmeticException());
        failing.uncaughtException(Thread.currentThread(), new IllegalStateException());
        assertEquals(2, heard.size());
    }
}
