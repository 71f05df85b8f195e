package trainscope.lab.insight.wall;

import trainscope.lab.spec.InitLane;
import trainscope.lab.spec.InitSpec;

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

    /// What suits a quantity where nobody says otherwise: as far as the functions of all lanes reach, if they have ends; else
    /// as far as each lane does.
    static Reach usual(Quantity quantity, InitSpec spec) {
        double floor = Double.POSITIVE_INFINITY;
        double ceiling = Double.NEGATIVE_INFINITY;
        for (InitLane lane : spec.lanes()) {
            // A side that has no end is NaN, and stays it.
            floor = Math.min(floor, lane.activation().floor());
            ceiling = Math.max(ceiling, lane.activation().ceiling());
        }
        return quantity == Quantity.ACTIVATION && ceiling - floor < Double.POSITIVE_INFINITY
                ? new Fixed(floor, ceiling)
                : new Lane();
    }
}
