package trainscope.engine.measure;

import trainscope.engine.activation.Activation;
import trainscope.engine.math.Kernels;

/// How many outputs lie so close to where their function flattens that next to nothing flows back: closer than a margin to
/// its floor or its ceiling. Source: lecture 6; a function that does not flatten on a side saturates nothing there.
public final class Saturation {
    private final Kernels kernels;
    private final double floor;
    private final double ceiling;
    private int low;
    private int high;

    /// @param margin 0.05 for a unit that is nearly, 0.01 for one that is wholly saturated
    public Saturation(Activation function, double margin) {
        this(Kernels.plain(), function, margin);
    }

    public Saturation(Kernels kernels, Activation function, double margin) {
        this.kernels = kernels;
        floor = function.floor() + margin;
        ceiling = function.ceiling() - margin;
    }

    /// Counts among n outputs from a place on, in the stead of those before.
    public void see(double[] y, int from, int n) {
        // Where a side does not flatten it is NaN, and no comparison holds.
        low = Double.isNaN(floor) ? 0 : kernels.below(y, from, n, floor);
        high = Double.isNaN(ceiling) ? 0 : kernels.above(y, from, n, ceiling);
    }

    /// How many are near the floor.
    public int low() {
        return low;
    }

    /// How many are near the ceiling.
    public int high() {
        return high;
    }

    public int count() {
        return low + high;
    }
}
