package trainscope.ui.init;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import trainscope.engine.Problem;
import trainscope.engine.optim.Sgd;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;
import trainscope.lab.insight.wall.Closeup;
import trainscope.lab.insight.wall.LaneFigures;
import trainscope.lab.insight.wall.Quantity;
import trainscope.lab.insight.wall.Question;
import trainscope.lab.insight.wall.Reach;
import trainscope.lab.insight.wall.Schooling;
import trainscope.lab.insight.wall.Spot;
import trainscope.lab.insight.wall.Survey;
import trainscope.lab.insight.wall.TrainedWall;
import trainscope.lab.insight.wall.Wall;
import trainscope.lab.run.Gaze;
import trainscope.lab.run.Library;
import trainscope.lab.run.TrainFrame;
import trainscope.lab.spec.ExperimentSpec;
import trainscope.lab.spec.InitLane;
import trainscope.lab.spec.InitPlan;
import trainscope.lab.spec.InitSpec;
import trainscope.lab.spec.Look;
import trainscope.lab.spec.Plan;
import trainscope.ui.kit.History;
import trainscope.ui.kit.LaneKeeper;

/// What the room of initializations knows: the wall a person has put together, what is known of it, how it is looked at, and
/// the training of its lanes once somebody has begun it.
public final class InitViewModel implements LaneKeeper {
    /// So many bars a closeup has.
    static final int FINE = 60;
    private static final int EXAMPLES = 256;

    private final Catalog catalog;
    private final Library library;
    private final ObjectProperty<InitPlan> plan = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Wall> wall = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Closeup> closeup = new SimpleObjectProperty<>();
    private final ObjectProperty<Quantity> shown = new SimpleObjectProperty<>(Quantity.ACTIVATION);
    private final ObjectProperty<Optional<Reach>> reach = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Spot>> spot = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Problem>> trouble = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Schooling> schooling = new SimpleObjectProperty<>(
            new Schooling(new Sgd(0.1), 100, 500, 10));
    private final IntegerProperty selected = new SimpleIntegerProperty();
    private final StringProperty preset = new SimpleStringProperty("");
    private final History<InitPlan> history = new History<>(System::nanoTime);
    private final WallTime time;
    private @Nullable Survey survey;

    public InitViewModel(Catalog catalog, InitPlan first, Library library) {
        this.catalog = catalog;
        this.library = library;
        plan.set(first);
        time = new WallTime(this);
        shown.addListener((_, _, _) -> look());
        reach.addListener((_, _, _) -> look());
        spot.addListener((_, _, now) -> closely(now));
        schooling.addListener((_, _, _) -> time.forget());
    }

    public Catalog catalog() {
        return catalog;
    }

    public ObjectProperty<InitPlan> planProperty() {
        return plan;
    }

    public InitPlan plan() {
        return plan.get();
    }

    public InitSpec spec() {
        return plan().spec();
    }

    /// The newest wall, as far as it is known.
    public ObjectProperty<@Nullable Wall> wallProperty() {
        return wall;
    }

    ObjectProperty<@Nullable Closeup> closeupProperty() {
        return closeup;
    }

    /// Which quantity the wall shows.
    public ObjectProperty<Quantity> shownProperty() {
        return shown;
    }

    /// How far histograms reach; nothing for what suits the quantity.
    public ObjectProperty<Optional<Reach>> reachProperty() {
        return reach;
    }

    /// The cell and the unit that are looked at closely.
    public ObjectProperty<Optional<Spot>> spotProperty() {
        return spot;
    }

    /// Why the wall cannot be made or trained, if it cannot.
    ObjectProperty<Optional<Problem>> troubleProperty() {
        return trouble;
    }

    /// How the lanes are trained.
    ObjectProperty<Schooling> schoolingProperty() {
        return schooling;
    }

    /// The preset that was chosen last, whose words are shown; nothing for none.
    StringProperty presetProperty() {
        return preset;
    }

