package trainscope.lab.run;

import java.util.function.LongSupplier;

/// How many steps are due at a speed. A run that could not keep up does not hurry afterwards.
final class Pace {
    /// The part of a second for which steps may be owed.
    private static final double DEBT = 0.1;
    private static final long LONGEST_REST = 1_000_000_000L;

    private final LongSupplier nanos;
    private double stepsPerSecond = Transport.UNLIMITED;
    private long since;
    private double owed;

    Pace(LongSupplier nanos) {
        this.nanos = nanos;
        restart();
    }

    void speed(double wanted) {
        if (wanted > 0) {
            stepsPerSecond = wanted;
        }
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
        owed = Math.min(owed + (now - since) * 1e-9 * stepsPerSecond, Math.max(1, DEBT * stepsPerSecond));
        since = now;
        if (owed < 1) {
            return false;
        }
        owed--;
        return true;
    }

    /// How long until the next step is due.
    long rest() {
        return (long) Math.clamp((1 - owed) / stepsPerSecond * 1e9, 0, LONGEST_REST) + 1;
    }
}
