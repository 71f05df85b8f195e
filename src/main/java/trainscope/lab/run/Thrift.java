package trainscope.lab.run;

import java.util.function.LongSupplier;

/// Sees to it that looks take no more than a share of the time: after one that took t, the next is due at t/share.
final class Thrift {
    private static final double SHARE = 0.08;

    private final LongSupplier nanos;
    private long next;

    Thrift(LongSupplier nanos) {
        this.nanos = nanos;
        next = nanos.getAsLong();
    }

    boolean isDue() {
        return nanos.getAsLong() - next >= 0;
    }

    void look(Runnable work) {
        long begin = nanos.getAsLong();
        work.run();
        next = begin + (long) ((nanos.getAsLong() - begin) / SHARE);
    }
}
