package trainscope.lab.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trainscope.engine.Problem;
import trainscope.engine.surface.Point;
import trainscope.engine.surface.Surface;

/// A race of update rules down a surface, all from the same start.
///
/// @param noise the standard deviation of what is added to every component of the gradient, the same draw for all
///     lanes; it stands for the chance in mini-batches
public record PathSpec(Surface surface, Point start, long steps, long seed, double noise, List<Descent> lanes)
        implements
            ExperimentSpec {
    /// The longest run.
    public static final long MOST_STEPS = 1_000_000_000L;

    public PathSpec {
        lanes = List.copyOf(lanes);
    }

    @Override
    public PathSpec with(int lane, LaneSpec to) {
        List<Descent> changed = new ArrayList<>(lanes);
        Descent descent = (Descent) to;
        if (lane == changed.size()) {
            changed.add(descent);
        } else {
            changed.set(lane, descent);
        }
        return new PathSpec(surface, start, steps, seed, noise, changed);
    }

    @Override
    public PathSpec without(int lane) {
        List<Descent> changed = new ArrayList<>(lanes);
        changed.remove(lane);
        return new PathSpec(surface, start, steps, seed, noise, changed);
    }

    public PathSpec on(Surface other) {
        return new PathSpec(other, start, steps, seed, noise, lanes);
    }

    public PathSpec from(Point other) {
        return new PathSpec(surface, other, steps, seed, noise, lanes);
    }

    public PathSpec lasting(long otherSteps) {
        return new PathSpec(surface, start, otherSteps, seed, noise, lanes);
    }

    public PathSpec withChance(double otherNoise, long otherSeed) {
        return new PathSpec(surface, start, steps, otherSeed, otherNoise, lanes);
    }

    /// The first reason why this cannot be run, if there is one.
    public Optional<Problem> problem() {
        if (!Double.isFinite(start.x()) || !Double.isFinite(start.y())) {
            return Optional.of(Problem.of("spec.start"));
        }
        if (steps < 0 || steps > MOST_STEPS) {
            return Optional.of(Problem.of("spec.steps", steps, MOST_STEPS));
        }
        if (!(noise >= 0 && noise <= Double.MAX_VALUE)) {
            return Optional.of(Problem.of("spec.noise", noise));
        }
        if (lanes.isEmpty() || lanes.size() > MOST_LANES) {
            return Optional.of(Problem.of("spec.lanes", lanes.size(), MOST_LANES));
        }
        return LaneNames.problem(lanes);
    }
}
