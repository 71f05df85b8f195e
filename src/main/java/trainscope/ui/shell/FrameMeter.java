package trainscope.ui.shell;

import java.util.Arrays;

/// How long the screen's thread worked for a frame: from the beat of the clock until everything was laid out.
final class FrameMeter {
    private static final int KEPT = 64;
    /// The first frames build what all later ones only change.
    private static final int FIRST = 3;

    private final long[] nanos = new long[KEPT];
    private long count = -FIRST;

    void note(long took) {
        if (count >= 0) {
            nanos[(int) (count % KEPT)] = took;
        }
        count++;
    }

    boolean knows() {
        return count > 0;
    }

    /// The time in milliseconds that 95 of 100 of the last frames stayed below.
    double p95() {
        int n = Math.clamp(count, 0, KEPT);
        if (n == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(nanos, n);
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(0.95 * n) - 1] / 1e6;
    }
}
