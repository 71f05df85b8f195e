package trainscope.lab.store;

import java.io.PrintWriter;

/// Whoever reads what a long run prints: looked after a few times a second, so that a run nobody reads any more ends.
final class Reader {
    private static final long NANOS_BETWEEN_LOOKS = 50_000_000L;

    private final PrintWriter out;
    private long looked = System.nanoTime();

    Reader(PrintWriter out) {
        this.out = out;
    }

    /// Whether printing has failed.
    boolean isGone() {
        long now = System.nanoTime();
        if (now - looked < NANOS_BETWEEN_LOOKS) {
            return false;
        }
        looked = now;
        return out.checkError();
    }
}
