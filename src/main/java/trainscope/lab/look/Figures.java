package trainscope.lab.look;

import trainscope.engine.math.Summary;

/// What the numbers of a cell have in common. All but the counts are those of the finite ones, and `NaN` where there are none.
///
/// @param std the population's standard deviation
public record Figures(int count, int notFinite, double mean, double std, double min, double max) {
    public static Figures of(Summary summary) {
        return new Figures(summary.count(), summary.notFinite(), summary.mean(), summary.std(), summary.min(),
                summary.max());
    }
}
