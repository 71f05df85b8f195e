package trainscope.lab.insight;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import trainscope.engine.optim.Optimizer;
import trainscope.engine.optim.Slots;
import trainscope.engine.surface.Point;
import trainscope.engine.surface.Surface;
import trainscope.lab.run.Ground;

/// Looks for the largest learning rate with which a rule does not diverge, its schedule held constant and without noise.
///
/// A lane diverges if within 200,000 steps it comes beyond its [Horizon], or to what is no number, and is higher there
/// than it began; lower, it only follows a surface without a bottom. From 1e-8 up to 1e8, four rates to the decade are
/// tried in short runs until one leaves; between it and its neighbour below bisection finds the limit. Where rates
/// that diverge and rates that do not lie mixed, as they can on a surface that is no bowl, it is the edge of the lowest
/// that was met. Always the same, and cut off at some million steps: tens of milliseconds.
public record LimitSearch(Optimizer rule, Surface surface, Point start) {
    private static final double BOTTOM = 1e-8;
    private static final int DECADES = 16;
    private static final int PER_DECADE = 4;
    private static final int LAST = DECADES * PER_DECADE;
    private static final int SHORT = 2_000;
    private static final int LONG = 200_000;
    private static final int BLOCK = 1_024;
    private static final double FINE = 1 + 1e-5;
    private static final double STILL = 1e-13;

    private enum Outcome {
        STAYS, FALLS, DIVERGES, CANCELLED
    }

    /// The limit; nothing where the search was cancelled, of which it is asked every thousand steps.
    public Optional<RateLimit> find(BooleanSupplier cancelled) {
        for (int place = 0; place <= LAST; place++) {
            switch (run(rate(place), place == LAST ? LONG : SHORT, cancelled)) {
                case STAYS -> {}
                case FALLS -> {
                    return Optional.of(new RateLimit.Bottomless());
                }
                case DIVERGES -> {
                    return between(place, cancelled);
                }
                case CANCELLED -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new RateLimit.NoneUpTo(rate(LAST)));
    }

    private static double rate(int place) {
        return BOTTOM * StrictMath.pow(10, (double) place / PER_DECADE);
    }

    /// The limit below a rate that diverges. What a short run took for stable may diverge in a long one.
    private Optional<RateLimit> between(int diverging, BooleanSupplier cancelled) {
        int stable = diverging - 1;
        while (stable >= 0) {
            Outcome outcome = run(rate(stable), LONG, cancelled);
            if (outcome == Outcome.CANCELLED) {
                return Optional.empty();
            }
            if (outcome != Outcome.DIVERGES) {
                return bisect(rate(stable), rate(stable + 1), cancelled);
            }
            stable--;
        }
        return Optional.of(new RateLimit.BelowAll(BOTTOM));
    }

    private Optional<RateLimit> bisect(double stable, double diverging, BooleanSupplier cancelled) {
        double low = stable;
        double high = diverging;
        while (high > low * FINE) {
            double middle = Math.sqrt(low * high);
            Outcome outcome = run(middle, LONG, cancelled);
            if (outcome == Outcome.CANCELLED) {
                return Optional.empty();
            }
            if (outcome == Outcome.DIVERGES) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Optional.of(new RateLimit.At(low));
    }

    private Outcome run(double rate, int steps, BooleanSupplier cancelled) {
        var ground = new Ground(surface);
        Slots slots = rule.slots(2);
        double[] at = {start.x(), start.y()};
        rule.step(at, ground, rate, slots);
        Horizon horizon = Horizon.of(surface, start, start.distance(new Point(at[0], at[1])));
        double lastX = at[0];
        double lastY = at[1];
        for (int i = 1; i < steps && horizon.holds(at[0], at[1]); i++) {
            rule.step(at, ground, rate, slots);
            if (i % BLOCK == 0) {
                if (cancelled.getAsBoolean() || Thread.currentThread().isInterrupted()) {
                    return Outcome.CANCELLED;
                }
                double moved = Math.abs(at[0] - lastX) + Math.abs(at[1] - lastY);
                if (moved <= STILL * horizon.reach()) {
                    return Outcome.STAYS;
                }
                lastX = at[0];
                lastY = at[1];
            }
        }
        if (horizon.holds(at[0], at[1])) {
            return Outcome.STAYS;
        }
        boolean lower = surface.value(at[0], at[1]) < surface.value(start.x(), start.y());
        return lower ? Outcome.FALLS : Outcome.DIVERGES;
    }
}
