package trainscope.lab.finding;

import java.util.Optional;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Library;
import trainscope.lab.run.Race;
import trainscope.lab.run.TrainFrame;
import trainscope.lab.spec.Change;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.Recipe;
import trainscope.lab.spec.TrainSpec;

/// A fix that is tried: the lane goes on as it is, beside it one with the fix, and both are measured at the same step.
///
/// A [Fix.Branch] leaves the lane where the evidence is, with the same weights and memory. A [Fix.Lane] begins anew beside it,
/// on the same draws. A [Fix.Anew] changes what all lanes of a race share, and is a race of its own.
///
/// @param plan with the lane as it is, and the one with the fix where one race can hold both
/// @param lane as it is
/// @param other the lane with the fix, in `beside`
/// @param beside the same plan, or a second one
public record Trial(Plan plan, int lane, Plan beside, int other) {
    /// So much more accuracy, as a share, is clear.
    private static final double POINTS = 0.05;

    /// What has to be run to try a fix of a lane.
    ///
    public static Trial of(Plan plan, int lane, Fix fix) {
        TrainSpec spec = (TrainSpec) plan.spec();
        return switch (fix) {
            case Fix.Branch branch -> {
                Recipe to = branch.to().named(plan.freeName(branch.to().name()));
                Plan with = plan.with(new Change.Branch(branch.from(), plan.lanes(), lane, to));
                yield new Trial(with, lane, with, plan.lanes());
            }
            case Fix.Lane(var _, var _, var to) -> {
                Plan with = plan.added(to.named(plan.freeName(to.name())));
                int first = spec.lanes().size();
                yield new Trial(with, lane < first ? lane : lane + 1, with, first);
            }
            case Fix.Anew anew -> new Trial(plan, lane, Plan.of(anew.to()), 0);
        };
    }

    /// Runs both to a step, and compares.
    public Verdict run(Library library, long until) throws Refused {
        if (plan.equals(beside)) {
            TrainFrame frame = frame(plan, library, until);
            return judge(frame, frame).orElseThrow();
        }
        TrainFrame without = frame(plan, library, until);
        return judge(without, frame(beside, library, until)).orElseThrow();
    }

    private static TrainFrame frame(Plan plan, Library library, long until) throws Refused {
        try (Race race = Race.of(plan, library)) {
            race.seek(until);
            return (TrainFrame) race.frame();
        }
    }

    /// What frames say of the two lanes; nothing before both were reviewed.
    ///
    /// Where it is clear from the accuracy on validation data, it is: the loss of a network that knows nothing is lower than that of
    /// one that is sure of itself and mostly right. Else the loss decides.
    public Optional<Verdict> judge(TrainFrame without, TrainFrame with) {
        Optional<Verdict> accuracy = compare("validation-accuracy", without, with)
                .filter(v -> Math.abs(v.with() - v.without()) > POINTS && v.isClear());
        return accuracy.or(() -> compare("validation-loss", without, with))
                .or(() -> compare("training-loss", without, with));
    }

    private Optional<Verdict> compare(String metric, TrainFrame without, TrainFrame with) {
        int one = without.metrics().indexOf(metric);
        int two = with.metrics().indexOf(metric);
        if (one < 0 || two < 0 || lane >= without.curves().size() || other >= with.curves().size()) {
            return Optional.empty();
        }
        long step = Math.min(without.step(), with.step());
        Series before = Series.of(without.curves().get(lane).get(one), 0, step);
        Series after = Series.of(with.curves().get(other).get(two), 0, step);
        return before.size() == 0 || after.size() == 0 ? Optional.empty()
                : Optional.of(Verdict.of(metric, before, after, step));
    }
}
