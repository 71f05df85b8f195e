package trainscope.ui.paths;

import java.util.ArrayList;
import java.util.List;
import trainscope.engine.surface.Point;
import trainscope.engine.surface.Region;
import trainscope.engine.surface.Surface;
import trainscope.plot.Axis;
import trainscope.plot.Extent;
import trainscope.plot.Field;
import trainscope.plot.Grid;
import trainscope.plot.Levels;
import trainscope.plot.Mark;
import trainscope.plot.Marker;
import trainscope.plot.Series;
import trainscope.plot.Shade;
import trainscope.plot.Tone;

/// What lies under the trails and changes only with the surface or the window: heights, contours, the way downhill, minima.
record Ground(Axis x, Axis y, List<Mark> marks) {
    private static final int COLUMNS = 161;
    private static final int ROWS = 101;
    private static final int BANDS = 12;

    Mark.Heat heat() {
        return (Mark.Heat) marks.getFirst();
    }

    Mark minima() {
        return marks.getLast();
    }

    static Ground of(Surface surface, Region window, String minimum) {
        var x = new Extent(window.left(), window.right());
        var y = new Extent(window.bottom(), window.top());
        Grid grid = Grid.sample(x, y, COLUMNS, ROWS, surface::value);
        Levels levels = Levels.suited(grid, BANDS);
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Heat("f", grid, levels, Shade.VALLEY, Mark.Heat.Blend.BANDS));
        marks.add(Mark.Contours.of(grid, levels));
        marks.add(new Mark.Arrows(downhill(surface), Tone.Role.MUTED, 62));
        List<Point> minima = surface.minima();
        marks.add(new Mark.Dots(minimum,
                Series.of(minima.size(), i -> minima.get(i).x(), i -> minima.get(i).y()), Tone.Role.TEXT,
                Marker.PLUS, 9, false));
        return new Ground(Axis.linear("x").between(x.lo(), x.hi()).inward(),
                Axis.linear("y").between(y.lo(), y.hi()).inward(),
                List.copyOf(marks));
    }

    private static Field downhill(Surface surface) {
        double[] slope = new double[2];
        return new Field() {
            @Override
            public double u(double px, double py) {
                surface.gradient(px, py, slope);
                return -slope[0];
            }

            @Override
            public double v(double px, double py) {
                surface.gradient(px, py, slope);
                return -slope[1];
            }
        };
    }
}
