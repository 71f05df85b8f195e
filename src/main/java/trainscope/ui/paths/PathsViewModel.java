package trainscope.ui.paths;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import org.jspecify.annotations.Nullable;
import trainscope.engine.surface.Point;
import trainscope.engine.surface.Surface;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.insight.RateLimit;
import trainscope.lab.run.PathFrame;
import trainscope.lab.run.RunHandle;
import trainscope.lab.run.Runner;
import trainscope.lab.spec.Descent;
import trainscope.lab.spec.PathSpec;
import trainscope.lab.spec.Plan;
import trainscope.ui.kit.RaceViewModel;

/// What the optimizer-paths room knows: its race, how the surface is looked at, and the largest stable rate.
public final class PathsViewModel extends RaceViewModel<PathFrame, Descent> {
    /// So many steps are computed ahead, so that the whole path is seen before it is walked.
    static final long AHEAD = 20_000;
    private static final double PACE = 8;

    private final Outlook outlook = new Outlook();
    private final LimitWatch limits = new LimitWatch();
    private boolean stopped = true;

    public PathsViewModel(Catalog catalog, Plan first) {
        super(catalog, first, PathFrame.class, Descent.class, PACE);
    }

    @Override
    protected RunHandle begin(Plan plan) {
        stopped = false;
        RunHandle started = Runner.start(plan);
        started.transport().survey(Math.min(plan.spec().steps(), AHEAD));
        return started;
    }

    /// What would have been is looked at where time stands.
    @Override
    protected long resumed(long now) {
        return now;
    }

    @Override
    public PathSpec spec() {
        return (PathSpec) super.spec();
    }

    /// How the surface is looked at.
    Outlook outlook() {
        return outlook;
    }

    @Override
    public void stop() {
        stopped = true;
        limits.cancel();
        super.stop();
    }

    /// The largest stable rate of the selected lane, or null while it is not known.
    public ObjectProperty<@Nullable RateLimit> rateLimitProperty() {
        return limits.limitProperty();
    }

    /// Whether it is being looked for.
    public ReadOnlyBooleanProperty limitSoughtProperty() {
        return limits.soughtProperty();
    }

    @Override
    public void poll() {
        super.poll();
        if (!stopped) {
            limits.ask(lane(selectedProperty().get()), spec().surface(), spec().start());
            limits.poll();
        }
    }

    public void surface(Surface surface) {
        change(new Plan(spec().on(surface).from(surface.start()), List.of(), plan().looks()), "surface");
    }

    public void start(Point start) {
        change(plan().on(spec().from(start)), "start");
    }

    public void steps(long steps) {
        change(plan().upTo(steps).on(spec().lasting(steps)), "steps");
    }

    public void chance(double noise, long seed) {
        change(plan().on(spec().withChance(noise, seed)), "chance");
    }
}
