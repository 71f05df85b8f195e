package trainscope.engine.measure;

import trainscope.engine.math.Kernels;
import trainscope.engine.math.Norm;
import trainscope.engine.net.Slice;

/// How far a step moves weights, compared with how large they are: ‖Δw‖ / ‖w‖, of every array that is learned.
///
/// Source: lecture 6, which wants about 0.001. The step is the one really taken, with momentum, decay and all, and w are the
/// weights before it.
public final class Stride {
    private final Kernels kernels;
    private final double[] before;
    private final double[] update;

    /// @param size how many weights there are
    public Stride(int size, Kernels kernels) {
        this.kernels = kernels;
        before = new double[size];
        update = new double[size];
    }

    /// Remembers the weights before a step.
    public void begin(double[] w) {
        System.arraycopy(w, 0, before, 0, before.length);
    }

    /// Compares with the weights after it.
    public void end(double[] w) {
        kernels.subtract(w, 0, before, 0, update, 0, update.length);
    }

    /// What the step added to every weight.
    public double[] update() {
        return update;
    }

    /// The length of the step of an array.
    public double length(Slice slice) {
        return Norm.of(kernels, update, slice.from(), slice.size());
    }

    /// The length of the step over the length of the array before: `NaN` where nothing moved what was 0, infinite where
    /// something did.
    public double ratio(Slice slice) {
        return length(slice) / Norm.of(kernels, before, slice.from(), slice.size());
    }

    /// The same for all arrays together.
    public double ratio() {
        return Norm.of(kernels, update, 0, update.length) / Norm.of(kernels, before, 0, before.length);
    }
}
