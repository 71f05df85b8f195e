package trainscope.lab.run;

import java.util.function.LongSupplier;

/// How many steps are due at a speed. A run that could not keep up does not hurry afterwards.
final class Pace {
    private static final long LONGEST_DEBT = 100_000_000L;

    private final LongSupplier nanos;
    private double stepsPerSecond = Transport.UNLIMITED;
    private long since;
    private double owed;

    Pace(LongSupplier nanos) {
        this.nanos = nanos;
        restart();
    }

    void speed(double wanted) {
        stepsPerSecond = wanted > 0 ? wanted : Transport.UNLIMITED;
        restart();
    }

    /// Begins to count now, with a first step due at once.
    void restart() {
        since = nanos.getAsLong();
        owed = 1;
    }

    /// Whether a step is due, which then counts as made.
    boolean takes() {
        if (Double.isInfinite(stepsPerSecond)) {
            return true;
        }
        long now = nanos.getAsLong();
        owed += Math.min(now - since, LONGEST_DEBT) * 1e-9 * stepsPerSecond;
        since = now;
        if (owed < 1) {
            return false;
        }
        owed--;
        return true;
    }

    /// How long until the next step is due.
    long rest() {
        return (long) ((1 - owed) / stepsPerSecond * 1e9) + 1;
    }
}
