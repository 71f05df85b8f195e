package trainscope.lab.insight.wall;

import trainscope.lab.spec.InitSpec;

/// What a person looks at closely: a cell, and one unit in it. All count from 0.
///
/// @param shown the quantity whose histogram is large
/// @param bins the bars of its histograms
public record Spot(int lane, int layer, int unit, Quantity shown, int bins) {
    /// Whether a wall has such a spot.
    public boolean isIn(InitSpec spec) {
        return lane >= 0 && lane < spec.lanes().size() && layer >= 0 && layer < spec.depth() && unit >= 0
                && unit < spec.widths().get(layer);
    }
}
