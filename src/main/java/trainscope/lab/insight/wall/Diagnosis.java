package trainscope.lab.insight.wall;

import java.util.List;
import java.util.Optional;
import trainscope.lab.look.Health;

/// What is worst about how a lane begins, or that nothing is, with the figures that say so.
///
/// @param layer where it is seen, from 0
/// @param first the standard deviation of the first layer's outputs
/// @param last that of the last layer's
/// @param amount a share, or a number of units, as the kind has it
/// @param other the other share, where there are two
/// @param back how many times as large a gradient is at the first layer as at the last; `NaN` where it is not known
public record Diagnosis(Kind kind, int layer, double first, double last, double amount, double other,
        double back) {
    /// From here on so many outputs are saturated that a class notices; own threshold.
    private static final double SATURATED = 0.25;
    /// Ten layers of 100 have a tenth by chance alone, even those that keep their spread; own threshold.
    private static final double DEAD = 0.2;
    /// A spread that changes so much from the first layer to the last; own threshold.
    private static final double FADED = 0.1;

    /// The worst first.
    public enum Kind {
        /// Numbers that are none; `amount` is their share.
        NOT_FINITE,
        /// Units that will stay the same; `amount` of the layer are different, of `other`.
        SYMMETRIC,
        /// `amount` of the outputs at the lower end, `other` at the upper one.
        SATURATED,
        /// Nothing is left at the end.
        FADES,
        /// Ever larger.
        GROWS,
        /// `amount` of the units of the layer are dead.
        DEAD,
        /// All is well.
        HOLDS
    }

    /// What is known of a lane's activations says it.
    public static Diagnosis of(LaneFigures lane) {
        List<LayerFigures> layers = lane.layers();
        double first = lane.cell(0, Quantity.ACTIVATION).figures().std();
        double last = lane.cell(layers.size() - 1, Quantity.ACTIVATION).figures().std();
        double back = back(lane);
        return broken(lane, first, last, back).or(() -> symmetric(lane, first, last, back))
                .or(() -> saturated(lane, first, last, back)).or(() -> spread(lane, first, last, back))
                .or(() -> dead(lane, first, last, back))
                .orElse(new Diagnosis(Kind.HOLDS, layers.size() - 1, first, last, 0, 0, back));
    }

    private static double back(LaneFigures lane) {
        if (!lane.knows(Quantity.GRADIENT)) {
            return Double.NaN;
        }
        double[] stds = lane.stds(Quantity.GRADIENT);
        return stds[0] / stds[stds.length - 1];
    }

    private static Optional<Diagnosis> broken(LaneFigures lane, double first, double last, double back) {
        for (int l = 0; l < lane.layers().size(); l++) {
            var figures = lane.cell(l, Quantity.ACTIVATION).figures();
            if (figures.notFinite() > 0) {
                return Optional.of(new Diagnosis(Kind.NOT_FINITE, l, first, last,
                        (double) figures.notFinite() / figures.count(), 0, back));
            }
        }
        return Optional.empty();
    }

    private static Optional<Diagnosis> symmetric(LaneFigures lane, double first, double last, double back) {
        for (int l = 0; l < lane.layers().size(); l++) {
            Twins twins = lane.layers().get(l).twins();
            if (twins.forEver()) {
                return Optional.of(new Diagnosis(Kind.SYMMETRIC, l, first, last, twins.count(),
                        twins.units(), back));
            }
        }
        return Optional.empty();
    }

    /// Functions that flatten on both sides; a ReLU that says 0 is not yet in trouble.
    private static Optional<Diagnosis> saturated(LaneFigures lane, double first, double last, double back) {
        var function = lane.lane().activation();
        if (Double.isNaN(function.floor() + function.ceiling())) {
            return Optional.empty();
        }
        int worst = 0;
        for (int l = 1; l < lane.layers().size(); l++) {
            worst = health(lane, l).saturated() > health(lane, worst).saturated() ? l : worst;
        }
        Health health = health(lane, worst);
        return health.saturated() < SATURATED ? Optional.empty()
                : Optional.of(new Diagnosis(Kind.SATURATED, worst, first, last, health.low(), health.high(),
                        back));
    }

    private static Health health(LaneFigures lane, int layer) {
        return lane.layers().get(layer).health();
    }

    private static Optional<Diagnosis> spread(LaneFigures lane, double first, double last, double back) {
        boolean fades = last < FADED * first || first == 0 || flat(lane);
        boolean grows = last * FADED > first;
        return fades || grows ? Optional.of(new Diagnosis(fades ? Kind.FADES : Kind.GROWS,
                lane.layers().size() - 1, first, last, 0, 0, back)) : Optional.empty();
    }

    /// A function that does not begin at 0 keeps a mean when the spread is long gone.
    private static boolean flat(LaneFigures lane) {
        var figures = lane.cell(lane.layers().size() - 1, Quantity.ACTIVATION).figures();
        double room = lane.lane().activation().ceiling() - lane.lane().activation().floor();
        return figures.std() < 0.02 * room;
    }

    private static Optional<Diagnosis> dead(LaneFigures lane, double first, double last, double back) {
        int worst = 0;
        for (int l = 1; l < lane.layers().size(); l++) {
            worst = health(lane, l).dead() > health(lane, worst).dead() ? l : worst;
        }
        return health(lane, worst).dead() < DEAD ? Optional.empty()
                : Optional.of(new Diagnosis(Kind.DEAD, worst, first, last, health(lane, worst).dead(), 0,
                        back));
    }
}
