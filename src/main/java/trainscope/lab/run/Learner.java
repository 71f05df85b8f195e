package trainscope.lab.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trainscope.engine.layer.Cell;
import trainscope.engine.math.Rng;
import trainscope.engine.measure.Stride;
import trainscope.engine.net.Network;
import trainscope.engine.net.Slice;
import trainscope.engine.net.Trainer;
import trainscope.engine.optim.Optimizer;
import trainscope.engine.optim.Slots;
import trainscope.lab.spec.LaneSpec;
import trainscope.lab.spec.Recipe;

/// A lane of a training: a network, and the rule that moves it batch by batch.
final class Learner implements Lane {
    /// Numbers of the state besides weights and memories: the figures, and how patience stands.
    private static final int REST = StepFigures.NAMES.size() + 3;

    /// What layers keep of the batches they have seen, in their order.
    private static final List<String> STATISTICS = List.of("mean", "variance");

    private final TrainCourse course;
    private final Rng chance;
    private final Review review;
    private final double[] reviewed;
    private final List<String> metrics;
    private Recipe recipe;
    private Network network;
    private double[] w;
    private Stride stride;
    private Trainer trainer;
    private LayerProbe layers;
    private long step;
    private StepFigures figures = StepFigures.NONE;
    /// The step of the latest review, or -1 where its figures are no longer true.
    private long reviewedAt = -1;
    private double best = Double.POSITIVE_INFINITY;
    private long strikes;
    private boolean rests;
    /// Whether the latest step moved the weights, and [#stride] is its own.
    private boolean moved;
    private @Nullable Probe probe;

    /// @param chance what decides the weights at the start, the batches, and what layers draw
    Learner(TrainCourse course, Recipe recipe, Rng chance) {
        this.course = course;
        this.chance = chance;
        this.recipe = recipe;
        review = Review.of(course);
        reviewed = new double[review.names().size()];
        metrics = Stream.of(StepFigures.NAMES, review.names(), course.layerMetrics()).flatMap(List::stream)
                .toList();
        network = network(recipe);
        w = network.start(chance.child("weights"));
        stride = new Stride(w.length, course.place().kernels());
        trainer = trainer(recipe);
        layers = new LayerProbe(network, course.place().kernels());
    }

    private Network network(Recipe of) {
        return new Network(course.shape(), of.layers(), course.capacity(), chance.child("layers"),
                course.place());
    }

    private Trainer trainer(Recipe of) {
        return new Trainer(network, of.goal(), of.rule(), w, course.capacity(), course.place());
    }

    @Override
    public void step() {
        moved = !rests;
        if (moved) {
            Lesson lesson = course.lesson(chance, step);
            double rate = recipe.schedule().rate(recipe.rule().lr(), step);
            stride.begin(w);
            double loss = trainer.step(lesson.x(), lesson.answers(), lesson.rows(), step, rate);
            stride.end(w);
            layers.moved();
            figures = new StepFigures(loss, trainer.dataLoss(), trainer.penaltyLoss(), rate,
                    trainer.gradientNorm(), stride.ratio());
        }
        step++;
        rests = rests || fault().first(w) >= 0
                || (isReviewDue() && (isGoodEnough() || isOutOfPatience()));
    }

    private boolean isGoodEnough() {
        double target = course.spec().routine().target();
        int place = review.accuracy();
        if (target == 0 || place < 0) {
            return false;
        }
        review();
        return reviewed[place] >= target;
    }

    private boolean isOutOfPatience() {
        long patience = course.spec().routine().patience();
        int place = review.validationLoss();
        if (patience == 0 || place < 0) {
            return false;
        }
        review();
        if (reviewed[place] < best) {
            best = reviewed[place];
            strikes = 0;
        } else {
            strikes++;
        }
        return strikes >= patience;
    }

    private boolean isReviewDue() {
        return step % course.spec().routine().every() == 0;
    }

    private void review() {
        if (reviewedAt != step) {
            review.look(network, w, recipe.goal().loss(), reviewed, 0);
            reviewedAt = step;
        }
    }

    /// What a review says now, by the names of [#metrics] behind those of a step, as far as there are layers.
    double[] reviewNow() {
        review();
        double[] said = Arrays.copyOf(reviewed, reviewed.length + layers.size());
        layers.look(course.sample(), trainer, stride, step, said, reviewed.length);
        return Arrays.copyOf(said, Math.min(said.length, metrics.size() - StepFigures.NAMES.size()));
    }

    /// How many figures a review has.
    int reviewed() {
        return reviewed.length;
    }

    /// What the latest batch loses now that the weights have moved; NaN where none was made or the lane rests. It leaves no
    /// trace.
    double lossAfter() {
        if (step == 0 || rests) {
            return Double.NaN;
        }
        Lesson lesson = course.lesson(chance, step - 1);
        return trainer.look(w, lesson.x(), lesson.answers(), lesson.rows(), step - 1, new double[w.length]);
    }

    /// The step to come, laid open.
    Specimen specimen() {
        Slots memory = recipe.rule().slots(network.size());
        memory.remember(trainer.slots());
        return new Specimen(recipe, network, w.clone(), memory, course.lesson(chance, step),
                new Specimen.Place(step, course.place().kernels()));
    }

    /// What the examples of the exam say now.
    Map<String, Double> exam() {
        Review exam = Review.ofExam(course);
        double[] said = new double[exam.names().size()];
        exam.look(network, w, recipe.goal().loss(), said, 0);
        Map<String, Double> byName = new LinkedHashMap<>();
        for (int i = 0; i < said.length; i++) {
            byName.put(exam.names().get(i), said[i]);
        }
        return byName;
    }

    Network network() {
        return network;
    }

    /// The weights as they are now.
    double[] weights() {
        return w.clone();
    }

