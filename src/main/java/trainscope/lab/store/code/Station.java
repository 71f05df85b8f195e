package trainscope.lab.store.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trainscope.engine.data.Shape;
import trainscope.engine.layer.Conv;
import trainscope.engine.layer.Dense;
import trainscope.engine.layer.Flatten;
import trainscope.engine.layer.Layer;
import trainscope.engine.layer.Maxout;
import trainscope.engine.layer.Pool;
import trainscope.engine.net.Network;
import trainscope.engine.net.Slice;

/// One thing after another that happens to a batch in a script. Features are examples × features there, pictures examples ×
/// channels × rows × columns, and what lies between has to be said.
sealed interface Station {
    /// The same numbers in another shape, of one example.
    record Turn(Shape to, boolean picture) implements Station {}

    /// A layer.
    ///
    /// @param picture whether its inputs are pictures
    /// @param arrays the names of what it learns, in the order in which it is kept
    /// @param key what decides its draws
    record Work(Layer layer, Shape in, boolean picture, List<String> arrays, long key) implements Station {}

    /// Whether examples of that shape are pictures in a script.
    static boolean isPicture(Shape shape) {
        return shape.size() > shape.channels();
    }

    /// The way of a batch through a network.
    static List<Station> of(Network network) {
        List<String> names = names(network);
        List<Station> way = new ArrayList<>();
        Shape shape = network.in();
        boolean picture = isPicture(shape);
        for (int i = 0; i < network.layers().size(); i++) {
            Layer layer = network.layers().get(i);
            boolean wanted = switch (layer) {
                case Dense _,Maxout _ -> false;
                case Conv _,Pool _ -> true;
                default -> picture;
            };
            if (picture != wanted) {
                way.add(new Turn(shape, wanted));
            }
            List<String> arrays = new ArrayList<>();
            for (int s = 0; s < names.size(); s++) {
                if (network.slices().get(s).layer() == i) {
                    arrays.add(names.get(s));
                }
            }
            way.add(layer instanceof Flatten ? new Turn(shape, false)
                    : new Work(layer, shape, wanted, arrays, network.chance(i).key()));
            picture = wanted && !(layer instanceof Flatten);
            shape = layer.out(shape);
        }
        if (picture) {
            way.add(new Turn(shape, false));
        }
        return way;
    }

    /// What the arrays of a network are called, in their order: `W1`, `b1`, `W2` …
    static List<String> names(Network network) {
        Map<String, Integer> met = new HashMap<>();
        return network.slices().stream().map(slice -> slice.weights().name())
                .map(name -> name + met.merge(name, 1, Integer::sum)).toList();
    }

    /// The names of those that penalties see.
    static List<String> penalized(Network network) {
        List<String> names = names(network);
        List<String> penalized = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (network.slices().get(i).weights().penalized()) {
                penalized.add(names.get(i));
            }
        }
        return penalized;
    }

    /// The sides of an array in a script: filters are filters × channels × rows × columns.
    static int[] sides(Network network, Slice slice) {
        var weights = slice.weights();
        if (!weights.penalized()) {
            return new int[] {weights.size()};
        }
        return network.layers().get(slice.layer()) instanceof Conv conv
                ? new int[] {weights.rows(), weights.columns() / (conv.size() * conv.size()), conv.size(),
                    conv.size()}
                : new int[] {weights.rows(), weights.columns()};
    }
}
