package trainscope.lab.insight.autopsy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import trainscope.engine.loss.SoftmaxCrossEntropy;
import trainscope.engine.net.Goal;
import trainscope.lab.catalog.Refused;
import trainscope.lab.insight.babysit.Progress;
import trainscope.lab.run.Breakdown;
import trainscope.lab.run.Library;
import trainscope.lab.run.Race;
import trainscope.lab.run.Specimen;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.Recipe;
import trainscope.lab.spec.TrainSpec;

/// Why a lane stopped being a number: its run is made again, exactly, as far as the step that broke; that step is then made by
/// hand, layer by layer, until the first number is met that is none. Its inputs are numbers, so that it is the operation
/// itself that failed.
///
/// @param plan of the run
public record Autopsy(Plan plan, int lane, Library library) {
    /// So many steps before the break are told.
    public static final int SIGNS = 50;

    /// Makes the run again, to its end or to the break. It can be long: progress is told, and it ends where it is not wanted.
    ///
    /// @throws CancellationException where it is no longer wanted
    public Report run(Progress progress) throws Refused {
        Plan alone = alone();
        int at = alone.lanes() == 1 ? 0 : lane;
        try (Race race = Race.of(alone, library)) {
            boolean goesOn = true;
            while (race.broken(at) == null && goesOn) {
                progress.at((double) race.step() / Math.max(1, race.limit()));
                goesOn = race.advance();
            }
            Breakdown broken = race.broken(at);
            return broken == null ? new Report(race.name(at), 0, null, List.of()) : report(race, at, broken);
        }
    }

    /// Goes through the last steps once more. A race goes back to the bit.
    private static Report report(Race race, int lane, Breakdown broken) {
        List<Sign> signs = new ArrayList<>();
        Cause cause = null;
        race.seek(Math.max(race.birth(lane), broken.step() - SIGNS));
        while (race.step() < broken.step()) {
            Specimen specimen = race.specimen(lane);
            Sign before = sign(race, specimen);
            if (race.step() + 1 == broken.step()) {
                cause = new Dissection(specimen).cause();
            }
            race.advance();
            signs.add(told(before, race, lane));
        }
        return new Report(race.name(lane), broken.step(), cause == null ? guess(broken) : cause, signs);
    }

    /// Weights and scores as a step finds them.
    private static Sign sign(Race race, Specimen specimen) {
        double[] w = specimen.weights();
        double[] scores = specimen.scores();
        return new Sign(race.step() + 1, Double.NaN, Double.NaN, Math.abs(Scan.largest(w, 0, w.length)),
                Math.abs(Scan.largest(scores, 0, specimen.rows() * specimen.network().out().size())));
    }

    private static Sign told(Sign before, Race race, int lane) {
        var figures = race.standing(lane).figures();
        return new Sign(before.step(), figures.loss(), figures.gradient(), before.weight(), before.score());
    }

    /// What the run itself says where the step shows nothing.
    private static Cause guess(Breakdown broken) {
        Stage stage = switch (broken.where()) {
            case LOSS -> Stage.LOSS;
            case GRADIENT -> Stage.BACKWARD;
            case MEMORY -> Stage.MEMORY;
            case STATISTIC -> Stage.STATISTIC;
            default -> Stage.WEIGHTS;
        };
        return new Cause(stage, 0, broken.name(), Operation.SUM, Cause.Pair.of(Double.NaN), broken.value());
    }

    /// The lane without the others, where they are not needed to make it again.
    private Plan alone() {
        boolean own = plan.journal().isEmpty()
                && (lane == 0 || ((TrainSpec) plan.spec()).chance().shared());
        return own ? Plan.of(((TrainSpec) plan.spec()).racing(List.of((Recipe) plan.lane(lane, 0)))) : plan;
    }

    /// The lane as it is at its beginning, with the loss computed so that no score is too large for it; null where it is so
    /// already, or is another loss.
    public @Nullable Recipe stable() {
        var recipe = (Recipe) plan.lane(lane, 0);
        if (!(recipe.goal().loss() instanceof SoftmaxCrossEntropy(var form))
                || form == SoftmaxCrossEntropy.Form.STABLE) {
            return null;
        }
        return recipe.towards(new Goal(new SoftmaxCrossEntropy(SoftmaxCrossEntropy.Form.STABLE),
                recipe.goal().penalty(), recipe.goal().clip()));
    }

    /// The same run with the stable form, from its beginning, and when that one breaks.
    public Report again(Progress progress) throws Refused {
        Recipe other = stable();
        if (other == null) {
            throw new IllegalStateException("the lane has no other form");
        }
        Plan without = new Plan(plan.spec().with(lane, other), List.of());
        return new Autopsy(without, lane, library).run(progress);
    }
}
