package trainscope.engine.data.prepare;

import org.ejml.data.DMatrixRMaj;

/// x′ = (x − shift)/divisor, each column by its own figures. A divisor of 0 marks a column that never changes: it becomes
/// 0, and is restored to what it was.
public final class Scaling implements Transform {
    private final double[] shift;
    private final double[] divisor;
    private final double[] safe;

    Scaling(double[] shift, double[] divisor) {
        this.shift = shift;
        this.divisor = divisor;
        safe = divisor.clone();
        for (int j = 0; j < safe.length; j++) {
            if (safe[j] == 0) {
                safe[j] = Double.POSITIVE_INFINITY;
            }
        }
    }

    /// What is taken away from this column.
    public double shift(int column) {
        return shift[column];
    }

    /// What this column is then divided by; 0 where there is nothing to divide.
    public double divisor(int column) {
        return divisor[column];
    }

    @Override
    public int inputs() {
        return shift.length;
    }

    @Override
    public int outputs() {
        return shift.length;
    }

    @Override
    public void apply(DMatrixRMaj examples, DMatrixRMaj into) {
        into.reshape(examples.numRows, shift.length);
        for (int i = 0; i < examples.numRows; i++) {
            int row = i * shift.length;
            for (int j = 0; j < shift.length; j++) {
                into.data[row + j] = (examples.data[row + j] - shift[j]) / safe[j];
            }
        }
    }

    @Override
    public void restore(DMatrixRMaj prepared, DMatrixRMaj into) {
        into.reshape(prepared.numRows, shift.length);
        for (int i = 0; i < prepared.numRows; i++) {
            int row = i * shift.length;
            for (int j = 0; j < shift.length; j++) {
                into.data[row + j] = prepared.data[row + j] * divisor[j] + shift[j];
            }
        }
    }

    @Override
    public boolean keepsEverything() {
        return true;
    }
}
