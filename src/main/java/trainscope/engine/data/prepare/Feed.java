package trainscope.engine.data.prepare;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import trainscope.engine.data.Part;

/// Prepared examples, a batch at a time. It has room of its own for what lies between two steps, so that nothing is
/// allocated once the largest batch has passed; it therefore belongs to one thread.
public final class Feed {
    private final List<Transform> steps;
    private final DMatrixRMaj one = new DMatrixRMaj(0, 0);
    private final DMatrixRMaj other = new DMatrixRMaj(0, 0);

    Feed(List<Transform> steps) {
        this.steps = steps;
    }

    /// Writes the prepared inputs at the first `count` of these places of a part.
    public void batch(Part part, int[] places, int count, DMatrixRMaj into) {
        if (steps.isEmpty()) {
            part.batch(places, count, into);
            return;
        }
        part.batch(places, count, one);
        prepare(one, into);
    }

    /// Writes these examples, prepared.
    public void prepare(DMatrixRMaj examples, DMatrixRMaj into) {
        DMatrixRMaj from = examples;
        for (int i = 0; i < steps.size() - 1; i++) {
            DMatrixRMaj to = i % 2 == 0 ? other : one;
            steps.get(i).apply(from, to);
            from = to;
        }
        if (steps.isEmpty()) {
            into.setTo(from);
        } else {
            steps.getLast().apply(from, into);
        }
    }

    /// Writes what prepared examples were before, as near as it is known.
    public void restore(DMatrixRMaj prepared, DMatrixRMaj into) {
        DMatrixRMaj from = prepared;
        for (int i = steps.size() - 1; i > 0; i--) {
            DMatrixRMaj to = (steps.size() - i) % 2 == 0 ? one : other;
            steps.get(i).restore(from, to);
            from = to;
        }
        if (steps.isEmpty()) {
            into.setTo(from);
        } else {
            steps.getFirst().restore(from, into);
        }
    }
}
