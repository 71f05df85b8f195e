package trainscope.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trainscope.plot.Anchor;
import trainscope.plot.Dash;
import trainscope.plot.Extent;
import trainscope.plot.Mark;
import trainscope.plot.Pen;
import trainscope.plot.PlotModel;
import trainscope.plot.Series;
import trainscope.plot.Span;
import trainscope.plot.Tone;

/// The steps that a finding speaks of, shaded below the curves, with its words.
///
/// @param unit how many steps are one on the axis of time
record EvidenceShade(Optional<CurveOutlook.Evidence> evidence, double unit) {
    private static final double FAINT = 0.14;

    PlotModel on(PlotModel picture) {
        return evidence.map(e -> shaded(picture, e)).orElse(picture);
    }

    private PlotModel shaded(PlotModel picture, CurveOutlook.Evidence shown) {
        Extent reach = Extent.EMPTY;
        for (Mark mark : picture.marks()) {
            if (mark instanceof Mark.Line line) {
                reach = reach.with(line.series().extentY(true));
            }
        }
        if (reach.isEmpty()) {
            return picture;
        }
        double low = reach.lo();
        double high = reach.hi();
        double from = shown.from() / unit;
        double to = Math.max(shown.to(), shown.from() + 1) / unit;
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Band(shown.words(),
                Span.between(Series.of(2, i -> i == 0 ? from : to, _ -> low),
                        Series.of(2, i -> i == 0 ? from : to, _ -> high)),
                Tone.Role.WARNING.faded(FAINT)));
        for (double edge : new double[] {from, to}) {
            marks.add(new Mark.Rule(Mark.Rule.Direction.UPRIGHT, edge,
                    new Pen(Tone.Role.WARNING, 1, Dash.SOLID), "", false));
        }
        marks.addAll(picture.marks());
        marks.add(new Mark.Label(from, low, " " + shown.words(), Tone.Role.WARNING, Anchor.LEFT, true));
        return new PlotModel(picture.title(), picture.subtitle(), picture.x(), picture.y(), marks,
                picture.description() + " " + shown.words());
    }
}
