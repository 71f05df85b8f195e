package trainscope.ui.pulse;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.animation.AnimationTimer;

/// The one place where the clock of the screen meets the engine: once per pulse everybody who listens looks for news.
/// Nothing is ever posted to the screen.
public final class Pulse {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private long began;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            beat();
        }
    };

    /// Begins to be called once per pulse. The clock runs only while somebody listens.
    public void add(Runnable listener) {
        if (!listeners.contains(listener)) {
            listeners.add(listener);
            timer.start();
        }
    }

    public void remove(Runnable listener) {
        listeners.remove(listener);
        if (listeners.isEmpty()) {
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
}
