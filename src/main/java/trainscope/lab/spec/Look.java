package trainscope.lab.spec;

/// How a lane is told from the others, wherever it appears.
///
/// @param style which of the eight styles it has, from 0: a colour, a dash and a marker together, so that colour is never
///     the only sign
/// @param shown whether it is drawn; a lane that is switched off runs all the same
public record Look(int style, boolean shown) {
    /// How many styles there are: one for each lane.
    public static final int STYLES = ExperimentSpec.MOST_LANES;

    Look styled(int other) {
        return new Look(other, shown);
    }

    Look shown(boolean whether) {
        return new Look(style, whether);
    }
}
