package trainscope.ui.init;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import trainscope.i18n.Texts;
import trainscope.lab.insight.wall.Band;
import trainscope.lab.insight.wall.LaneFigures;
import trainscope.lab.insight.wall.Quantity;
import trainscope.lab.spec.Look;
import trainscope.plot.Axis;
import trainscope.plot.Dash;
import trainscope.plot.LaneStyle;
import trainscope.plot.Mark;
import trainscope.plot.Pen;
import trainscope.plot.PlotModel;
import trainscope.plot.Series;
import trainscope.plot.Span;

/// How lanes change from layer to layer: spread on a scale of powers, and the shares of units that learn nothing.
record DepthPictures(Texts texts, IntFunction<Look> look) {
    private static final double FAINT = 0.22;

    /// Standard deviations by depth; where draws were repeated, a band of one deviation around their mean.
    PlotModel spread(Sight sight, Quantity quantity) {
        List<Mark> marks = new ArrayList<>();
        for (int lane = 0; lane < sight.lanes().size(); lane++) {
            int at = lane;
            known(sight, lane).filter(one -> one.knows(quantity))
                    .ifPresent(one -> spread(marks, one, quantity, look.apply(at).style(),
                            sight.names().get(at)));
        }
        String key = "wall.spread." + WallPictures.id(quantity);
        return picture(key, Axis.log(""), marks, sight.depth());
    }

    private Optional<LaneFigures> known(Sight sight, int lane) {
        return look.apply(lane).shown() ? sight.lanes().get(lane) : Optional.empty();
    }

    private static void spread(List<Mark> marks, LaneFigures one, Quantity quantity, int style, String name) {
        List<Band> bands = one.bands().getOrDefault(quantity, List.of());
        double[] stds = one.stds(quantity);
        if (!bands.isEmpty()) {
            // On a scale of powers a band that reaches 0 has no lower end; the least that was drawn is one.
            Span span = Span.between(
                    layers(bands.size(), i -> Math.max(bands.get(i).mean() - bands.get(i).spread(),
                            bands.get(i).least())),
                    layers(bands.size(), i -> bands.get(i).mean() + bands.get(i).spread()));
            marks.add(new Mark.Band(name, span, LaneStyle.of(style).tone().faded(FAINT)));
        }
        marks.add(
                line(name, layers(stds.length, i -> bands.isEmpty() ? stds[i] : bands.get(i).mean()), style));
    }

    private static Series layers(int count, IntToDoubleFunction value) {
        return Series.of(count, i -> i + 1.0, value);
    }

    private static Mark.Line line(String name, Series series, int style) {
        return Mark.Line.lane(style, name, series).with(Mark.Line.Beads.EACH).tagged("");
    }

    /// How many outputs are saturated, and how many units dead (with dots), by depth.
    PlotModel shares(Sight sight) {
        List<Mark> marks = new ArrayList<>();
        for (int lane = 0; lane < sight.lanes().size(); lane++) {
            int style = look.apply(lane).style();
            String name = sight.names().get(lane);
            known(sight, lane).ifPresent(one -> {
                int depth = one.layers().size();
                marks.add(line(texts.get("wall.shares.saturated", name),
                        layers(depth, i -> one.layers().get(i).health().saturated()), style)
                        .with(LaneStyle.of(style).pen().dashed(Dash.SOLID)));
                double[] dead = IntStream.range(0, depth)
                        .mapToDouble(i -> one.layers().get(i).health().dead()).toArray();
                marks.add(line(texts.get("wall.shares.dead", name), layers(depth, i -> dead[i]), style)
                        .with(new Pen(LaneStyle.of(style).tone(), 1.6, Dash.DOTTED)));
            });
        }
        return picture("wall.shares", Axis.linear("").between(0, 1), marks, sight.depth());
    }

    private PlotModel picture(String key, Axis y, List<Mark> marks, int depth) {
        return new PlotModel(texts.get(key), texts.get(key + ".remark"),
                Axis.whole("").between(1, Math.max(2, depth)), y, marks, texts.get(key + ".words"));
    }
}
