package trainscope.engine.net;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trainscope.engine.data.Shape;
import trainscope.engine.layer.Cell;
import trainscope.engine.layer.Layer;
import trainscope.engine.layer.Pass;
import trainscope.engine.layer.Seat;
import trainscope.engine.layer.Weights;
import trainscope.engine.layer.Workplace;
import trainscope.engine.math.Rng;

/// Layers one after another. All that they learn lies in one flat array, so that an update rule, a checkpoint and a
/// comparison are one loop each.
public final class Network {
    private final Shape in;
    private final List<Layer> layers;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Slice> slices = new ArrayList<>();
    private final List<Rng> chances = new ArrayList<>();
    private final int size;

    /// @param capacity the largest batch
    /// @param rng chance of the layers; what a layer draws depends on its kind and how many of that kind stand before it, so
    ///        that a layer of another kind shifts nothing
    /// @throws trainscope.engine.layer.Misfit if a layer cannot take what the one before gives
    public Network(Shape in, List<Layer> layers, int capacity, Rng rng, Workplace place) {
        this.in = in;
        this.layers = List.copyOf(layers);
        Map<Class<?>, Integer> met = new HashMap<>();
        Shape shape = in;
        int at = 0;
        for (Layer layer : layers) {
            int ordinal = met.merge(layer.getClass(), 1, Integer::sum);
            Rng own = rng.child(layer.getClass().getSimpleName()).child(ordinal);
            Shape next = layer.out(shape);
            chances.add(own);
            cells.add(layer.cell(new Seat(shape, capacity, at, own, place)));
            for (Weights weights : layer.weights(shape)) {
                slices.add(new Slice(cells.size() - 1, weights, at));
                at = Math.addExact(at, weights.size());
            }
            shape = next;
        }
        size = at;
    }

    public Shape in() {
        return in;
    }

    public Shape out() {
        return cells.isEmpty() ? in : cells.getLast().shape();
    }

    public List<Layer> layers() {
        return layers;
    }

    /// The layers at work, in the order of [#layers].
    public List<Cell> cells() {
        return cells;
    }

    public List<Slice> slices() {
        return slices;
    }

    /// What decides the draws of a layer.
    public Rng chance(int layer) {
        return chances.get(layer);
    }

    /// How many numbers it learns.
    public int size() {
        return size;
    }

    /// The parameters it starts with. Networks that share `rng` share the draws of every layer that they have in common.
    public double[] start(Rng rng) {
        double[] w = new double[size];
        Map<String, Integer> met = new HashMap<>();
        for (Slice slice : slices) {
            Weights weights = slice.weights();
            int ordinal = met.merge(weights.name(), 1, Integer::sum);
            weights.start().fill(w, slice.from(), weights.rows(), weights.columns(), weights.fan(),
                    rng.child(weights.name()).child(ordinal).draws());
        }
        return w;
    }

    /// What it makes of the examples x with the parameters w: examples × outputs, in an array of its own.
    public double[] forward(double[] w, double[] x, Pass pass) {
        double[] y = x;
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            cell.forward(w, y, pass);
            y = cell.output();
        }
        return y;
    }

    /// Takes the gradient g of the output back to that of the parameters, after a [#forward] with the same w, x and pass.
    public void backward(double[] w, double[] x, double[] g, double[] gradient, Pass pass) {
        back(w, x, g, gradient, pass, false);
    }

    /// As [#backward], and on to the gradient of x, which it returns.
    public double[] backToInput(double[] w, double[] x, double[] g, double[] gradient, Pass pass) {
        return back(w, x, g, gradient, pass, true);
    }

    private double[] back(double[] w, double[] x, double[] g, double[] gradient, Pass pass, boolean toInput) {
        double[] flow = g;
        for (int i = cells.size() - 1; i >= 0; i--) {
            Cell cell = cells.get(i);
            double[] before = i == 0 ? x : cells.get(i - 1).output();
            boolean further = toInput || learns(i);
            cell.backward(w, before, flow, gradient, pass, further);
            if (!further) {
                break;
            }
            flow = cell.back();
        }
        return flow;
    }

    /// Whether a layer before this one learns anything.
    private boolean learns(int layer) {
        return !slices.isEmpty() && slices.getFirst().layer() < layer;
    }
}
