package trainscope.engine.net;

import java.util.ArrayList;
import java.util.List;
import trainscope.engine.activation.Activation;
import trainscope.engine.init.Initializer;
import trainscope.engine.layer.Activate;
import trainscope.engine.layer.BatchNorm;
import trainscope.engine.layer.Dense;
import trainscope.engine.layer.Dropout;
import trainscope.engine.layer.Layer;

/// Plain networks: dense layers with a function behind each.
public final class Stacks {
    private Stacks() {}

    /// Dense layers of these widths with the function behind every one.
    public static List<Layer> hidden(List<Integer> widths, Activation function, Initializer init) {
        var layers = new ArrayList<Layer>();
        for (int width : widths) {
            layers.add(new Dense(width, init, 0));
            layers.add(new Activate(function));
        }
        return layers;
    }

    /// The same with a dense layer of that many classes at the end.
    public static List<Layer> classifier(List<Integer> widths, Activation function, Initializer init,
            int classes) {
        List<Layer> layers = hidden(widths, function, init);
        layers.add(new Dense(classes, init, 0));
        return layers;
    }

    /// The same with batch normalization before every function.
    public static List<Layer> normalized(List<Layer> layers, BatchNorm norm) {
        return layers.stream().flatMap(
                layer -> layer instanceof Activate ? List.of(norm, layer).stream() : List.of(layer).stream())
                .toList();
    }

    /// The same with dropout behind every function.
    public static List<Layer> dropped(List<Layer> layers, Dropout dropout) {
        return layers.stream().flatMap(
                layer -> layer instanceof Activate ? List.of(layer, dropout).stream()
                        : List.of(layer).stream())
                .toList();
    }
}
