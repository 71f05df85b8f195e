package trainscope.lab.insight;

import java.util.List;
import trainscope.engine.surface.Point;
import trainscope.engine.surface.Region;

/// Where a rule ends from every start in a window, and how soon: an unchanging picture of what is known so far. Cells that
/// were not computed yet show what the nearest computed one found.
///
/// Cells count from the left and from the bottom.
public final class BasinMap {
    /// The lane came too far away, or stopped being a number.
    public static final int GONE = -1;
    /// The lane is on its way still.
    public static final int ON_THE_WAY = -2;
    /// The lane ended in a minimum that the surface does not name.
    public static final int ELSEWHERE = -3;
    /// Nothing is known yet.
    public static final int UNKNOWN = -4;

    private final BasinSpec spec;
    private final int[] ends;
    private final int[] steps;
    private final double progress;

    BasinMap(BasinSpec spec, int[] ends, int[] steps, double progress) {
        this.spec = spec;
        this.ends = ends;
        this.steps = steps;
        this.progress = progress;
    }

    public int columns() {
        return spec.columns();
    }

    public int rows() {
        return spec.rows();
    }

    public Region window() {
        return spec.window();
    }

    /// The minima that [#end] counts.
    public List<Point> minima() {
        return spec.minima();
    }

    /// The number of the minimum, from 0, or one of the negative constants.
    public int end(int column, int row) {
        return ends[row * columns() + column];
    }

    /// After how many steps the lane was there to stay, or gone; the length of the run where it is neither.
    public int steps(int column, int row) {
        return steps[row * columns() + column];
    }

    /// The start that a cell stands for, its middle.
    public Point start(int column, int row) {
        return spec.start(column, row);
    }

    /// The share of the cells that are computed, from 0 to 1.
    public double progress() {
        return progress;
    }

    public boolean isWhole() {
        return progress == 1;
    }
}
