package trainscope.lab.insight.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import trainscope.lab.insight.wall.Closeup.Sample;
import trainscope.lab.insight.wall.Closeup.Unit;
import trainscope.lab.look.Cell;
import trainscope.lab.spec.InitLane;
import trainscope.lab.spec.InitSpec;

/// Looks closely at one spot of a wall.
final class Closer {
    private static final int MOST_SAMPLES = 400;

    private final InitSpec spec;
    private final Spot spot;
    private final InitLane lane;
    private final Stage stage;
    private final Tower tower;

    Closer(InitSpec spec, Spot spot, Stage stage) {
        this.spec = spec;
        this.spot = spot;
        this.stage = stage;
        lane = spec.lanes().get(spot.lane());
        tower = stage.tower();
    }

    @Nullable
    Closeup look(BooleanSupplier stop) {
        if (!stage.stand(lane, spec.seed(), stop)) {
            return null;
        }
        Cell before = cell(Quantity.PRE_ACTIVATION);
        List<Sample> samples = samples();
        Unit unit = unit();
        if (spot.shown() == Quantity.GRADIENT && !stage.fall(lane, spec.seed(), stop)) {
            return null;
        }
        return new Closeup(spot, lane, cell(spot.shown()), before, samples, unit);
    }

    private Cell cell(Quantity quantity) {
        return cell(Gauge.numbers(tower, quantity, spot.layer()),
                Gauge.count(tower, quantity, spot.layer()));
    }

    private Cell cell(double[] numbers, int count) {
        var task = new Task(stage.place().kernels(), numbers, count, spot.bins());
        task.summarize();
        task.histogram().fit(task.summary());
        task.sort();
        return task.cell();
    }

    private List<Sample> samples() {
        double[] x = tower.before(spot.layer());
        double[] y = tower.outputs(spot.layer());
        int all = Gauge.count(tower, Quantity.ACTIVATION, spot.layer());
        int count = Math.min(all, MOST_SAMPLES);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = (int) ((long) i * all / count);
            samples.add(new Sample(x[at], y[at]));
        }
        return samples;
    }

    private Unit unit() {
        double[] before = column(tower.before(spot.layer()), tower.samples());
        double[] after = column(tower.outputs(spot.layer()), tower.samples());
        double[] weights = column(tower.weights(spot.layer()), tower.inputs(spot.layer()));
        int zeros = 0;
        boolean open = false;
        for (int i = 0; i < after.length; i++) {
            zeros += after[i] == 0 ? 1 : 0;
            open |= after[i] != 0 || lane.activation().slope(before[i]) != 0;
        }
        return new Unit(cell(before, before.length), cell(after, after.length),
                cell(weights, weights.length), lane.bias(), (double) zeros / after.length, !open);
    }

    /// The numbers of the unit among those of its layer.
    private double[] column(double[] numbers, int rows) {
        double[] column = new double[rows];
        for (int i = 0; i < rows; i++) {
            column[i] = numbers[i * tower.width(spot.layer()) + spot.unit()];
        }
        return column;
    }
}
