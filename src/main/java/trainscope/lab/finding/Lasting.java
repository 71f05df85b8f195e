package trainscope.lab.finding;

import java.util.function.Predicate;

/// A finding that stays until it is clearly contradicted: what begins at one limit ends only at a wider one, as a thermostat
/// does. Whether it began is read from the evidence as it was at earlier reviews, so that nothing has to be remembered.
///
/// @param begins what has to be seen once
/// @param goesOn what has to be seen ever since; it holds wherever `begins` does
record Lasting(Predicate<Evidence> begins, Predicate<Evidence> goesOn) {
    /// At least so many earlier moments are looked at, and less than twice as many.
    private static final int MOMENTS = 12;

    boolean holds(Evidence evidence) {
        if (begins.test(evidence)) {
            return true;
        }
        if (!goesOn.test(evidence)) {
            return false;
        }
        Series reviews = evidence.loss();
        // Powers of two, so that the same moments are looked at again when the run has gone on.
        int every = Math.max(1, Integer.highestOneBit(reviews.size() / MOMENTS));
        for (int i = (reviews.size() - 1) / every * every; i >= 0; i -= every) {
            Evidence then = evidence.at(reviews.step(i));
            if (begins.test(then)) {
                return true;
            }
            if (!goesOn.test(then)) {
                return false;
            }
        }
        return false;
    }
}
