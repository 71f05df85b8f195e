package trainscope.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import trainscope.lab.look.Matrix;
import trainscope.lab.run.Inside;
import trainscope.plot.Axis;
import trainscope.plot.Dash;
import trainscope.plot.Extent;
import trainscope.plot.Mark;
import trainscope.plot.Marker;
import trainscope.plot.Pen;
import trainscope.plot.PlotModel;
import trainscope.plot.Series;
import trainscope.plot.Tone;

/// Batch normalization, unit by unit: what it takes from the examples against what it keeps of the batches of the past. On
/// the diagonal both are the same; far from it, the network in use is another one than in training.
record NormPicture(InsideTalk talk) {
    PlotModel picture(Inside inside, int lane) {
        String title = talk.texts().get("train.norm");
        List<Inside.Normal> normals = Block.of(inside).stream().flatMap(block -> block.normals().stream())
                .toList();
        if (normals.isEmpty()) {
            return talk.nothing(title, talk.texts().get("train.norm.none"));
        }
        Series means = pairs(normals.stream().map(Inside.Normal::mean).toList(),
                normals.stream().map(Inside.Normal::runningMean).toList(), v -> v);
        Series spreads = pairs(normals.stream().map(Inside.Normal::variance).toList(),
                normals.stream().map(Inside.Normal::runningVariance).toList(), Math::sqrt);
        Extent all = means.extentX(false).with(means.extentY(false)).with(spreads.extentX(false))
                .with(spreads.extentY(false)).with(0).spread();
        Tone tone = talk.style(lane).tone();
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Line("running = batch", Series.of(new double[] {all.lo(), all.hi()},
                new double[] {all.lo(), all.hi()}), new Pen(Tone.Role.MUTED, 1, Dash.DASHED), Marker.CIRCLE,
                Mark.Beads.NONE, ""));
        marks.add(new Mark.Dots("μ", means, tone.faded(0.8), Marker.CIRCLE, 5, false));
        marks.add(new Mark.Dots("σ", spreads, tone, Marker.SQUARE, 6, true));
        return new PlotModel(title, talk.texts().get("train.norm.remark"),
                Axis.linear(talk.texts().get("train.norm.batch")).between(all.lo(), all.hi()),
                Axis.linear(talk.texts().get("train.norm.running")).between(all.lo(), all.hi()), marks,
                talk.texts().get("train.norm.says", means.size(), Figure.power(apart(means)),
                        Figure.power(apart(spreads))));
    }

    private static Series pairs(List<Matrix> batch, List<Matrix> running, DoubleUnaryOperator of) {
        double[] x = batch.stream().flatMapToDouble(m -> java.util.Arrays.stream(m.toArray())).map(of)
                .toArray();
        double[] y = running.stream().flatMapToDouble(m -> java.util.Arrays.stream(m.toArray())).map(of)
                .toArray();
        return Series.of(x, y);
    }

    /// The largest distance between the two.
    private static double apart(Series pairs) {
        double most = 0;
        for (int i = 0; i < pairs.size(); i++) {
            most = Math.max(most, Math.abs(pairs.x(i) - pairs.y(i)));
        }
        return most;
    }
}
