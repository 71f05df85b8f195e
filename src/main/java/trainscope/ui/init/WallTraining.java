package trainscope.ui.init;

import org.jspecify.annotations.Nullable;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.run.Gaze;
import trainscope.lab.run.Library;
import trainscope.lab.run.RunHandle;
import trainscope.lab.run.Runner;
import trainscope.lab.run.TrainFrame;
import trainscope.lab.run.Transport;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.Recipe;
import trainscope.ui.kit.RaceViewModel;

/// The lanes of a wall in training: a race whose frames show the inside of every lane.
final class WallTraining extends RaceViewModel<TrainFrame, Recipe> {
    private final Library library;
    private Gaze gaze;
    private @Nullable RunHandle run;

    WallTraining(Catalog catalog, Plan plan, Library library, Gaze gaze) {
        super(catalog, plan, TrainFrame.class, Recipe.class, Transport.UNLIMITED);
        this.library = library;
        this.gaze = gaze;
    }

    @Override
    protected RunHandle begin(Plan plan) {
        frameProperty().set(null);
        RunHandle begun = Runner.start(plan, library);
        run = begun;
        begun.transport().look(gaze);
        return begun;
    }

    @Override
    protected long resumed(long now) {
        return 0;
    }

    /// Looks at other things from now on.
    void look(Gaze other) {
        if (!other.equals(gaze)) {
            gaze = other;
            if (run != null) {
                run.transport().look(other);
            }
        }
    }
}
