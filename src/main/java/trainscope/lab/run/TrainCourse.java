package trainscope.lab.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import trainscope.engine.Problem;
import trainscope.engine.data.Batches;
import trainscope.engine.data.Exam;
import trainscope.engine.data.Labels;
import trainscope.engine.data.Part;
import trainscope.engine.data.Shape;
import trainscope.engine.data.Split;
import trainscope.engine.data.prepare.Pipeline;
import trainscope.engine.data.prepare.Prepared;
import trainscope.engine.layer.Workplace;
import trainscope.engine.math.Rng;
import trainscope.lab.catalog.Refused;
import trainscope.lab.spec.Change;
import trainscope.lab.spec.LaneSpec;
import trainscope.lab.spec.NetworkCheck;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.Recipe;
import trainscope.lab.spec.TrainSpec;

/// Examples, from which every lane learns: the same batch at the same step.
final class TrainCourse implements Course {
    /// So many examples are reviewed at once.
    private static final int PIECE = 256;

    private final TrainSpec spec;
    private final Split split;
    private final Prepared prepared;
    private final Workplace place;
    private final int capacity;
    private final List<String> layerMetrics;
    private final Lesson few;
    private final Map<Rng, Teaching> teachings = new HashMap<>();
    private @Nullable Lesson sample;

    private TrainCourse(TrainSpec spec, Split split, Prepared prepared, Workplace place,
            List<String> layerMetrics) {
        this.spec = spec;
        this.layerMetrics = layerMetrics;
        this.split = split;
        this.place = place;
        this.prepared = prepared;
        this.capacity = (int) Math.max(Math.min(spec.batching().size(), split.training().size()), PIECE);
        Part first = split.training().first(PIECE);
        few = new Lesson(prepared.feed(), first, first.size());
        few.take(first, IntStream.range(0, first.size()).toArray(), first.size());
    }

    /// A course with all examples at hand, on which every lane of the plan can be trained.
    static TrainCourse of(Plan plan, Library library) throws Refused {
        TrainSpec spec = (TrainSpec) plan.spec();
        Split split = library.open(spec.material());
        var course = new TrainCourse(spec, split,
                new Pipeline(spec.material().preparation()).fit(split.training()), library.workplace(),
                LayerProbe.names(plan));
        if (spec.routine().target() > 0 && !course.teachesClasses()) {
            throw new Refused(Problem.of("spec.target-needs-classes"));
        }
        for (LaneSpec lane : spec.lanes()) {
            refuse(course.problem(lane));
        }
        for (Change change : plan.journal()) {
            refuse(course.problem(change.to()));
        }
        return course;
    }

    /// The same with the first `few` of the examples that train, prepared as all of them are.
    TrainCourse narrowed(int few) {
        return new TrainCourse(spec, new Split(split.training().first(few), split.validation(), split.exam()),
                prepared, place, layerMetrics);
    }

    private static void refuse(Optional<Problem> problem) throws Refused {
        if (problem.isPresent()) {
            throw new Refused(problem.get());
        }
    }

    @Override
    public Optional<Problem> problem(LaneSpec lane) {
        long memory = Runtime.getRuntime().maxMemory() / 2 / Math.max(1, spec.lanes().size());
        return new NetworkCheck(shape(), outputs(), teachesClasses(), capacity, memory)
                .problem((Recipe) lane);
    }

    @Override
    public String dataHash() {
        return split.training().data().hash();
    }

    @Override
    public int examSize() {
        return split.exam().size();
    }

    @Override
    public void close() {
        place.close();
    }

    @Override
    public long steps() {
        return spec.steps();
    }

    @Override
    public Lane lane(LaneSpec lane, int ancestor) {
        Rng root = Rng.of(spec.chance().seed());
        return new Learner(this, (Recipe) lane,
                spec.chance().shared() ? root : root.child("lane").child(ancestor));
    }

    @Override
    public Frame frame(Clock clock, List<Competitor> field, Sight sight) {
        return new TrainFrame(clock, spec.perEpoch(), field.getFirst().lane.metrics(),
                field.stream().map(c -> c.log.view()).toList(),
                field.stream().map(c -> standing(c, clock.step())).toList(), sight.insides(clock, field));
    }

    static TrainFrame.Standing standing(Competitor one, long step) {
        return ((Learner) one.lane).standing(one.broken(), one.birth, step);
    }

    static double[] review(Competitor one) {
        return ((Learner) one.lane).reviewNow();
    }

    static int reviewed(Competitor one) {
        return ((Learner) one.lane).reviewed();
    }

    static List<Tensor> tensors(Competitor one) {
        return ((Learner) one.lane).tensors();
    }

    static Specimen specimen(Competitor one) {
        return ((Learner) one.lane).specimen();
    }

    static double lossAfter(Competitor one) {
        return ((Learner) one.lane).lossAfter();
    }

    static Map<String, Double> exam(Competitor one) {
        return ((Learner) one.lane).exam();
    }

    TrainSpec spec() {
        return spec;
    }

    Workplace place() {
        return place;
    }

    /// What an example looks like to a network.
    Shape shape() {
        return prepared.shape();
    }

    /// The most examples a network works on at once.
    int capacity() {
        return capacity;
    }

    boolean teachesClasses() {
        return split.training().data().targets() instanceof Labels;
    }

    /// How many numbers are learned about an example.
    int outputs() {
        return split.training().data().targets() instanceof Labels labels ? labels.classes() : 1;
    }

    /// How examples become what a network sees.
    Prepared prepared() {
        return prepared;
    }

    Part training() {
        return split.training();
    }

    Part validation() {
        return split.validation();
    }

    Exam exam() {
        return split.exam();
    }

    /// The names of what is measured of layers: those of the deepest network of the plan.
    List<String> layerMetrics() {
        return layerMetrics;
    }

    /// Some of the examples that train, always the same ones, to measure layers with.
    Lesson sample() {
        return few;
    }

    /// An empty lesson, to review a part with.
    Lesson lesson(Part part) {
        return new Lesson(prepared.feed(), part, PIECE);
    }

    /// The first examples of the training part, by which insides are measured.
    Lesson sample(int most) {
        int count = Math.min(Math.min(most, split.training().size()), capacity);
        Lesson there = sample;
        if (there == null || there.rows() != count) {
            there = new Lesson(prepared.feed(), split.training(), count);
            there.take(split.training(), IntStream.range(0, count).toArray(), count);
            sample = there;
        }
        return there;
    }

    /// The batch of a step, for those whose chance this is.
    Lesson lesson(Rng chance, long step) {
        return teachings.computeIfAbsent(chance, Teaching::new).at(step);
    }

    /// Which examples of the training part every step sees, for those whose chance this is.
    Batches batches(Rng chance) {
        int examples = split.training().size();
        return spec.batching().order().batches(examples, (int) Math.min(spec.batching().size(), examples),
                chance.child("batches"));
    }

    /// The batches that one seed deals; the latest is kept for the other lanes.
    private final class Teaching {
        private final Batches batches;
        private final int[] places;
        private final Lesson lesson;
        private long step = -1;

        Teaching(Rng chance) {
            batches = batches(chance);
            places = new int[batches.size()];
            lesson = new Lesson(prepared.feed(), split.training(), batches.size());
        }

        Lesson at(long wanted) {
            if (wanted != step) {
                lesson.take(split.training(), places, batches.at(wanted, places));
                step = wanted;
            }
            return lesson;
        }
    }
}
