package trainscope.lab.insight.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import trainscope.engine.activation.Activation;
import trainscope.engine.data.Shape;
import trainscope.engine.layer.Workplace;
import trainscope.engine.math.Tally;
import trainscope.engine.measure.DeadUnits;
import trainscope.engine.measure.Saturation;
import trainscope.lab.look.Cell;
import trainscope.lab.look.Health;

/// Measures the cells of a lane that stands in a [Tower].
final class Gauge {
    /// About so many multiplications is it worth to look at one number.
    private static final int COST = 30;

    private final Workplace place;

    Gauge(Workplace place) {
        this.place = place;
    }

    /// The cells of one quantity in all layers.
    List<Cell> cells(Tower tower, Quantity quantity, Reach reach, int bins) {
        return cells(tower, quantity, reach, bins, _ -> {});
    }

    /// @param beside what else is to be done of a layer while its numbers are at hand
    List<Cell> cells(Tower tower, Quantity quantity, Reach reach, int bins, IntConsumer beside) {
        List<Task> tasks = tasks(tower, quantity, bins);
        if (reach instanceof Reach.Lane) {
            share(tasks, layer -> tasks.get(layer).summarize());
            reach(tasks);
            share(tasks, layer -> {
                tasks.get(layer).sort();
                beside.accept(layer);
            });
        } else {
            share(tasks, layer -> {
                tasks.get(layer).look(reach);
                beside.accept(layer);
            });
        }
        return tasks.stream().map(Task::cell).toList();
    }

    /// The standard deviations of one quantity in all layers.
    double[] stds(Tower tower, Quantity quantity) {
        List<Task> tasks = tasks(tower, quantity, 1);
        share(tasks, layer -> tasks.get(layer).summarize());
        return tasks.stream().mapToDouble(task -> task.summary().std()).toArray();
    }

    private List<Task> tasks(Tower tower, Quantity quantity, int bins) {
        List<Task> tasks = new ArrayList<>();
        for (int l = 0; l < tower.depth(); l++) {
            tasks.add(
                    new Task(place.kernels(), numbers(tower, quantity, l), count(tower, quantity, l), bins));
        }
        return tasks;
    }

    /// How many numbers of a quantity a layer has.
    static int count(Tower tower, Quantity quantity, int layer) {
        int rows = quantity == Quantity.WEIGHT ? tower.inputs(layer) : tower.samples();
        return rows * tower.width(layer);
    }

    /// Those numbers.
    static double[] numbers(Tower tower, Quantity quantity, int layer) {
        return switch (quantity) {
            case ACTIVATION -> tower.outputs(layer);
            case PRE_ACTIVATION -> tower.before(layer);
            case GRADIENT -> tower.flow(layer);
            case WEIGHT -> tower.weights(layer);
        };
    }

    private void share(List<Task> tasks, IntConsumer work) {
        long largest = tasks.stream().mapToInt(Task::count).max().orElse(0);
        place.share(tasks.size(), COST * largest, (from, to) -> {
            for (int layer = from; layer < to; layer++) {
                work.accept(layer);
            }
        });
    }

    /// All layers reach as far as the farthest.
    private static void reach(List<Task> tasks) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Task task : tasks) {
            // Not-finite figures are no figures: comparisons with NaN do not hold.
            least = task.summary().min() < least ? task.summary().min() : least;
            most = task.summary().max() > most ? task.summary().max() : most;
        }
        for (Task task : tasks) {
            task.histogram().fit(least, most);
        }
    }

    /// How many of a layer's outputs and units learn little or nothing.
    Health health(Tower tower, Activation function, int layer) {
        int width = tower.width(layer);
        int count = tower.samples() * width;
        double[] y = tower.outputs(layer);
        var nearly = new Saturation(place.kernels(), function, 0.05);
        nearly.see(y, 0, count);
        var wholly = new Saturation(place.kernels(), function, 0.01);
        wholly.see(y, 0, count);
        var kinds = new Tally();
        place.kernels().tally(y, 0, count, kinds);
        var silent = new DeadUnits(Shape.features(width));
        silent.see(y, tower.samples());
        int dead = 0;
        for (int unit = 0; unit < width; unit++) {
            dead += silent.isDead(unit) && function.slope(tower.before(layer)[unit]) == 0 ? 1 : 0;
        }
        return new Health((double) nearly.low() / count, (double) nearly.high() / count,
                (double) wholly.count() / count, (double) kinds.zeros() / count, (double) dead / width);
    }
}
