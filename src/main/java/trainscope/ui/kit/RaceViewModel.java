package trainscope.ui.kit;

import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.run.Frame;
import trainscope.lab.run.RunEvent;
import trainscope.lab.run.RunHandle;
import trainscope.lab.spec.ExperimentSpec;
import trainscope.lab.spec.LaneSpec;
import trainscope.lab.spec.Plan;

/// What a room knows in which lanes race: the plan as the person has it, the newest frame of its run, where time stands.
///
/// While the run plays, turning a knob is a journaled change from the next step on. While it rests, the lane is made
/// anew from the start, so that one sees at once what would have been.
///
/// @param <F> what its runs show
/// @param <L> what its lanes are
public abstract class RaceViewModel<F extends Frame, L extends LaneSpec> implements Timekeeper, PlanLanes {
    private final Catalog catalog;
    private final Class<F> frames;
    private final Class<L> lanes;
    private final ObjectProperty<Plan> plan = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable F> frame = new SimpleObjectProperty<>();
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final LongProperty step = new SimpleLongProperty();
    private final LongProperty reach = new SimpleLongProperty();
    private final LongProperty limit = new SimpleLongProperty(1);
    private final ObservableList<TimeMark> marks = FXCollections.observableArrayList();
    private final DoubleProperty speed = new SimpleDoubleProperty();
    private final IntegerProperty selected = new SimpleIntegerProperty();
    private final ObjectProperty<@Nullable RunEvent> news = new SimpleObjectProperty<>();
    private final StringProperty preset = new SimpleStringProperty("");
    private final History<Plan> history = new History<>(System::nanoTime);
    private @Nullable RunHandle run;
    /// Where time is on its way to, or −1 where it stands or plays.
    private long aim = -1;

    /// @param pace how many steps a second are made at first
    protected RaceViewModel(Catalog catalog, Plan first, Class<F> frames, Class<L> lanes, double pace) {
        this.catalog = catalog;
        this.frames = frames;
        this.lanes = lanes;
        plan.set(first);
        limit.set(Math.max(1, first.spec().steps()));
        speed.set(pace);
        speed.addListener((_, _, now) -> {
            if (run != null) {
                run.transport().speed(now.doubleValue());
            }
        });
    }

    /// Starts a run of a plan.
    protected abstract RunHandle begin(Plan plan);

    /// The step at which a changed plan is looked at first.
    ///
    /// @param now the step at which the plan before it is looked at
    protected abstract long resumed(long now);

    /// Whether a run of one plan is also a run of another one.
    protected boolean isSameRun(Plan one, Plan other) {
        return other.equals(one.looking(other.looks()));
    }

    /// What a run has made of its plan, as a person calls and sees its lanes.
    protected Plan carried(Plan run) {
        return run.looking(plan().looks());
    }

    public Catalog catalog() {
        return catalog;
    }

    public ObjectProperty<Plan> planProperty() {
        return plan;
    }

    @Override
    public Plan plan() {
        return plan.get();
    }

    public ExperimentSpec spec() {
        return plan().spec();
    }

    public ObjectProperty<@Nullable F> frameProperty() {
        return frame;
    }

    @Override
    public ReadOnlyBooleanProperty playingProperty() {
        return playing;
    }

    @Override
    public ReadOnlyLongProperty stepProperty() {
        return step;
    }

    @Override
    public ReadOnlyLongProperty reachProperty() {
        return reach;
    }

    @Override
    public ReadOnlyLongProperty limitProperty() {
        return limit;
    }

    @Override
    public ObservableList<TimeMark> marks() {
        return marks;
    }

    @Override
    public DoubleProperty speedProperty() {
        return speed;
    }

    @Override
    public IntegerProperty selectedProperty() {
        return selected;
    }

    /// The latest thing worth telling.
    public ObjectProperty<@Nullable RunEvent> newsProperty() {
        return news;
    }

    /// What a lane is at this step.
    public L lane(int lane) {
        return lanes.cast(plan().lane(lane, step.get()));
    }

    /// Starts another plan from its beginning.
    public void open(Plan other, boolean play) {
        history.note(plan(), other, "open");
        preset.set("");
        step.set(0);
        selected.set(Math.min(selected.get(), other.lanes() - 1));
        restart(other, 0, play);
    }

    /// A run does not notice that a lane looks otherwise.
    @Override
    public void change(Plan other, String deed) {
        history.note(plan(), other, deed);
        follow(other);
    }

