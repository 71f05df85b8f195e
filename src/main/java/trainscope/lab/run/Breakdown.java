package trainscope.lab.run;

import java.util.Locale;

/// The first time a lane stopped being a number: after which step, and in what it showed first. The other lanes go on.
///
/// @param step the steps made when it was seen; 0 is the start itself
/// @param where what was not finite
/// @param name the name of the memory, or nothing
/// @param value what stood there: NaN or an infinity
public record Breakdown(long step, Where where, String name, double value) {
    /// The places where a number can break, in the order in which a step computes them.
    public enum Where {
        LOSS, GRADIENT, MEMORY, CURVATURE, POINT, VALUE, WEIGHT, STATISTIC;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
