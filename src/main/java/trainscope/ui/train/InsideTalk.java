package trainscope.ui.train;

import java.util.List;
import java.util.function.IntFunction;
import trainscope.engine.layer.Activate;
import trainscope.i18n.Texts;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.spec.Look;
import trainscope.plot.Anchor;
import trainscope.plot.Axis;
import trainscope.plot.Dash;
import trainscope.plot.LaneStyle;
import trainscope.plot.Mark;
import trainscope.plot.Marker;
import trainscope.plot.Pen;
import trainscope.plot.PlotModel;
import trainscope.plot.Series;
import trainscope.plot.Tone;

/// What pictures of the inside have in common: words, and what lanes are called and look like.
record InsideTalk(Texts texts, Catalog catalog, IntFunction<Look> look, IntFunction<String> lane) {
    /// A curve without points, where the pointer reads no values: coordinates of cells mean nothing to anybody.
    static Mark silence() {
        return new Mark.Line("", Series.of(), new Pen(Tone.Role.PAGE, 1, Dash.SOLID), Marker.CIRCLE,
                Mark.Beads.NONE, "");
    }

    LaneStyle style(int number) {
        return LaneStyle.of(look.apply(number).style());
    }

    boolean shows(int number) {
        return look.apply(number).shown();
    }

    /// How large a block is, and the function it ends in: `100 ReLU`.
    String name(Block block) {
        return block.shown().layer() instanceof Activate(var function)
                ? block.size() + " " + texts.get(
                        "activation." + catalog.networks().activations().entryOf(function).id() + ".name")
                : block.size();
    }

    /// A picture in which there is nothing to see, with the reason.
    PlotModel nothing(String title, String why) {
        Mark reason = new Mark.Label(0.5, 0.5, why, Tone.Role.MUTED, Anchor.CENTRE, false);
        return PlotModel.of(title, Axis.linear("").between(0, 1).bare().inward(),
                Axis.linear("").between(0, 1).bare().inward(), List.of(silence(), reason), why);
    }
}
