package trainscope.lab.insight.babysit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Library;
import trainscope.lab.run.Race;
import trainscope.lab.spec.Recipe;
import trainscope.lab.spec.TrainSpec;

/// The range test of learning rates: one run in which the rate grows by the same factor at every step, until the loss runs
/// away. Works with every rule; the lane's own rate and schedule take no part.
///
/// The smoothed loss is s ← β·s + (1 − β)·loss, divided by 1 − βᵗ, so that its beginning is not pulled to 0. The run stops
/// when that is more than four times its least value so far, or no number.
///
/// Source: Smith 2015, "Cyclical learning rates", section 3.3.
///
/// @param from the rate of the first step
/// @param to the rate of the last step, if it comes to that
public record RateSweep(double from, double to, int steps) {
    /// What a smoothed loss keeps at every step.
    static final double KEPT = 0.8;
    private static final double AWAY = 4;
    /// So many steps are made before a loss can have run away.
    private static final int FIRST = 10;

    /// From 1e-6 to 100, twenty steps for each power of ten.
    public static RateSweep usual() {
        return new RateSweep(1e-6, 100, 161);
    }

    /// Sweeps a lane; what was found so far is told after every step. It ends early where it is no longer wanted.
    public RateCurve run(TrainSpec spec, Recipe lane, Library library, Progress progress,
            Consumer<RateCurve> heard) throws Refused {
        double factor = StrictMath.pow(to / from, 1.0 / (steps - 1));
        var growing = new Growing(from, factor);
        List<RateCurve.Point> points = new ArrayList<>();
        RateCurve.End end = RateCurve.End.WHOLE;
        var subject = new Subject(spec, lane, library);
        try (Race race = subject.race(lane.following(growing), spec.batching(), steps)) {
            double sum = 0;
            double least = Double.POSITIVE_INFINITY;
            while (end == RateCurve.End.WHOLE && race.advance()) {
                progress.at((double) race.step() / steps);
                double loss = race.standing(0).figures().dataLoss();
                sum = KEPT * sum + (1 - KEPT) * loss;
                double smooth = sum / (1 - StrictMath.pow(KEPT, (double) race.step()));
                points.add(new RateCurve.Point(growing.rate(0, race.step() - 1), loss, smooth));
                least = Math.min(least, smooth);
                if (!Double.isFinite(loss) || race.broken(0) != null) {
                    end = RateCurve.End.BROKEN;
                } else if (race.step() > FIRST && smooth > AWAY * least) {
                    end = RateCurve.End.AWAY;
                }
                heard.accept(new RateCurve(points, end));
            }
        } catch (CancellationException e) {
            end = RateCurve.End.CANCELLED;
        }
        return new RateCurve(points, end);
    }
}
