package trainscope.engine.measure;

import trainscope.engine.activation.Activation;
import trainscope.engine.activation.Linear;
import trainscope.engine.data.Shape;
import trainscope.engine.layer.Activate;
import trainscope.engine.layer.Layer;
import trainscope.engine.math.Kernels;

/// A look at what a layer says to a batch: its numbers, and which of its units are saturated or dead.
///
/// What an activation function is given is what the layer before it says.
public final class LayerLook extends Look {
    private final int width;
    private final Saturation nearly;
    private final Saturation wholly;
    private final DeadUnits dead;

    /// @param shape what the layer gives for one example
    public LayerLook(Layer layer, Shape shape, int bins, Kernels kernels) {
        super(bins, kernels);
        Activation function = layer instanceof Activate(Activation own) ? own : new Linear();
        width = shape.size();
        nearly = new Saturation(kernels, function, 0.05);
        wholly = new Saturation(kernels, function, 0.01);
        dead = new DeadUnits(shape);
    }

    /// Looks at the outputs for that many examples, in the stead of those before.
    public void see(double[] y, int rows) {
        see(y, 0, rows * width);
        nearly.see(y, 0, rows * width);
        wholly.see(y, 0, rows * width);
        dead.see(y, rows);
    }

    /// Outputs within 0.05 of where the function flattens.
    public Saturation nearlySaturated() {
        return nearly;
    }

    /// Outputs within 0.01 of where the function flattens.
    public Saturation whollySaturated() {
        return wholly;
    }

    public DeadUnits dead() {
        return dead;
    }
}
