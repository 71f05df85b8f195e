package trainscope.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import trainscope.engine.Problem;
import trainscope.engine.data.Labels;
import trainscope.engine.data.Targets;
import trainscope.engine.data.prepare.Preprocessing;
import trainscope.engine.data.source.Source;
import trainscope.engine.layer.Dense;
import trainscope.engine.layer.Layer;
import trainscope.engine.loss.SquaredError;
import trainscope.engine.math.Rng;
import trainscope.engine.net.Goal;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Composition;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Gaze;
import trainscope.lab.run.Library;
import trainscope.lab.run.RunEvent;
import trainscope.lab.run.RunHandle;
import trainscope.lab.run.Runner;
import trainscope.lab.run.TrainFrame;
import trainscope.lab.run.Transport;
import trainscope.lab.spec.Batching;
import trainscope.lab.spec.Chance;
import trainscope.lab.spec.Length;
import trainscope.lab.spec.Material;
import trainscope.lab.spec.Origin;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.Recipe;
import trainscope.lab.spec.Routine;
import trainscope.lab.spec.TrainSpec;
import trainscope.ui.kit.RaceViewModel;

/// What the room of training knows: its race, how its curves are looked at, and why a plan cannot be run, if it cannot.
///
/// Steps of a training cost time, so that a change while it rests starts it from its beginning, and names and looks
/// change nothing of a run.
public final class TrainViewModel extends RaceViewModel<TrainFrame, Recipe> {
    /// So many examples tell what there is to learn.
    private static final long FEW = 10;
    /// So many of the examples that validate are asked about, and so many places along a side of a plane.
    private static final int MOST_ASKED = 1000;
    private static final int SIDE = 60;

    private final Library library;
    private final CurveOutlook outlook = new CurveOutlook();
    private final Inquiries inquiries;
    private final DeckOutlook deck = new DeckOutlook();
    private Gaze gaze = Gaze.NONE;
    private @Nullable RunHandle latest;
    private final ObjectProperty<Optional<Problem>> trouble = new SimpleObjectProperty<>(Optional.empty());

    /// @param library what keeps the examples from one run to the next
    public TrainViewModel(Catalog catalog, Plan first, Library library) {
        super(catalog, first, TrainFrame.class, Recipe.class, Transport.UNLIMITED);
        this.library = library;
        inquiries = new Inquiries(this, library);
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
        RunHandle started = Runner.start(plan, library);
        started.transport().look(gaze);
        latest = started;
        return started;
    }

    /// Looks into the selected lane, or into all, at these aspects.
    void look(Set<Gaze.Aspect> aspects, boolean all) {
        Set<Integer> lanes = all ? IntStream.range(0, plan().lanes()).boxed().collect(Collectors.toSet())
                : Set.of(selectedProperty().get());
        look(aspects.isEmpty() ? Gaze.NONE
                : Gaze.into(lanes.toArray(Integer[]::new)).at(aspects)
                        .closely(new Gaze.Close(MOST_ASKED, SIDE, deck.layerProperty().get())));
    }

    /// What of the inside of the networks is to be seen from now on, in this run and those after it.
    void look(Gaze wanted) {
        if (!wanted.equals(gaze)) {
            gaze = wanted;
            if (latest != null) {
                latest.transport().look(wanted);
            }
        }
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

    /// Where its runs have their examples from.
    Library library() {
        return library;
    }

    /// What can be asked about a lane.
    Inquiries inquiries() {
        return inquiries;
    }

    /// How the curves are looked at.
    CurveOutlook outlook() {
        return outlook;
    }

    /// What is looked at below the curves.
    DeckOutlook deck() {
        return deck;
    }

    /// A lane is another one from its beginning.
    void remake(int lane, Recipe to) {
        change(plan().edited(lane, to), "remake " + lane);
    }

    /// Other examples. The last layer of every lane gives as many numbers as there are to be told, and a loss that cannot
    /// take numbers goes where there are no classes.
    void learnFrom(Source source) {
        Material old = spec().material();
        learnFrom(
                new Material(new Origin.Made(source), old.preparation(), old.split(), old.noise(),
                        old.seed()),
                Composition.with(source, "examples", FEW).draw(Rng.of(old.seed())).targets());
    }

    /// Other examples, of which it is known what is to be told about them.
    void learnFrom(Material material, Targets targets) {
        int outputs = targets instanceof Labels labels ? labels.classes() : 1;
        Plan fitted = plan().on(new TrainSpec(material, spec().batching(), spec().routine(), spec().chance(),
                spec().lanes()));
        for (int lane = 0; lane < fitted.lanes(); lane++) {
            fitted = fitted.edited(lane, fitted((Recipe) fitted.lane(lane, 0), outputs, targets));
        }
        change(fitted, "data");
    }

    private Recipe fitted(Recipe lane, int outputs, Targets targets) {
        List<Layer> layers = new ArrayList<>(lane.layers());
        if (layers.removeLast() instanceof Dense last) {
            layers.add(new Dense(outputs, last.init(), last.bias()));
        } else {
            layers = lane.layers();
        }
        Goal goal = lane.goal();
        boolean takes = targets instanceof Labels || goal.loss().takesNumbers();
        return lane.through(layers).towards(takes ? goal
                : new Goal(new SquaredError(SquaredError.Form.MEAN), goal.penalty(), goal.clip()));
    }

    void prepare(List<Preprocessing> steps) {
        Material old = spec().material();
        change(plan().on(new TrainSpec(
                new Material(old.origin(), steps, old.split(), old.noise(), old.seed()), spec().batching(),
                spec().routine(), spec().chance(), spec().lanes())), "preparation");
    }

    void deal(Batching batching) {
        change(plan().on(new TrainSpec(spec().material(), batching, spec().routine(), spec().chance(),
                spec().lanes())), "batch");
    }

    void last(Length length) {
        Routine old = spec().routine();
        var routine = new Routine(length, old.every(), old.examples(), old.patience(), old.target());
        var longer = new TrainSpec(spec().material(), spec().batching(), routine, spec().chance(),
                spec().lanes());
        change(plan().upTo(longer.steps()).on(longer), "steps");
    }

    void draw(Chance chance) {
        change(plan().on(new TrainSpec(spec().material(), spec().batching(), spec().routine(), chance,
                spec().lanes())), "chance");
    }

    /// Why the plan cannot be run, if it cannot.
    public ObjectProperty<Optional<Problem>> troubleProperty() {
        return trouble;
    }
}
