package trainscope.engine.data.prepare;

import org.ejml.data.DMatrixRMaj;

/// x′ = x − shift, each column by its own figure.
public final class Shift implements Transform {
    private final double[] shift;

    Shift(double[] shift) {
        this.shift = shift;
    }

    /// What is taken away from this column.
    public double shift(int column) {
        return shift[column];
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
                into.data[row + j] = examples.data[row + j] - shift[j];
            }
        }
    }

    @Override
    public void restore(DMatrixRMaj prepared, DMatrixRMaj into) {
        into.reshape(prepared.numRows, shift.length);
        for (int i = 0; i < prepared.numRows; i++) {
            int row = i * shift.length;
            for (int j = 0; j < shift.length; j++) {
                into.data[row + j] = prepared.data[row + j] + shift[j];
            }
        }
    }

    @Override
    public boolean keepsEverything() {
        return true;
    }
}
