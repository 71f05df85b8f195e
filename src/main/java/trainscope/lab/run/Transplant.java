package trainscope.lab.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trainscope.engine.layer.Cell;
import trainscope.engine.layer.Weights;
import trainscope.engine.net.Network;
import trainscope.engine.net.Slice;
import trainscope.engine.optim.Slots;

/// What two networks have in common: the arrays that are the n-th of their name in both and of the same shape. One can go
/// on with the other's numbers in them.
record Transplant(Network from, Network to) {
    /// Which array it is: the n-th of its name.
    private record Place(String name, int ordinal, int rows, int columns) {}

    private static Map<Place, Slice> places(Network network) {
        Map<String, Integer> met = new HashMap<>();
        Map<Place, Slice> places = new HashMap<>();
        for (Slice slice : network.slices()) {
            Weights weights = slice.weights();
            int ordinal = met.merge(weights.name(), 1, Integer::sum);
            places.put(new Place(weights.name(), ordinal, weights.rows(), weights.columns()), slice);
        }
        return places;
    }

    /// Copies what both have, in arrays as long as the parameters of one and of the other.
    void weights(double[] old, double[] fresh) {
        Map<Place, Slice> known = places(from);
        places(to).forEach((place, slice) -> {
            Slice before = known.get(place);
            if (before != null) {
                System.arraycopy(old, before.from(), fresh, slice.from(), slice.size());
            }
        });
    }

    /// The same for the memory of a rule that is of one kind in both.
    void memory(Slots old, Slots fresh) {
        for (int i = 0; i < fresh.names().size(); i++) {
            weights(old.array(i), fresh.array(i));
        }
        fresh.multiplied(old);
    }

    /// The same for what layers keep of the batches they have seen.
    void statistics() {
        Map<List<Object>, Cell> known = cells(from);
        cells(to).forEach((place, cell) -> {
            Cell before = known.get(place);
            for (int i = 0; before != null && i < cell.memory().size(); i++) {
                double[] old = before.memory().get(i);
                double[] fresh = cell.memory().get(i);
                if (old.length == fresh.length) {
                    System.arraycopy(old, 0, fresh, 0, old.length);
                }
            }
        });
    }

    private static Map<List<Object>, Cell> cells(Network network) {
        Map<Class<?>, Integer> met = new HashMap<>();
        Map<List<Object>, Cell> cells = new HashMap<>();
        for (Cell cell : network.cells()) {
            cells.put(List.of(cell.getClass(), met.merge(cell.getClass(), 1, Integer::sum)), cell);
        }
        return cells;
    }
}
