package trainscope.lab.run;

import java.util.ArrayList;
import java.util.List;

/// Sparse checkpoints of a run of any length: when there are too many, every second one goes and the distance doubles.
/// The past between them is recomputed.
final class Timeline {
    private static final int CAPACITY = 128;

    private final List<Checkpoint> checkpoints = new ArrayList<>();
    private long stride = 16;

    /// Whether a checkpoint is wanted at this step.
    boolean wants(long step) {
        return step % stride == 0 && (checkpoints.isEmpty() || checkpoints.getLast().step() < step);
    }

    void add(Checkpoint checkpoint) {
        checkpoints.add(checkpoint);
        if (checkpoints.size() > CAPACITY) {
            stride *= 2;
            checkpoints.removeIf(c -> c.step() % stride != 0);
        }
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
