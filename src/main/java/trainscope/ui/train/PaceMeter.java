package trainscope.ui.train;

import java.util.function.LongSupplier;

/// How many steps a second a run makes, over the latest second or so.
final class PaceMeter {
    private static final double NANOS = 1e9;
    private static final long WINDOW = 1_000_000_000L;

    private final LongSupplier nanos;
    private long since;
    private long from;
    private long last = -1;
    private double pace = Double.NaN;

    PaceMeter(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// Notes where a run stands. Whoever goes back or rests begins anew.
    void note(long step, boolean playing) {
        long now = nanos.getAsLong();
        if (!playing || step < last || last < 0) {
            since = now;
            from = step;
            pace = Double.NaN;
        } else if (now - since >= WINDOW) {
            pace = (step - from) * NANOS / (now - since);
            since = now;
            from = step;
        }
        last = step;
    }

    /// Steps per second, NaN while there are too few to tell.
    double stepsPerSecond() {
        return pace;
    }
}
