package trainscope.engine.data;

import org.ejml.data.DMatrixRMaj;

/// Rows of numbers that need not all be in memory at once: what preprocessing is fitted on.
public interface Table {
    int size();

    int width();

    /// Writes `count` rows, from the row `from` on.
    void read(int from, int count, DMatrixRMaj into);
}
