package trainscope.ui.train;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import trainscope.engine.Problem;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Library;
import trainscope.lab.run.RunEvent;
import trainscope.lab.run.RunHandle;
import trainscope.lab.run.Runner;
import trainscope.lab.run.TrainFrame;
import trainscope.lab.run.Transport;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.Recipe;
import trainscope.lab.spec.TrainSpec;
import trainscope.ui.kit.RaceViewModel;

/// What the room of training knows: its race, how its curves are looked at, and why a plan cannot be run, if it cannot.
///
/// Steps of a training cost time, so that a change while it rests starts it from its beginning, and names and looks
/// change nothing of a run.
public final class TrainViewModel extends RaceViewModel<TrainFrame, Recipe> {
    private final Library library;
    private final CurveOutlook outlook = new CurveOutlook();
    private final ObjectProperty<Optional<Problem>> trouble = new SimpleObjectProperty<>(Optional.empty());

    /// @param library what keeps the examples from one run to the next
    public TrainViewModel(Catalog catalog, Plan first, Library library) {
        super(catalog, first, TrainFrame.class, Recipe.class, Transport.UNLIMITED);
        this.library = library;
        newsProperty().addListener((_, _, event) -> {
            if (event instanceof RunEvent.Failed(Refused refused)) {
                trouble.set(Optional.of(refused.problem()));
            }
        });
    }

    @Override
    protected RunHandle begin(Plan plan) {
        trouble.set(Optional.empty());
        frameProperty().set(null);
        return Runner.start(plan, library);
    }

    @Override
    protected long resumed(long now) {
        return 0;
    }

    @Override
    protected boolean isSameRun(Plan one, Plan other) {
        return one.lanes() == other.lanes() && super.isSameRun(named(one, other), other);
    }

    @Override
    protected Plan carried(Plan run) {
        return named(super.carried(run), plan());
    }

    /// A plan whose lanes go by the names they have in another one, as far as they are there.
    private static Plan named(Plan plan, Plan as) {
        Plan named = plan;
        for (int lane = 0; lane < Math.min(plan.lanes(), as.lanes()); lane++) {
            named = named.renamed(lane, as.lane(lane, Long.MAX_VALUE).name());
        }
        return named;
    }

    @Override
    public TrainSpec spec() {
        return (TrainSpec) super.spec();
    }

    /// How the curves are looked at.
    CurveOutlook outlook() {
        return outlook;
    }

    /// Why the plan cannot be run, if it cannot.
    public ObjectProperty<Optional<Problem>> troubleProperty() {
        return trouble;
    }
}
