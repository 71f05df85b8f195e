package trainscope.lab.insight.wall;

import java.util.List;
import trainscope.lab.look.Cell;
import trainscope.lab.spec.InitLane;

/// One cell in detail. Its histograms reach as far as their numbers do.
///
/// @param shown the quantity that was asked for
/// @param before what the function is given in this layer
/// @param samples some pairs of what the function is given and what it says, from anywhere in the layer
public record Closeup(Spot spot, InitLane lane, Cell shown, Cell before, List<Sample> samples, Unit unit) {
    public Closeup {
        samples = List.copyOf(samples);
    }

    /// A point on the curve of the function.
    public record Sample(double before, double after) {}

    /// One unit of the layer.
    ///
    /// @param weights those that come in
    /// @param zeros the share of the samples to which it says 0
    /// @param dead whether nothing flows back through it, whatever it is shown
    public record Unit(Cell before, Cell after, Cell weights, double bias, double zeros, boolean dead) {}
}
