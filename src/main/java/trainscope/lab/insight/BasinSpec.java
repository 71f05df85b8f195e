package trainscope.lab.insight;

import java.util.List;
import trainscope.engine.surface.Point;
import trainscope.engine.surface.Region;
import trainscope.engine.surface.Surface;
import trainscope.lab.spec.Descent;

/// What a basin map is a map of: a lane, without noise, from every cell of a window.
///
/// @param steps how long every lane runs
public record BasinSpec(Surface surface, Descent lane, Region window, int columns, int rows, int steps) {
    private static final double NEAR = 0.01;

    public BasinSpec {
        if (columns < 1 || rows < 1 || steps < 0) {
            throw new IllegalArgumentException("a map of " + columns + " x " + rows + " cells, " + steps
                    + " steps");
        }
    }

    /// The middle of a cell.
    Point start(int column, int row) {
        return new Point(window.left() + window.width() * (column + 0.5) / columns,
                window.bottom() + window.height() * (row + 0.5) / rows);
    }

    List<Point> minima() {
        return surface.minima();
    }

    /// How near a minimum is arrived: a hundredth of the surface's window, but less than a quarter of the way to the next
    /// minimum.
    double near() {
        Region home = surface.home();
        double near = NEAR * new Point(home.left(), home.bottom())
                .distance(new Point(home.right(), home.top()));
        List<Point> minima = minima();
        for (int i = 0; i < minima.size(); i++) {
            for (int j = 0; j < i; j++) {
                near = Math.min(near, minima.get(i).distance(minima.get(j)) / 4);
            }
        }
        return near;
    }
}
