package trainscope.lab.insight.wall;

import trainscope.engine.math.Histogram;
import trainscope.engine.math.Kernels;
import trainscope.engine.math.Summary;
import trainscope.lab.look.Bars;
import trainscope.lab.look.Cell;
import trainscope.lab.look.Figures;

/// The numbers of one layer, and what is measured of them.
final class Task {
    private final double[] numbers;
    private final int count;
    private final Summary summary;
    private final Histogram histogram;

    /// @param numbers of which the first `count` are looked at
    Task(Kernels kernels, double[] numbers, int count, int bins) {
        summary = new Summary(kernels);
        this.numbers = numbers;
        this.count = count;
        histogram = new Histogram(0, 1, bins);
    }

    int count() {
        return count;
    }

    Summary summary() {
        return summary;
    }

    Histogram histogram() {
        return histogram;
    }

    void summarize() {
        summary.see(numbers, 0, count);
    }

    /// Summarizes and sorts, where how far the bars reach needs nothing of other layers.
    void look(Reach reach) {
        summarize();
        if (reach instanceof Reach.Fixed(var from, var to)) {
            histogram.range(from, to);
        } else {
            histogram.fit(summary);
        }
        sort();
    }

    void sort() {
        histogram.add(numbers, 0, count);
    }

    Cell cell() {
        return new Cell(Bars.of(histogram), Figures.of(summary));
    }
}
