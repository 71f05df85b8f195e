package trainscope.lab.bench;

import java.util.List;
import java.util.Optional;
import trainscope.engine.Problem;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;
import trainscope.lab.spec.PathSpec;
import trainscope.lab.spec.PathText;
import trainscope.lab.spec.Plan;

/// What the window is measured with: a race that is shown while it runs as fast as it can.
///
/// @param lanes how many rules run
/// @param steps so many steps every lane has behind it when the measurement begins
/// @param width of the window, in pixels
/// @param seconds how long it is measured
/// @param headless whether the window is drawn into memory, not on a screen
public record ScreenLoad(int lanes, long steps, int width, int height, double seconds, boolean headless) {
    /// Chance in the slope keeps all lanes in motion: paths that have arrived would cost nothing to draw.
    private static final double NOISE = 0.3;
    private static final List<String> RULES = List.of("SGD(lr=0.95)", "Momentum(lr=0.1)", "AdaGrad(lr=1.5)",
            "Adam(lr=0.3)", "Nesterov(lr=0.1)", "RMSProp(lr=0.1)", "AMSGrad(lr=0.3)", "NAdam(lr=0.3)");

    public static final int MOST_LANES = RULES.size();
    public static final long MOST_STEPS = 1_000_000;
    public static final int LEAST_SIDE = 480;
    public static final int MOST_SIDE = 8192;
    public static final double MOST_SECONDS = 600;

    /// Eight lanes with ten thousand steps each in the first window of all.
    public static ScreenLoad usual() {
        return new ScreenLoad(MOST_LANES, 10_000, 1280, 800, 10, false);
    }

    /// The first reason why this cannot be measured, if there is one.
    public Optional<Problem> problem() {
        if (lanes < 1 || lanes > MOST_LANES) {
            return Optional.of(Problem.of("bench.lanes", lanes, MOST_LANES));
        }
        if (steps < 0 || steps > MOST_STEPS) {
            return Optional.of(Problem.of("bench.steps", steps, MOST_STEPS));
        }
        if (Math.min(width, height) < LEAST_SIDE || Math.max(width, height) > MOST_SIDE) {
            return Optional.of(Problem.of("bench.size", width, height, LEAST_SIDE, MOST_SIDE));
        }
        if (!(seconds > 0 && seconds <= MOST_SECONDS)) {
            return Optional.of(Problem.of("bench.seconds", seconds, MOST_SECONDS));
        }
        return Optional.empty();
    }

    /// The race: it does not end while it is measured.
    public Plan plan(Catalog catalog) {
        var valley = catalog.surfaces().entries().getFirst().prototype();
        try {
            return Plan.of(new PathSpec(valley, valley.start(), PathSpec.MOST_STEPS, 1, NOISE,
                    new PathText(catalog).lanes(RULES.subList(0, lanes))));
        } catch (Refused e) {
            throw new IllegalStateException(e);
        }
    }
}
