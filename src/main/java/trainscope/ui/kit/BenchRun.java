package trainscope.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import trainscope.plot.Axis;
import trainscope.plot.Extent;
import trainscope.plot.Field;
import trainscope.plot.Grid;
import trainscope.plot.Heights;
import trainscope.plot.Levels;
import trainscope.plot.Mark;
import trainscope.plot.PlotModel;
import trainscope.plot.Pyramid;
import trainscope.plot.Relief;
import trainscope.plot.Series;
import trainscope.plot.Shade;
import trainscope.plot.Tone;

/// Paths and curves like those of a race with noise, for measuring how fast they are drawn.
final class BenchRun {
    private static final Extent X = new Extent(-9, 9);
    private static final Extent Y = new Extent(-4, 4);

    private final double[][] xs;
    private final double[][] ys;
    private final double[][] values;
    private final List<Mark> ground;
    private final Relief land;

    BenchRun(int lanes, int steps) {
        xs = new double[lanes][steps];
        ys = new double[lanes][steps];
        values = new double[lanes][steps];
        SplittableRandom random = new SplittableRandom(1);
        for (int lane = 0; lane < lanes; lane++) {
            // Half of the lanes are exact, the others are shaken by mini-batches.
            double noise = lane < lanes / 2 ? 0 : 0.1 * (lane - lanes / 2 + 1);
            double slow = 40 + 300.0 * lane;
            for (int t = 0; t < steps; t++) {
                double decay = Math.exp(-t / slow);
                xs[lane][t] = -7 * decay + noise * random.nextGaussian() * 0.6;
                ys[lane][t] = 2 * decay * Math.cos(t * (0.1 + lane)) + noise * random.nextGaussian() * 0.3;
                values[lane][t] = xs[lane][t] * xs[lane][t] / 20 + ys[lane][t] * ys[lane][t];
            }
        }
        Grid grid = Grid.sample(X, Y, 161, 101, (a, b) -> a * a / 20 + b * b);
        Levels levels = Levels.suited(grid, 12);
        ground = List.of(new Mark.Heat("f", grid, levels, Shade.VALLEY, Mark.Heat.Blend.BANDS),
                Mark.Contours.of(grid, levels),
                new Mark.Arrows(Field.of((a, _) -> -a / 10, (_, b) -> -2 * b), Tone.Role.MUTED, 62));
        land = new Relief(grid, levels, Heights.SUITED.over(grid), List.of(), "Height: f",
                "Eight noisy paths.");
    }

    Relief relief(int steps) {
        return land.with(map(steps).marks().stream().filter(mark -> !mark.ground()).toList());
    }

    PlotModel map(int steps) {
        List<Mark> marks = new ArrayList<>(ground);
        for (int lane = 0; lane < xs.length; lane++) {
            int k = lane;
            marks.add(Mark.Trail.lane(lane, "lane " + lane, Series.of(steps, i -> xs[k][i], i -> ys[k][i]),
                    steps - 1));
        }
        return PlotModel.of("", Axis.linear("x").between(X.lo(), X.hi()).inward(),
                Axis.linear("y").between(Y.lo(), Y.hi()).inward(), marks, "Eight noisy paths.");
    }

    /// A metric of every lane; each plot shows it another way.
    PlotModel curves(int metric, int steps) {
        List<Mark> marks = new ArrayList<>();
        for (int lane = 0; lane < xs.length; lane++) {
            double[] y = metric == 0 ? values[lane] : metric == 1 ? xs[lane] : ys[lane];
            marks.add(Mark.Line.lane(lane, "lane " + lane, Series.of(steps, i -> i, i -> Math.abs(y[i]))));
        }
        return PlotModel.of("metric " + metric, Axis.whole("").between(0, steps), Axis.log(""), marks,
                "Eight curves.");
    }

    /// One noisy curve.
    static Pyramid curve(int points) {
        Pyramid curve = new Pyramid();
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < points; i++) {
            curve.append(i, 0.2 + 2 * Math.exp(-5.0 * i / points) + 0.1 * random.nextGaussian());
        }
        return curve;
    }
}
