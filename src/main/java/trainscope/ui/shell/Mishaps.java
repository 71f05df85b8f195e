package trainscope.ui.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Catches what nobody caught, on any thread. However much goes wrong, one window tells of it; what comes meanwhile is
/// counted, and the same mishap does not ask for attention again within a minute.
final class Mishaps implements Thread.UncaughtExceptionHandler {
    private static final long QUIET = 60_000;
    private static final int REMEMBERED = 100;

    /// Shows a mishap; asked for on the screen's thread only.
    interface Teller {
        /// @param closed to be run when the person has put it away
        void tell(String thread, Throwable cause, Runnable closed);

        /// So many have come since.
        void further(long count);
    }

    private final Teller teller;
    private final LongSupplier clock;
    private final Consumer<Runnable> screen;
    private final Map<String, Long> told = new HashMap<>();
    private boolean telling;
    private boolean counting;
    private long further;

    Mishaps(Teller teller) {
        this(teller, System::currentTimeMillis, Platform::runLater);
    }

    /// @param clock the time in milliseconds
    /// @param screen lets something run on the screen's thread
    Mishaps(Teller teller, LongSupplier clock, Consumer<Runnable> screen) {
        this.teller = teller;
        this.clock = clock;
        this.screen = screen;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable cause) {
        if (begin(kind(cause))) {
            screen.accept(() -> tell(thread.getName(), cause));
        }
    }

    private synchronized boolean begin(String kind) {
        long now = clock.getAsLong();
        Long before = told.get(kind);
        boolean again = before != null && now - before < QUIET;
        if (telling || again) {
            further++;
            if (telling && !counting) {
                counting = true;
                screen.accept(this::count);
            }
            return false;
        }
        if (told.size() >= REMEMBERED) {
            told.clear();
        }
        told.put(kind, now);
        telling = true;
        further = 0;
        return true;
    }

    private void tell(String thread, Throwable cause) {
        try {
            teller.tell(thread, cause, this::closed);
        } catch (RuntimeException e) {
            closed();
        }
    }

    private void count() {
        long now;
        synchronized (this) {
            counting = false;
            now = further;
        }
        teller.further(now);
    }

    private synchronized void closed() {
        telling = false;
    }

    private static String kind(Throwable cause) {
        @Nullable StackTraceElement[] stack = cause.getStackTrace();
        return cause.getClass().getName() + (stack.length == 0 ? "" : " " + stack[0]);
    }
}