    /// Time: 0 before anything is learned, later while the lanes are trained.
    public WallTime time() {
        return time;
    }

    /// The selected lane.
    public InitLane lane() {
        return spec().lanes().get(selected.get());
    }

    // ---- what is asked and answered

    /// Begins to answer questions.
    void open() {
        if (survey == null) {
            survey = Survey.start(library);
            ask();
            closely(spot.get());
        }
    }

    /// Ends all that is under way.
    void stop() {
        time.forget();
        if (survey != null) {
            survey.close();
            survey = null;
        }
    }

    /// Looks for news.
    public void poll() {
        if (survey != null) {
            Wall newest = survey.take();
            if (newest != null && newest.question().spec().equals(spec()) && isWorthSeeing(newest)) {
                wall.set(newest);
                newest.problem().ifPresent(problem -> trouble.set(Optional.of(problem)));
            }
            Closeup seen = survey.takeCloseup();
            if (seen != null && spot.get().filter(seen.spot()::equals).isPresent()) {
                closeup.set(seen);
            }
        }
        time.poll();
    }

    /// Where a wall of the same form is seen already, the next one is shown when all its lanes are known: what is drawn lane by
    /// lane would cost the time that the lanes to come need.
    private boolean isWorthSeeing(Wall newest) {
        Wall shownNow = wall.get();
        return newest.problem().isPresent() || shownNow == null
                || newest.lanes().stream().allMatch(Optional::isPresent)
                || shownNow.lanes().size() != newest.lanes().size()
                || !shownNow.question().spec().widths().equals(newest.question().spec().widths());
    }

    private void look() {
        ask();
        time.look(gaze());
        spot.get().ifPresent(at -> spot.set(Optional.of(
                new Spot(at.lane(), at.layer(), at.unit(), shown.get(), at.bins()))));
    }

    private void ask() {
        Optional<Problem> problem = spec().problem();
        trouble.set(problem);
        if (survey != null && problem.isEmpty()) {
            survey.ask(question());
        }
    }

    /// Activations and gradients are always wanted: the pictures by depth show them.
    Question question() {
        Map<Quantity, Reach> wanted = new EnumMap<>(Quantity.class);
        for (Quantity quantity : EnumSet.of(Quantity.ACTIVATION, Quantity.GRADIENT, shown.get())) {
            wanted.put(quantity, quantity == shown.get() ? reach() : Reach.usual(quantity, spec()));
        }
        return new Question(spec(), wanted, Question.BINS);
    }

    /// How far the histograms of the quantity that is shown reach.
    Reach reach() {
        return reach.get().orElse(Reach.usual(shown.get(), spec()));
    }

    private void closely(Optional<Spot> at) {
        closeup.set(null);
        if (survey != null) {
            survey.lookAt(at.orElse(null));
        }
    }

    /// What frames of a training must show.
    Gaze gaze() {
        Set<Gaze.Aspect> aspects = EnumSet.of(Gaze.Aspect.OUTPUTS, Gaze.Aspect.FLOWS);
        if (shown.get() == Quantity.WEIGHT) {
            aspects.add(Gaze.Aspect.WEIGHTS);
        }
        Set<Integer> lanes = IntStream.range(0, Math.min(laneCount(), ExperimentSpec.MOST_LANES)).boxed()
                .collect(Collectors.toSet());
        var gaze = Gaze.into(lanes.toArray(Integer[]::new)).at(aspects).inBars(Question.BINS).on(EXAMPLES);
        return reach() instanceof Reach.Fixed(var from, var to)
                ? gaze.reaching(switch (shown.get()) {
                    case ACTIVATION, PRE_ACTIVATION -> Gaze.Aspect.OUTPUTS;
                    case GRADIENT -> Gaze.Aspect.FLOWS;
                    case WEIGHT -> Gaze.Aspect.WEIGHTS;
                }, from, to)
                : gaze;
    }

