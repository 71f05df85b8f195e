package trainscope.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import trainscope.engine.data.Labels;
import trainscope.lab.look.Matrix;
import trainscope.lab.run.Errors;
import trainscope.plot.Anchor;
import trainscope.plot.Axis;
import trainscope.plot.Dash;
import trainscope.plot.Extent;
import trainscope.plot.Grid;
import trainscope.plot.Levels;
import trainscope.plot.Mark;
import trainscope.plot.Marker;
import trainscope.plot.Pen;
import trainscope.plot.PlotModel;
import trainscope.plot.Series;
import trainscope.plot.Shade;
import trainscope.plot.Tick;
import trainscope.plot.Tone;

/// Which class is taken for which: true ones are rows, said ones columns. Of numbers, what is said against what is true.
final class ConfusionPicture {
    /// A cell that has room for a number, in pixels of ordinary type.
    private static final double CELL = 20;

    private final InsideTalk talk;
    private @Nullable Matrix known;
    private Mark.@Nullable Heat ground;

    ConfusionPicture(InsideTalk talk) {
        this.talk = talk;
    }

    /// @param width of the view in pixels of ordinary type
    PlotModel picture(Errors errors, int lane, Optional<DeckOutlook.Mistake> chosen, double width) {
        String says = talk.texts().get("train.wrong.says", errors.size(), errors.all(),
                errors.areClasses() ? Figure.percent(errors.share()) : "");
        if (!(errors.part().data().targets() instanceof Labels labels)) {
            return numbers(errors, lane);
        }
        Matrix counts = errors.confusion();
        int n = counts.rows();
        List<Mark> marks = new ArrayList<>(List.of(heat(counts), InsideTalk.silence()));
        for (int i = 0; i < n * n && width > CELL * (n + 2); i++) {
            int truth = i / n;
            double count = counts.at(truth, i % n);
            if (count > 0) {
                marks.add(new Mark.Label(i % n, n - 1.0 - truth, Long.toString((long) count), Tone.Role.TEXT,
                        Anchor.CENTRE, truth != i % n));
            }
        }
        chosen.filter(cell -> cell.truth() < n && cell.said() < n)
                .ifPresent(cell -> frame(marks, cell.said(), n - 1.0 - cell.truth()));
        List<String> names = labels.names();
        List<Tick> across = IntStream.range(0, n).mapToObj(i -> new Tick(i, names.get(i))).toList();
        List<Tick> up = IntStream.range(0, n).mapToObj(i -> new Tick(i, names.get(n - 1 - i))).toList();
        return PlotModel.of("",
                Axis.linear(talk.texts().get("train.wrong.said")).between(-0.5, n - 0.5).withTicks(across),
                Axis.linear(talk.texts().get("train.wrong.true")).between(-0.5, n - 0.5).withTicks(up), marks,
                says);
    }

    /// Shares of each row: right ones towards one colour, wrong ones towards the other; their root, so that few are seen.
    private Mark.Heat heat(Matrix counts) {
        Mark.Heat there = ground;
        if (there == null || !counts.equals(known)) {
            int n = counts.rows();
            double[] values = new double[n * n];
            for (int truth = 0; truth < n; truth++) {
                double all = 0;
                for (int said = 0; said < n; said++) {
                    all += counts.at(truth, said);
                }
                for (int said = 0; said < n; said++) {
                    double share = all == 0 ? 0 : Math.sqrt(counts.at(truth, said) / all);
                    values[(n - 1 - truth) * n + said] = said == truth ? share : -share;
                }
            }
            there = new Mark.Heat("", Grid.of(new Extent(0, n - 1.0), new Extent(0, n - 1.0), n, values),
                    Levels.of(-1, 1), Shade.SIGN, Mark.Heat.Blend.CELLS);
            ground = there;
            known = counts;
        }
        return there;
    }

    private static void frame(List<Mark> marks, double x, double y) {
        double half = 0.47;
        double[] left = {x - half, x - half + 0.05};
        double[] right = {x + half - 0.05, x + half};
        double[] all = {x - half, x + half};
        for (double[] side : List.of(left, right)) {
            marks.add(band(side, y - half, y + half));
        }
        marks.add(band(all, y - half, y - half + 0.06));
        marks.add(band(all, y + half - 0.06, y + half));
    }

    private static Mark band(double[] xs, double low, double high) {
        return new Mark.Band("", trainscope.plot.Span.between(Series.of(xs, new double[] {low, low}),
                Series.of(xs, new double[] {high, high})), Tone.Role.ACCENT);
    }

    private PlotModel numbers(Errors errors, int lane) {
        Series pairs = Series.of(errors.size(), errors::truth, errors::said);
        Extent all = pairs.extentX(false).with(pairs.extentY(false)).spread();
        Mark line = new Mark.Line(talk.texts().get("train.wrong.right"),
                Series.of(new double[] {all.lo(), all.hi()}, new double[] {all.lo(), all.hi()}),
                new Pen(Tone.Role.MUTED, 1, Dash.DASHED), Marker.CIRCLE, Mark.Beads.NONE, "");
        return PlotModel.of("", Axis.linear(talk.texts().get("train.wrong.true")),
                Axis.linear(talk.texts().get("train.wrong.said")),
                List.of(line, new Mark.Dots("", pairs, talk.style(lane).tone().faded(0.6), Marker.CIRCLE, 4,
                        false)),
                talk.texts().get("train.wrong.says", errors.size(), errors.all(), ""));
    }
}
