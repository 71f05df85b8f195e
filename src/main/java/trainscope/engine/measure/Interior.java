package trainscope.engine.measure;

import java.util.List;
import java.util.stream.IntStream;
import trainscope.engine.layer.Cell;
import trainscope.engine.math.Kernels;
import trainscope.engine.net.Network;
import trainscope.engine.net.Slice;

/// The inside of a network, looked at when somebody asks: what its layers say, what flows back to them, and what it learns.
///
/// It looks at what the latest way through the network left behind, so ask before anything else goes through. It is made once
/// and allocates nothing afterwards.
public final class Interior {
    private final Network network;
    private final List<LayerLook> outputs;
    private final List<Look> flows;
    private final List<Look> arrays;

    /// @param bins the bars of every histogram
    public Interior(Network network, int bins) {
        this(network, bins, Kernels.plain());
    }

    /// @param kernels which look at many numbers sooner
    public Interior(Network network, int bins, Kernels kernels) {
        this.network = network;
        outputs = IntStream.range(0, network.cells().size()).mapToObj(
                i -> new LayerLook(network.layers().get(i), network.cells().get(i).shape(), bins,
                        kernels))
                .toList();
        flows = outputs.stream().map(_ -> new Look(bins, kernels)).toList();
        arrays = network.slices().stream().map(_ -> new Look(bins, kernels)).toList();
    }

    /// The looks at what layers say, as they are: to have them reach as far as one likes before [#outputs(int)].
    public List<LayerLook> outputs() {
        return outputs;
    }

    /// The same of what flows back.
    public List<Look> flows() {
        return flows;
    }

    /// The same of what is learned.
    public List<Look> arrays() {
        return arrays;
    }

    /// What each layer said to the latest batch of that many examples.
    public List<LayerLook> outputs(int rows) {
        for (int i = 0; i < outputs.size(); i++) {
            outputs.get(i).see(network.cells().get(i).output(), rows);
        }
        return outputs;
    }

    /// The first layer whose output a gradient reaches: no layer before it learns anything.
    public int firstFlow() {
        return network.slices().isEmpty() ? outputs.size() : network.slices().getFirst().layer();
    }

    /// How the loss of the latest batch of that many examples changes with what each layer said. Layers before
    /// [#firstFlow] keep the look they had.
    ///
    /// @param scoreGradient what flowed into the last layer, as [trainscope.engine.net.Trainer#scoreGradient] has it
    public List<Look> flows(double[] scoreGradient, int rows) {
        List<Cell> cells = network.cells();
        for (int i = firstFlow(); i < cells.size(); i++) {
            double[] flow = i == cells.size() - 1 ? scoreGradient : cells.get(i + 1).back();
            flows.get(i).see(flow, 0, rows * cells.get(i).shape().size());
        }
        return flows;
    }

    /// Every array that is learned, one look for each of [Network#slices]: of all weights, all gradients or all updates. The
    /// looks are the same ones every time.
    public List<Look> arrays(double[] all) {
        for (int i = 0; i < arrays.size(); i++) {
            Slice slice = network.slices().get(i);
            arrays.get(i).see(all, slice.from(), slice.size());
        }
        return arrays;
    }
}
