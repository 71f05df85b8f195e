package trainscope.ui.pulse;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// The one place where the clock of the screen meets the engine: once per pulse everybody who listens looks for news.
/// No news is ever posted to the screen.
///
/// Whoever has something to draw listens anew, every time. When nobody has done so for a while, nothing moves: the clock
/// of the screen rests, and a slow one looks for news, one beat at a time, until there is something to draw again.
public final class Pulse {
    /// So many pulses without anything to draw, and the clock rests.
    private static final int QUIET = 60;
    private static final long SLOW_MILLIS = 50;

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Executor slowly = CompletableFuture.delayedExecutor(SLOW_MILLIS, TimeUnit.MILLISECONDS,
            Platform::runLater);
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            quiet++;
            beat();
            if (quiet > QUIET) {
                rest();
            }
        }
    };
    private long began;
    private int quiet;
    /// Counts the rests, so that the slow clock of one knows when it is over.
    private long rests;

    /// Begins to be called once per pulse. The clock runs only while somebody listens.
    public void add(Runnable listener) {
        if (!listeners.contains(listener)) {
            listeners.add(listener);
        }
        quiet = 0;
        rests++;
        timer.start();
    }

    public void remove(Runnable listener) {
        listeners.remove(listener);
        if (listeners.isEmpty()) {
            rests++;
            timer.stop();
        }
    }

    /// Calls everybody once, as a pulse does.
    public void beat() {
        began = System.nanoTime();
        listeners.forEach(Runnable::run);
    }

    /// When the last pulse began, in nanoseconds of `System.nanoTime`; 0 before the first.
    public long began() {
        return began;
    }

    private void rest() {
        timer.stop();
        beatSlowly(++rests);
    }

    private void beatSlowly(long rest) {
        slowly.execute(() -> {
            if (rest == rests) {
                beat();
            }
            if (rest == rests) {
                beatSlowly(rest);
            }
        });
    }
}
