package trainscope.ui.train;

import java.util.List;
import trainscope.i18n.Texts;
import trainscope.lab.look.Matrix;
import trainscope.plot.Axis;
import trainscope.plot.Extent;
import trainscope.plot.Mark;
import trainscope.plot.Pixels;
import trainscope.plot.PlotModel;

/// A matrix as colours: a row for each unit, the first one lowest, a column for each input.
record MatrixSheet(Texts texts) {
    PlotModel picture(Pixels pixels, Matrix weights, String says) {
        Extent x = new Extent(0.5, weights.columns() + 0.5);
        Extent y = new Extent(0.5, weights.rows() + 0.5);
        return PlotModel.of("", Axis.whole(texts.get("train.patterns.input")).between(x.lo(), x.hi()),
                Axis.whole(texts.get("train.patterns.unit")).between(y.lo(), y.hi()),
                List.of(InsideTalk.silence(), new Mark.Picture(pixels, x, y)), says);
    }
}