    /// What decides its draws.
    Rng chance() {
        return chance;
    }

    /// What the latest step told.
    StepFigures figures() {
        return figures;
    }

    @Override
    public boolean rests() {
        return rests;
    }

    @Override
    public void follow(LaneSpec spec) {
        Recipe last = recipe;
        recipe = (Recipe) spec;
        if (recipe.named(last.name()).equals(last)) {
            return;
        }
        wake();
        Network old = network;
        if (!recipe.layers().equals(last.layers())) {
            double[] weights = w;
            network = network(recipe);
            w = network.start(chance.child("weights"));
            stride = new Stride(w.length, course.place().kernels());
            moved = false;
            new Transplant(old, network).weights(weights, w);
            new Transplant(old, network).statistics();
            layers = new LayerProbe(network, course.place().kernels());
        }
        Slots memory = trainer.slots();
        trainer = trainer(recipe);
        if (rememberAlike(recipe.rule(), last.rule())) {
            new Transplant(old, network).memory(memory, trainer.slots());
        }
    }

    private static boolean rememberAlike(Optimizer one, Optimizer other) {
        return one.getClass() == other.getClass() && one.memory().equals(other.memory())
                && one.products().equals(other.products());
    }

    private void wake() {
        reviewedAt = -1;
        best = Double.POSITIVE_INFINITY;
        strikes = 0;
        rests = false;
    }

    private List<double[]> statistics() {
        return network.cells().stream().map(Cell::memory).flatMap(List::stream).toList();
    }

    @Override
    public int volume() {
        return w.length + trainer.slots().volume() + statistics().stream().mapToInt(s -> s.length).sum()
                + layers.volume() + REST;
    }

    @Override
    public void save(double[] into) {
        System.arraycopy(w, 0, into, 0, w.length);
        int at = trainer.slots().save(into, w.length);
        for (double[] statistic : statistics()) {
            System.arraycopy(statistic, 0, into, at, statistic.length);
            at += statistic.length;
        }
        at += layers.save(stride, into, at);
        into[at] = best;
        into[at + 1] = strikes;
        into[at + 2] = rests ? 1 : 0;
        figures.save(into, at + 3);
    }

    @Override
    public void load(double[] from, long at, LaneSpec maker) {
        System.arraycopy(from, 0, w, 0, w.length);
        int place = trainer.slots().load(from, w.length);
        for (double[] statistic : statistics()) {
            System.arraycopy(from, place, statistic, 0, statistic.length);
            place += statistic.length;
        }
        place += layers.load(from, place);
        best = from[place];
        strikes = (long) from[place + 1];
        rests = from[place + 2] == 1;
        figures = StepFigures.load(from, place + 3);
        step = at;
        reviewedAt = -1;
        moved = false;
    }

    @Override
    public void digest(Fingerprint into) {
        double[] memory = new double[trainer.slots().volume()];
        trainer.slots().save(memory, 0);
        into.add(w);
        into.add(memory);
        statistics().forEach(statistic -> into.add(statistic));
    }

    @Override
    public LaneSpec made() {
        return recipe;
    }

    @Override
    public List<String> metrics() {
        return metrics;
    }

    /// What a step tells begins with the first step; reviews come at multiples of their distance.
    @Override
    public Track track(int metric, long birth) {
        long every = course.spec().routine().every();
        if (metric < StepFigures.NAMES.size()) {
            return new Track(birth + 1, 1);
        }
        long first = LayerProbe.tellsOfStep(metrics.get(metric)) ? birth + 1 : birth;
        return new Track(Math.ceilDiv(first, every) * every, every);
    }

    @Override
    public void measure(double[] into) {
        figures.save(into, 0);
        int behind = StepFigures.NAMES.size();
        if (isReviewDue()) {
            double[] said = reviewNow();
            System.arraycopy(said, 0, into, behind, said.length);
            behind += said.length;
        }
        if (behind < into.length) {
            Arrays.fill(into, behind, into.length, Double.NaN);
        }
    }

    @Override
    public @Nullable Breakdown breakdown() {
        return fault().of(figures, trainer.slots(), network, w, statistics());
    }

    private Fault fault() {
        return new Fault(course.place().kernels(), step);
    }

    /// All that is learned, and what batch normalization keeps, by name.
    List<Tensor> tensors() {
        List<Tensor> tensors = new ArrayList<>();
        for (Slice slice : network.slices()) {
            int rows = slice.weights().rows();
            int columns = slice.weights().columns();
            tensors.add(new Tensor(Fault.nameOf(slice), rows == 1 ? List.of(columns) : List.of(rows, columns),
                    Arrays.copyOfRange(w, slice.from(), slice.from() + slice.size())));
        }
        for (int i = 0; i < network.cells().size(); i++) {
            List<double[]> memory = network.cells().get(i).memory();
            for (int j = 0; j < memory.size(); j++) {
                tensors.add(new Tensor(STATISTICS.get(j) + "." + (i + 1), List.of(memory.get(j).length),
                        memory.get(j).clone()));
            }
        }
        return tensors;
    }

    /// What there is to see inside.
    Inside inside(Gaze gaze) {
        Probe there = probe;
        if (there == null || !there.fits(network, gaze.bins())) {
            there = new Probe(course, network, gaze.bins());
            probe = there;
        }
        return there.look(gaze, trainer, recipe.goal().loss(), moved ? stride : null, step);
    }

    /// Nobody looks inside any more.
    void unseen() {
        probe = null;
    }

    /// What there is to see of this lane now.
    TrainFrame.Standing standing(@Nullable Breakdown broken, long birth, long now) {
        boolean there = birth <= now;
        return new TrainFrame.Standing(recipe, birth, network.size(), there ? figures : StepFigures.NONE,
                there && rests, broken);
    }
}
