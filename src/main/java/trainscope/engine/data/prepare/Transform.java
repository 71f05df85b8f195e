package trainscope.engine.data.prepare;

import org.ejml.data.DMatrixRMaj;
import trainscope.engine.data.Shape;

/// A preprocessing that knows its figures: it can be applied to any examples, and undone to show them. It never changes
/// and may be used by many threads at once. A feature that never changed becomes a finite number.
public interface Transform {
    /// How many numbers an example has before …
    int inputs();

    /// … and after.
    int outputs();

    /// What a prepared example looks like.
    default Shape shape(Shape before) {
        return before;
    }

    /// Writes the prepared examples into another matrix, a row for each. Once that has held as many, nothing is allocated.
    void apply(DMatrixRMaj examples, DMatrixRMaj into);

    /// Writes what the examples were before into another matrix. Where something was lost, what comes nearest.
    void restore(DMatrixRMaj prepared, DMatrixRMaj into);

    /// Whether [#restore] gives back what there was, but for rounding.
    boolean keepsEverything();
}
