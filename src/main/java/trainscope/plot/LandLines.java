package trainscope.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Lines of equal height on a land: found once for a surface, drawn from every side, left out where the land hides them.
final class LandLines {
    /// Lines lie so far before the ground, so that cells, which are flat, do not cover them.
    private static final double SLACK = 0.012;

    private record Line(Series path, double height) {}

    private final List<Line> lines = new ArrayList<>();

    LandLines(Relief relief) {
        Isolines isolines = new Isolines(relief.grid());
        for (int i = 0; i < relief.levels().size(); i++) {
            double height = relief.heights().of(relief.levels().at(i));
            isolines.trace(relief.levels().at(i),
                    (xs, ys, n) -> lines
                            .add(new Line(Series.of(Arrays.copyOf(xs, n), Arrays.copyOf(ys, n)), height)));
        }
    }

    void draw(Stage stage, Ink.Stroke stroke, Ink ink) {
        Land land = stage.land;
        for (Line line : lines) {
            double[] px = new double[line.path.size()];
            double[] py = new double[line.path.size()];
            double z = land.floor() + line.height * (land.ceiling() - land.floor());
            int n = 0;
            for (int i = 0; i < line.path.size(); i++) {
                double column = land.column(line.path.x(i));
                double row = land.row(line.path.y(i));
                px[n] = stage.px(column, row, z);
                py[n] = stage.py(column, row, z);
                if (stage.depth.sees(px[n], py[n], stage.near(column, row, z), SLACK)) {
                    n++;
                } else {
                    flush(px, py, n, stroke, ink);
                    n = 0;
                }
            }
            flush(px, py, n, stroke, ink);
        }
    }

    private static void flush(double[] px, double[] py, int n, Ink.Stroke stroke, Ink ink) {
        if (n > 1) {
            ink.polyline(px, py, n, stroke);
        }
    }
}
