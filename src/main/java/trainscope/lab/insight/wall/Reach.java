package trainscope.lab.insight.wall;

/// How far the histograms of a wall reach.
public sealed interface Reach {
    /// From … to, the same for every cell; a finite stretch.
    record Fixed(double from, double to) implements Reach {
        public Fixed {
            if (!(to > from && to - from < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(from + " … " + to);
            }
        }
    }

    /// From the least to the largest number of all layers of the lane.
    record Lane() implements Reach {}

    /// From the least to the largest number of the cell.
    record Cell() implements Reach {}
}
