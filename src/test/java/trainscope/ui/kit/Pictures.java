package trainscope.ui.kit;

import java.util.ArrayList;
import java.util.List;
import trainscope.engine.math.Rng;
import trainscope.plot.Anchor;
import trainscope.plot.Axis;
import trainscope.plot.Dash;
import trainscope.plot.Extent;
import trainscope.plot.Field;
import trainscope.plot.Grid;
import trainscope.plot.Heights;
import trainscope.plot.Levels;
import trainscope.plot.Mark;
import trainscope.plot.Marker;
import trainscope.plot.PlotModel;
import trainscope.plot.Relief;
import trainscope.plot.Series;
import trainscope.plot.Shade;
import trainscope.plot.Tone;

/// Pictures as a page makes them.
final class Pictures {
    private static final List<String> NAMES = List.of("Momentum", "SGD", "AdaGrad", "Adam", "RMSProp",
            "Nesterov",
            "AdaDelta", "AdamW");

    private Pictures() {}

    /// Lanes that fall from 10^0 by different factors over 30 steps; lane k at step t is 10^(−(k+1)·t/30).
    static PlotModel curves(String title, int lanes) {
        List<Mark> marks = new ArrayList<>();
        for (int lane = 0; lane < lanes; lane++) {
            double rate = (lane + 1) / 30.0;
            marks.add(Mark.Line.lane(lane, NAMES.get(lane),
                    Series.of(31, i -> i, i -> Math.pow(10, -rate * i))));
        }
        return new PlotModel(title, "by step", Axis.whole("step"), Axis.log(""), marks,
                lanes + " lanes fall over 30 steps.");
    }

    /// The same with lines that have no gaps between dashes.
    static PlotModel solid(int lanes) {
        PlotModel model = curves("Loss", lanes);
        List<Mark> marks = new ArrayList<>();
        model.marks().forEach(mark -> {
            Mark.Line line = (Mark.Line) mark;
            marks.add(line.with(line.pen().dashed(Dash.SOLID)));
        });
        return new PlotModel("Loss", "", model.x(), model.y(), marks, model.description());
    }

    static Relief relief() {
        return relief(map(-7, 2), "Four paths in a bowl.");
    }

    /// A map as a landscape.
    static Relief relief(PlotModel map, String description) {
        Mark.Heat heat = (Mark.Heat) map.marks().getFirst();
        List<Mark> marks = new ArrayList<>(map.marks());
        marks.removeIf(Mark::ground);
        return new Relief(heat.grid(), heat.levels(), Heights.SUITED.over(heat.grid()), marks, "Height: f",
                description);
    }

    /// Eight paths of so many steps into a valley, half of them shaken as mini-batches shake them.
    static PlotModel shaken(int steps) {
        List<Mark> marks = new ArrayList<>();
        for (int lane = 0; lane < 8; lane++) {
            double noise = lane < 4 ? 0 : 0.1 * (lane - 3);
            double slow = 40 + 300.0 * lane;
            double turn = 0.1 + lane;
            Rng chance = Rng.of(lane);
            marks.add(Mark.Trail.lane(lane, "lane " + lane,
                    Series.of(steps,
                            t -> -7 * Math.exp(-t / slow)
                                    + noise * (chance.child(t).draws().nextDouble() - 0.5),
                            t -> 2 * Math.exp(-t / slow) * Math.cos(t * turn)
                                    + noise * (chance.child(~t).draws().nextDouble() - 0.5)),
                    steps - 1));
        }
        return PlotModel.of("", Axis.linear("x").between(-9, 9).inward(),
                Axis.linear("y").between(-4, 4).inward(),
                marks, "Eight noisy paths.");
    }

    static PlotModel map(double startX, double startY) {
        Extent x = new Extent(-9.8, 3.8);
        Extent y = new Extent(-3.1, 2.85);
        Grid grid = Grid.sample(x, y, 120, 80, (a, b) -> a * a / 20 + b * b);
        Levels levels = Levels.suited(grid, 14);
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Heat("f", grid, levels, Shade.VALLEY, Mark.Heat.Blend.BANDS));
        marks.add(Mark.Contours.of(grid, levels));
        marks.add(new Mark.Arrows(Field.of((a, _) -> -a / 10, (_, b) -> -2 * b), Tone.Role.MUTED.faded(0.55),
                56));
        for (int lane = 0; lane < 4; lane++) {
            marks.add(Mark.Trail.lane(lane, NAMES.get(lane), path(lane, startX, startY), 17));
        }
        marks.add(new Mark.Dots("start", Series.of(1, _ -> startX, _ -> startY), Tone.Role.TEXT,
                Marker.CIRCLE, 11,
                true));
        marks.add(new Mark.Label(startX, startY, "start", Tone.Role.TEXT, Anchor.BOTTOM_RIGHT, false));
        return PlotModel.of("", Axis.linear("x").between(x.lo(), x.hi()).inward(),
                Axis.linear("y").between(y.lo(), y.hi()).inward(), marks, "Four paths down a valley.");
    }

    private static Series path(int lane, double startX, double startY) {
        double[] xs = new double[31];
        double[] ys = new double[31];
        for (int t = 0; t <= 30; t++) {
            double decay = Math.exp(-t * (0.04 + 0.03 * lane));
            xs[t] = startX * decay;
            ys[t] = startY * decay * Math.cos(t * (0.2 + 0.9 * (lane % 2)));
        }
        return Series.of(xs, ys);
    }
}
