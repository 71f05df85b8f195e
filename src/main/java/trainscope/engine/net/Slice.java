package trainscope.engine.net;

import trainscope.engine.layer.Weights;

/// Where an array that a layer learns stands among all parameters of the network.
///
/// @param layer the place of the layer, from 0
/// @param from the place of its first number
public record Slice(int layer, Weights weights, int from) {
    public int size() {
        return weights.size();
    }
}
