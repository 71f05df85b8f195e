package trainscope.lab.insight.wall;

import java.util.List;
import java.util.Map;
import trainscope.lab.look.Cell;
import trainscope.lab.spec.InitLane;

/// A lane of a wall, from its first layer to its last.
///
/// @param bands the standard deviations of every layer over all draws; empty until they are known, and where there is one draw
public record LaneFigures(InitLane lane, List<LayerFigures> layers, Map<Quantity, List<Band>> bands) {
    public LaneFigures {
        layers = List.copyOf(layers);
        bands = Map.copyOf(bands);
    }

    /// Whether this quantity is known.
    public boolean knows(Quantity quantity) {
        return layers.stream().allMatch(layer -> layer.cells().containsKey(quantity));
    }

    /// A cell of a quantity that is known.
    public Cell cell(int layer, Quantity quantity) {
        Cell cell = layers.get(layer).cells().get(quantity);
        if (cell == null) {
            throw new IllegalStateException(quantity + " is not known");
        }
        return cell;
    }

    /// The standard deviations from the first layer to the last, of the draw that is shown.
    public double[] stds(Quantity quantity) {
        double[] stds = new double[layers.size()];
        for (int i = 0; i < stds.length; i++) {
            stds[i] = cell(i, quantity).figures().std();
        }
        return stds;
    }
}