    /// What is known of every lane now: by a training, once there is one; else before anything is learned.
    List<Optional<LaneFigures>> lanes() {
        TrainFrame frame = time.frame();
        if (frame != null) {
            return new TrainedWall(spec(), wall.get()).lanes(frame);
        }
        Wall known = wall.get();
        // Until the new wall is known the old one stays, where it has as many rows and columns.
        return known != null && known.lanes().size() == laneCount()
                && known.question().spec().depth() == spec().depth() ? known.lanes()
                        : spec().lanes().stream().map(_ -> Optional.<LaneFigures>empty()).toList();
    }

    /// The training of the wall as it is.
    WallTraining training() throws Refused {
        return new WallTraining(catalog, Plan.of(schooling.get().of(spec(), library)), library, gaze());
    }

    // ---- what a person changes

    /// Another wall. What was learned is forgotten.
    ///
    /// @param deed what is done; the same deed in quick succession, as when a knob is dragged, is undone at once
    void change(InitPlan other, String deed) {
        history.note(plan(), other, deed);
        follow(other);
    }

    private void follow(InitPlan other) {
        boolean same = other.spec().equals(spec());
        selected.set(Math.min(selected.get(), other.spec().lanes().size() - 1));
        if (!same) {
            time.forget();
        }
        plan.set(other);
        if (spot.get().filter(at -> !at.isIn(other.spec())).isPresent()) {
            spot.set(Optional.empty());
        }
        if (!same) {
            ask();
        }
    }

    void change(InitSpec other, String deed) {
        change(plan().on(other), deed);
    }

    /// Opens another wall.
    public void open(InitPlan other) {
        preset.set("");
        selected.set(0);
        spot.set(Optional.empty());
        reach.set(Optional.empty());
        change(other, "open");
    }

    /// The selected lane is another one.
    public void remake(InitLane to, String deed) {
        change(plan().with(selected.get(), to), deed + " " + selected.get());
    }

    void undo() {
        history.back(plan()).ifPresent(this::follow);
    }

    void redo() {
        history.forth(plan()).ifPresent(this::follow);
    }

    /// The same wall from other draws.
    public void redraw() {
        change(spec().drawn(spec().seed() + 1, spec().repeats()), "seed");
    }

    // ---- lanes

    /// A new lane under this name or one like it, selected.
    void add(InitLane lane) {
        if (laneCount() < mostLanes()) {
            int at = laneCount();
            change(plan().added(lane.named(plan().freeName(lane.name()))), "");
            selected.set(at);
        }
    }

    @Override
    public int laneCount() {
        return spec().lanes().size();
    }

    @Override
    public int mostLanes() {
        return InitSpec.MOST_LANES;
    }

    @Override
    public String laneName(int lane) {
        return spec().lanes().get(lane).name();
    }

    @Override
    public IntegerProperty selectedProperty() {
        return selected;
    }

    @Override
    public Look look(int lane) {
        return plan().looks().of(lane);
    }

    @Override
    public boolean mayBeCalled(int lane, String name) {
        return plan().mayBeCalled(lane, name);
    }

    @Override
    public boolean rename(int lane, String name) {
        boolean good = mayBeCalled(lane, name);
        if (good) {
            change(plan().with(lane, spec().lanes().get(lane).named(name)), "");
        }
        return good;
    }

    @Override
    public void duplicate(int lane) {
        add(spec().lanes().get(lane));
    }

    @Override
    public boolean isOnly(int lane) {
        return laneCount() == 1;
    }

    @Override
    public void remove(int lane) {
        if (laneCount() > 1) {
            change(plan().without(lane), "");
        }
    }

    @Override
    public void recolour(int lane, int style) {
        change(plan().looking(plan().looks().styled(lane, style)), "");
    }

    @Override
    public void show(int lane, boolean shownNow) {
        change(plan().looking(plan().looks().shown(lane, shownNow)), "");
    }
}
