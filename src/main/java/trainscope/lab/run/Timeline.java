package trainscope.lab.run;

import java.util.ArrayList;
import java.util.List;

/// Sparse checkpoints of a run of any length: when there are too many, or they are too large together, every second one
/// goes and the distance doubles. The past between them is recomputed.
final class Timeline {
    private static final int CAPACITY = 128;
    /// The share of the memory this program may have that goes into checkpoints.
    private static final long SHARE = 8;

    /// So many numbers are kept in all.
    private final long room;

    private final List<Checkpoint> checkpoints = new ArrayList<>();
    private long stride = 16;

    Timeline() {
        this(Runtime.getRuntime().maxMemory() / SHARE / Double.BYTES);
    }

    Timeline(long room) {
        this.room = room;
    }

    /// Whether a checkpoint is wanted at this step.
    boolean wants(long step) {
        return step % stride == 0 && (checkpoints.isEmpty() || checkpoints.getLast().step() < step);
    }

    void add(Checkpoint checkpoint) {
        checkpoints.add(checkpoint);
        while (checkpoints.size() > CAPACITY || (checkpoints.size() > 1 && volume() > room)) {
            stride *= 2;
            checkpoints.removeIf(c -> c.step() % stride != 0);
        }
    }

    private long volume() {
        return checkpoints.stream().flatMap(c -> c.lanes().stream()).mapToLong(s -> s.numbers.length).sum();
    }

    /// The latest checkpoint that is not behind that step.
    Checkpoint before(long step) {
        int at = checkpoints.size() - 1;
        while (checkpoints.get(at).step() > step) {
            at--;
        }
        return checkpoints.get(at);
    }

    /// Forgets what comes after that step.
    void cut(long step) {
        checkpoints.removeIf(c -> c.step() > step);
    }
}
