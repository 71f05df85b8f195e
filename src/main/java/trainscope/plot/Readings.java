package trainscope.plot;

import java.util.ArrayList;
import java.util.List;

/// What all lines say at one `x`.
final class Readings {
    private Readings() {}

    /// The point of every line that is nearest to `x`; lines that do not reach there say nothing.
    static List<Reading> at(PlotModel model, Layout layout, double x) {
        List<Reading> readings = new ArrayList<>();
        for (Mark mark : model.marks()) {
            if (!(mark instanceof Mark.Line line)) {
                continue;
            }
            Series series = line.series();
            int i = series.nearest(x);
            if (i < 0 || !layout.x().extent().contains(series.x(i)) || beyond(series, i, x)) {
                continue;
            }
            double px = layout.x().pixel(series.x(i));
            double py = layout.y().pixel(series.y(i));
            readings.add(new Reading(line, i, series.x(i), series.y(i), px, py));
        }
        return readings;
    }

    /// Past its ends a line is silent, but for half a step of grace.
    private static boolean beyond(Series series, int i, double x) {
        double away = Math.abs(series.x(i) - x);
        if ((i > 0 && i < series.size() - 1) || away == 0) {
            return false;
        }
        double step = series.size() < 2 ? 0
                : Math.abs(i == 0 ? series.x(1) - series.x(0) : series.x(i) - series.x(i - 1));
        boolean outside = i == 0 ? x < series.x(0) : x > series.x(i);
        return outside && away > step / 2;
    }
}
