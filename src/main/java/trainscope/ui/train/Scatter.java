package trainscope.ui.train;

import java.util.stream.IntStream;
import trainscope.engine.data.Labels;
import trainscope.engine.data.Part;
import trainscope.plot.Series;

/// Examples as points of their plane, as they were before they were prepared.
final class Scatter {
    private Scatter() {}

    /// A number of an example.
    static double at(Part part, int place, int axis) {
        return part.data().inputs().at(part.row(place), axis);
    }

    /// Those of one class; of numbers, all.
    static Series of(Part part, int label) {
        boolean classes = part.data().targets() instanceof Labels;
        int[] places = IntStream.range(0, part.size()).filter(i -> !classes || part.label(i) == label)
                .toArray();
        return Series.of(places.length, i -> at(part, places[i], 0), i -> at(part, places[i], 1));
    }
}
