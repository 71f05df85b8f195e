package trainscope.ui.train;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trainscope.lab.insight.autopsy.Autopsy;
import trainscope.lab.insight.autopsy.Report;
import trainscope.lab.insight.babysit.Checkup;
import trainscope.lab.insight.babysit.Gate;
import trainscope.lab.insight.babysit.GateResult;
import trainscope.lab.insight.babysit.RateCurve;
import trainscope.lab.insight.babysit.RateSweep;
import trainscope.lab.insight.babysit.Told;
import trainscope.lab.insight.spread.SeedSweep;
import trainscope.lab.insight.spread.Spread;
import trainscope.lab.run.Library;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.Recipe;
import trainscope.lab.spec.TrainSpec;

/// The questions that can be asked about a lane of a training. They outlive a change of language.
final class Inquiries {
    private final TrainViewModel model;
    private final Inquiry<Gates> gates;
    private final Inquiry<Autopsied> autopsy;
    private final Inquiry<RateCurve> rates;
    private final Inquiry<Spread> spread;
    /// As the person has chosen it, for the thread that answers.
    private volatile int seeds;

    /// What the gates have said so far.
    record Gates(Map<Gate, Told> expected, Map<Gate, GateResult> results) {
        static Gates none() {
            return new Gates(Map.of(), Map.of());
        }

        private static <V> Map<Gate, V> plus(Map<Gate, V> map, Gate gate, V value) {
            Map<Gate, V> more = new EnumMap<>(Gate.class);
            more.putAll(map);
            more.put(gate, value);
            return more;
        }

        Gates expecting(Gate gate, Told told) {
            return new Gates(plus(expected, gate, told), results);
        }

        Gates measured(GateResult result) {
            return new Gates(expected, plus(results, result.gate(), result));
        }
    }

    /// What was found out about a lane, and then about the same with the stable form of its loss.
    ///
    /// @param again null where there is no other form, or it is not known yet
    record Autopsied(Report report, @Nullable Report again, boolean hasStable) {}

    Inquiries(TrainViewModel model, Library library) {
        this.model = model;
        gates = new Inquiry<>(model, this::beginning, (plan, lane, progress, tell) -> {
            var listener = new Checkup.Listener() {
                private Gates now = Gates.none();

                @Override
                public void expects(Gate gate, Told expected) {
                    now = now.expecting(gate, expected);
                    tell.accept(now);
                }

                @Override
                public void measured(GateResult result) {
                    now = now.measured(result);
                    tell.accept(now);
                }
            };
            new Checkup((TrainSpec) plan.spec(), (Recipe) plan.lane(lane, 0), library, progress)
                    .run(listener);
        });
        autopsy = new Inquiry<>(model, lane -> List.of(model.plan(), lane),
                (plan, lane, progress, tell) -> {
                    var autopsy = new Autopsy(plan, lane, library);
                    Report report = autopsy.run(progress);
                    boolean other = report.cause() != null && autopsy.stable() != null;
                    tell.accept(new Autopsied(report, null, other));
                    if (other) {
                        tell.accept(new Autopsied(report, autopsy.again(progress), true));
                    }
                });
        rates = new Inquiry<>(model, this::beginning, (plan, lane, progress, tell) -> tell.accept(
                RateSweep.usual().run((TrainSpec) plan.spec(), (Recipe) plan.lane(lane, 0), library, progress,
                        tell)));
        spread = new Inquiry<>(model, _ -> course(), (plan, _, progress, tell) -> new SeedSweep(plan, seeds,
                library).run(progress, tell));
        model.outlook().seedsProperty().addListener((_, _, now) -> seeds = now.intValue());
    }

    /// All that the runs of other seeds depend on, whatever the lanes are called and look like.
    private Object course() {
        Plan plan = model.plan();
        for (int lane = 0; lane < plan.lanes(); lane++) {
            plan = plan.renamed(lane, Integer.toString(lane));
        }
        return List.of(plan.spec(), plan.journal(), model.outlook().seedsProperty().get());
    }

    /// All that short runs of a lane from its beginning depend on.
    private Object beginning(int lane) {
        TrainSpec spec = model.spec();
        return List.of(spec.material(), spec.batching(), spec.chance(),
                ((Recipe) model.plan().lane(lane, 0)).named("-"));
    }

    Inquiry<Gates> gates() {
        return gates;
    }

    Inquiry<Autopsied> autopsy() {
        return autopsy;
    }

    Inquiry<RateCurve> rates() {
        return rates;
    }

    /// Mean and spread over several seeds, for all lanes at once.
    Inquiry<Spread> spread() {
        return spread;
    }

    /// Gives all questions up.
    void cancel() {
        spread.cancel();
        gates.cancel();
        autopsy.cancel();
        rates.cancel();
    }
}
