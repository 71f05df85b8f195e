package trainscope.lab.insight;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Fills a [BasinMap] from coarse to fine, every sixteenth cell first, on whatever thread runs it. The newest map lies in
/// a slot; it is built only when the slot is empty, so that the search never waits for the screen.
public final class BasinSearch implements Runnable {
    private static final int COARSEST = 16;

    private final BasinSpec spec;
    private final BasinWalk walk;
    private final int[] ends;
    private final int[] steps;
    private final AtomicReference<@Nullable BasinMap> slot = new AtomicReference<>();
    private volatile boolean cancelled;
    private int done;

    public BasinSearch(BasinSpec spec) {
        this.spec = spec;
        walk = new BasinWalk(spec);
        ends = new int[spec.columns() * spec.rows()];
        steps = new int[ends.length];
        Arrays.fill(ends, BasinMap.UNKNOWN);
    }

    /// A search on a daemon thread of its own.
    public static BasinSearch start(BasinSpec spec) {
        var search = new BasinSearch(spec);
        Thread.ofPlatform().daemon().name("trainscope-basins").start(search);
        return search;
    }

    /// Ends the search soon; the slot keeps what was found.
    public void cancel() {
        cancelled = true;
    }

    /// The newest map, or null where there is none since the last time. The whole one comes last.
    public @Nullable BasinMap take() {
        return slot.getAndSet(null);
    }

    /// Computes the map, once.
    @Override
    public void run() {
        for (int size = COARSEST; size >= 1; size /= 2) {
            for (int row = 0; row < spec.rows(); row += size) {
                if (!row(row, size)) {
                    return;
                }
                if (slot.get() == null && done < ends.length) {
                    show();
                }
            }
        }
        show();
    }

    /// The cells of one row that this fineness adds; false where the search was cancelled.
    private boolean row(int row, int size) {
        for (int column = 0; column < spec.columns(); column += size) {
            boolean known = size < COARSEST && row % (2 * size) == 0 && column % (2 * size) == 0;
            if (!known) {
                if (cancelled || Thread.currentThread().isInterrupted()) {
                    return false;
                }
                walk.walk(spec.start(column, row));
                fill(column, row, size);
                done++;
            }
        }
        return true;
    }

    private void fill(int column, int row, int size) {
        int right = Math.min(column + size, spec.columns());
        for (int r = row; r < Math.min(row + size, spec.rows()); r++) {
            Arrays.fill(ends, r * spec.columns() + column, r * spec.columns() + right, walk.end());
            Arrays.fill(steps, r * spec.columns() + column, r * spec.columns() + right, walk.arrival());
        }
    }

    private void show() {
        slot.set(new BasinMap(spec, ends.clone(), steps.clone(), (double) done / ends.length));
    }
}