    private void follow(Plan other) {
        selected.set(Math.min(selected.get(), other.lanes() - 1));
        if (run != null && isSameRun(plan(), other)) {
            plan.set(other);
            marks.setAll(JournalTicks.of(other));
        } else {
            restart(other, Math.min(resumed(place()), other.spec().steps()), playing.get());
        }
    }

    /// Takes back what was done last.
    public void undo() {
        history.back(plan()).ifPresent(this::follow);
    }

    /// Does again what was taken back.
    public void redo() {
        history.forth(plan()).ifPresent(this::follow);
    }

    private void restart(Plan other, long at, boolean play) {
        stop();
        plan.set(other);
        limit.set(other.spec().steps());
        marks.setAll(JournalTicks.of(plan()));
        RunHandle started = begin(other);
        run = started;
        started.transport().seek(at);
        aim = at;
        started.transport().speed(speed.get());
        playing.set(play);
        if (play) {
            started.transport().play();
        }
    }

    /// The step that was asked for, even where the frames are still of steps before it.
    private long place() {
        return aim < 0 ? step.get() : aim;
    }

    /// Ends the run; a later [#open] begins another.
    public void stop() {
        if (run != null) {
            run.transport().stop();
            run = null;
        }
    }

    /// The preset that was chosen last, whose words are shown; nothing for none.
    public StringProperty presetProperty() {
        return preset;
    }

    /// Whether a frame is of the lanes that race now: for a moment after a change there are only older ones.
    public boolean isCurrent(F frame) {
        return frame.curves().size() == plan().lanes();
    }

    /// Looks for news: reads every event, then takes the newest frame.
    public void poll() {
        if (run == null) {
            return;
        }
        for (RunEvent event = run.nextEvent(); event != null; event = run.nextEvent()) {
            hear(event);
        }
        Frame newest = run.takeFrame();
        if (newest != null) {
            step.set(newest.step());
            if (newest.step() == aim || (playing.get() && newest.step() > aim)) {
                aim = -1;
            }
            reach.set(newest.reach());
            limit.set(newest.limit());
            frame.set(frames.cast(newest));
        }
    }

    private void hear(RunEvent event) {
        switch (event) {
            case RunEvent.Changed(var change) -> {
                Plan now = carried(running().plan());
                history.note(plan(), now, "run " + change.lane());
                plan.set(now);
                marks.setAll(JournalTicks.of(plan()));
            }
            case RunEvent.Finished _,RunEvent.Stopped _,RunEvent.Failed _ -> playing.set(false);
            case RunEvent.Broke _,RunEvent.Declined _ -> {}
        }
        news.set(event);
    }

    private RunHandle running() {
        if (run == null) {
            restart(plan(), place(), false);
        }
        return Objects.requireNonNull(run);
    }

    public void play() {
        if (step.get() >= spec().steps()) {
            running().transport().seek(0);
            aim = 0;
        }
        playing.set(true);
        running().transport().play();
    }

    public void pause() {
        playing.set(false);
        running().transport().pause();
    }

    @Override
    public void toggle() {
        if (playing.get()) {
            pause();
        } else {
            play();
        }
    }

    @Override
    public void step(long steps) {
        playing.set(false);
        aim = -1;
        running().transport().step(steps);
    }

    @Override
    public void seek(long target) {
        playing.set(false);
        aim = Math.clamp(target, 0, spec().steps());
        running().transport().seek(aim);
    }

    /// A lane leaves the selected one here.
    @Override
    public void branchHere() {
        LaneSpec parent = lane(selected.get());
        if (plan().lanes() < ExperimentSpec.MOST_LANES) {
            running().transport().branch(step.get(), selected.get(),
                    parent.named(plan().freeName(parent.name())));
            playing.set(false);
        }
    }

    /// A lane leaves another one at a step, as another one from there on.
    public void branch(long at, int parent, LaneSpec to) {
        if (plan().lanes() < ExperimentSpec.MOST_LANES) {
            running().transport().branch(at, parent, to);
        }
    }

    /// A knob of a lane was turned.
    public void turn(int lane, LaneSpec to) {
        if (playing.get()) {
            running().transport().turn(lane, to);
        } else {
            change(plan().edited(lane, to), "turn " + lane);
        }
    }

    /// A new lane from the start on, under this name or one like it, and selected.
    public void add(LaneSpec lane) {
        if (plan().lanes() < ExperimentSpec.MOST_LANES) {
            int at = spec().lanes().size();
            change(plan().added(lane.named(plan().freeName(lane.name()))), "");
            selected.set(at);
        }
    }

    @Override
    public String laneName(int lane) {
        return lane(lane).name();
    }

    @Override
    public void duplicate(int lane) {
        add(lane(lane));
    }
}
