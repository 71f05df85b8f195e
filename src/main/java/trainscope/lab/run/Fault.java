package trainscope.lab.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import trainscope.engine.math.Kernels;
import trainscope.engine.net.Network;
import trainscope.engine.net.Slice;
import trainscope.engine.optim.Slots;
import trainscope.lab.run.Breakdown.Where;

/// Looks for the first thing of a lane of a training that is no number, in the order in which a step makes them.
record Fault(Kernels kernels, long step) {
    /// @param w the weights
    /// @param statistics what layers keep of the batches they have seen
    @Nullable
    Breakdown of(StepFigures figures, Slots slots, Network network, double[] w, List<double[]> statistics) {
        if (step > 0 && !Double.isFinite(figures.loss())) {
            return new Breakdown(step, Where.LOSS, "", figures.loss());
        }
        Breakdown gradient = among(slots.gradient(), Where.GRADIENT, "");
        if (gradient != null) {
            return gradient;
        }
        for (int i = 0; i < slots.names().size(); i++) {
            Breakdown memory = among(slots.array(i), Where.MEMORY, slots.names().get(i));
            if (memory != null) {
                return memory;
            }
        }
        int place = first(w);
        return place >= 0 ? new Breakdown(step, Where.WEIGHT, nameOf(network, place), w[place])
                : among(statistics);
    }

    private @Nullable Breakdown among(List<double[]> statistics) {
        for (double[] statistic : statistics) {
            Breakdown broken = among(statistic, Where.STATISTIC, "");
            if (broken != null) {
                return broken;
            }
        }
        return null;
    }

    private @Nullable Breakdown among(double[] numbers, Where where, String name) {
        int place = first(numbers);
        return place < 0 ? null : new Breakdown(step, where, name, numbers[place]);
    }

    /// The place of the first that is no number, or −1.
    int first(double[] numbers) {
        return Numbers.firstBroken(kernels, numbers);
    }

    private static String nameOf(Network network, int place) {
        return nameOf(network.slices().stream().filter(s -> place < s.from() + s.size()).findFirst()
                .orElseThrow());
    }

    /// Array and layer of a weight, the layers counted from 1: `W.3`.
    static String nameOf(Slice slice) {
        return slice.weights().name() + "." + (slice.layer() + 1);
    }
}
