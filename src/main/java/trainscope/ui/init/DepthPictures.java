package trainscope.ui.init;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import trainscope.i18n.Texts;
import trainscope.lab.insight.wall.Band;
import trainscope.lab.insight.wall.LaneFigures;
import trainscope.lab.insight.wall.Quantity;
import trainscope.lab.look.Health;
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
    private static final String SHARES = "wall.shares";

    /// What a picture shows: two that are equal look the same.
    ///
    /// @param key of its words
    record Sketch(String key, List<Curve> curves, int depth) {
        PlotModel drawn(Texts texts) {
            List<Mark> marks = new ArrayList<>();
            curves.forEach(curve -> curve.draw(marks));
            Axis y = key.equals(SHARES) ? Axis.linear("").between(0, 1) : Axis.log("");
            return new PlotModel(texts.get(key), texts.get(key + ".remark"),
                    Axis.whole("").between(1, Math.max(2, depth)), y, marks, texts.get(key + ".words"));
        }
    }

    /// A lane from layer to layer.
    ///
    /// @param bands what draws that were repeated say; nothing for one draw
    record Curve(String name, int style, Pen pen, List<Double> values, List<Band> bands) {
        private void draw(List<Mark> marks) {
            if (!bands.isEmpty()) {
                // On a scale of powers a band that reaches 0 has no lower end; the least that was drawn is one.
                Span span = Span.between(
                        layers(bands.size(), i -> Math.max(bands.get(i).mean() - bands.get(i).spread(),
                                bands.get(i).least())),
                        layers(bands.size(), i -> bands.get(i).mean() + bands.get(i).spread()));
                marks.add(new Mark.Band(name, span, LaneStyle.of(style).tone().faded(FAINT)));
            }
            Series series = bands.isEmpty() ? layers(values.size(), values::get)
                    : layers(bands.size(), i -> bands.get(i).mean());
            marks.add(Mark.Line.lane(style, name, series).with(Mark.Line.Beads.EACH).tagged("").with(pen));
        }

        private static Series layers(int count, IntToDoubleFunction value) {
            return Series.of(count, i -> i + 1.0, value);
        }
    }

    /// Standard deviations by depth; where draws were repeated, a band of one deviation around their mean.
    Sketch spread(Sight sight, Quantity quantity) {
        List<Curve> curves = new ArrayList<>();
        for (int lane = 0; lane < sight.lanes().size(); lane++) {
            int at = lane;
            known(sight, lane).filter(one -> one.knows(quantity)).ifPresent(one -> {
                int style = look.apply(at).style();
                curves.add(new Curve(sight.names().get(at), style, LaneStyle.of(style).pen(),
                        Arrays.stream(one.stds(quantity)).boxed().toList(),
                        one.bands().getOrDefault(quantity, List.of())));
            });
        }
        return new Sketch("wall.spread." + WallPictures.id(quantity), curves, sight.depth());
    }

    private Optional<LaneFigures> known(Sight sight, int lane) {
        return look.apply(lane).shown() ? sight.lanes().get(lane) : Optional.empty();
    }

    /// How many outputs are saturated, and how many units dead (with dots), by depth.
    Sketch shares(Sight sight) {
        List<Curve> curves = new ArrayList<>();
        for (int lane = 0; lane < sight.lanes().size(); lane++) {
            LaneStyle style = LaneStyle.of(look.apply(lane).style());
            String name = sight.names().get(lane);
            known(sight, lane).ifPresent(one -> {
                curves.add(share(texts.get("wall.shares.saturated", name), style.lane(),
                        style.pen().dashed(Dash.SOLID), one, Health::saturated));
                curves.add(share(texts.get("wall.shares.dead", name), style.lane(),
                        new Pen(style.tone(), 1.6, Dash.DOTTED), one, Health::dead));
            });
        }
        return new Sketch(SHARES, curves, sight.depth());
    }

    private static Curve share(String name, int style, Pen pen, LaneFigures one,
            Function<Health, Double> which) {
        return new Curve(name, style, pen,
                one.layers().stream().map(layer -> which.apply(layer.health())).toList(), List.of());
    }
}
