package trainscope.engine.layer;

import trainscope.engine.init.Fan;
import trainscope.engine.init.Initializer;

/// An array that a layer learns: its name in the layer, its shape, how it starts, and whether penalties see it.
public record Weights(String name, int rows, int columns, Fan fan, Initializer start, boolean penalized) {
    public int size() {
        return rows * columns;
    }
}
