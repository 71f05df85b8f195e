package trainscope.lab.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import trainscope.engine.layer.Activate;
import trainscope.engine.layer.BatchNorm;
import trainscope.engine.layer.Dropout;
import trainscope.lab.look.Cell;
import trainscope.lab.look.Figures;
import trainscope.lab.look.Health;
import trainscope.lab.look.Matrix;
import trainscope.lab.run.Gaze.Aspect;
import trainscope.lab.spec.Plan;

/// What is seen inside is true, the same whenever it is looked at, and leaves no trace.
@Timeout(60)
class InsideTest {
    private static final String[] THREE = {"a: adam(lr=0.01): 8, batch-norm, dropout(ratio=0.3), 8",
        "b: momentum(lr=0.1): 8, 8", "c: nag(lr=0.1): 6, maxout(units=5), prelu, dropout"};

    private static Inside inside(Race race, int lane) {
        return ((TrainFrame) race.frame()).insides().get(lane).orElseThrow();
    }

    /// Everything that is seen of a lane.
    private static String seen(Race race, int lane) {
        Inside inside = inside(race, lane);
        List<String> all = new ArrayList<>();
        inside.levels().forEach(level -> {
            level.said().ifPresent(said -> all.add(text(said.cell()) + said.health()));
            level.flow().ifPresent(flow -> all.add(text(flow.cell()) + flow.norm()));
            level.learned().forEach(learned -> {
                learned.weights().ifPresent(b -> all.add(learned.name() + text(b.cell()) + b.norm()));
                learned.gradient().ifPresent(b -> all.add(text(b.cell()) + b.norm()));
                learned.update().ifPresent(
                        u -> all.add(text(u.added().cell()) + u.added().norm() + "×" + u.ratio()));
            });
            all.add(level.layer() + " " + level.shape() + " " + level.normal());
        });
        return inside.step() + " " + inside.loss() + " " + all;
    }

    private static String text(Cell cell) {
        return IntStream.range(0, cell.bars().size()).mapToObj(i -> cell.bars().edge(i) + ":"
                + cell.bars().count(i)).toList() + " " + cell.figures();
    }

    @Test
    void whoeverLooksChangesNothing() {
        Race unseen = Trainings.race(Trainings.plan(60, THREE));
        Race seen = Trainings.race(Trainings.plan(60, THREE));
        seen.look(Gaze.into(0, 1, 2).at(EnumSet.allOf(Aspect.class)));
        for (int step = 0; step <= 60; step++) {
            seen.frame();
            assertEquals(Trainings.state(unseen), Trainings.state(seen));
            unseen.advance();
            seen.advance();
        }
        assertEquals(Trainings.curves(unseen), Trainings.curves(seen));
    }

    @Test
    void aRunThatRestsShowsAtOnceWhatIsWanted() throws InterruptedException {
        Plan plan = Trainings.plan(300, THREE);
        RunHandle run = Runner.start(plan);
        run.transport().look(Gaze.into(1));
        await(run, frame -> frame.insides().get(1).isPresent());
        run.transport().seek(64);
        await(run, frame -> frame.step() == 64);
        run.transport().look(Gaze.NONE);
        await(run, frame -> frame.insides().get(1).isEmpty());
        run.transport().seek(100);
        run.transport().seek(64);
        await(run, frame -> frame.step() == 64);
        run.transport().look(Gaze.into(0, 2));
        TrainFrame last = await(run, frame -> frame.insides().get(0).isPresent());
        assertEquals(64, last.step());
        assertTrue(last.insides().get(2).orElseThrow().levels().getFirst().learned().getFirst().update()
                .isPresent());
        run.transport().play();
        TrainFrame end = await(run, frame -> frame.step() == 300);
        assertEquals(300, end.insides().get(0).orElseThrow().step());
        run.transport().stop();
        assertTrue(run.awaitEnd(10, TimeUnit.SECONDS));
        Race race = Trainings.race(plan);
        race.seek(300);
        assertEquals(race.standing(0), end.standings().get(0));
    }

    private static TrainFrame await(RunHandle run, Predicate<TrainFrame> wanted) {
        while (true) {
            TrainFrame frame = (TrainFrame) run.takeFrame();
            if (frame != null && wanted.test(frame)) {
                return frame;
            }
            Thread.onSpinWait();
        }
    }

    @Test
    void whatNobodyWantsIsNotThere() {
        Race race = Trainings.race(Trainings.plan(10, THREE));
        assertEquals(List.of(Optional.empty(), Optional.empty(), Optional.empty()),
                ((TrainFrame) race.frame()).insides());
        race.look(Gaze.into(1).at(Set.of(Aspect.WEIGHTS)));
        List<Optional<Inside>> insides = ((TrainFrame) race.frame()).insides();
        assertTrue(insides.get(0).isEmpty() && insides.get(2).isEmpty());
        Inside.Level first = insides.get(1).orElseThrow().levels().getFirst();
        assertTrue(first.said().isEmpty() && first.flow().isEmpty());
        assertTrue(first.learned().getFirst().weights().isPresent());
        assertTrue(first.learned().getFirst().gradient().isEmpty());
    }

    @Test
    void theSameStepShowsTheSameWhenItIsSoughtAgain() {
        Race race = Trainings.race(Trainings.plan(200, THREE));
        race.look(Gaze.into(0, 1, 2));
        List<String> seen = new ArrayList<>();
        do {
            seen.add(seen(race, 0) + seen(race, 1) + seen(race, 2));
        } while (race.advance());
        String end = race.fingerprint();
        var random = new Random(3);
        for (int i = 0; i < 200; i++) {
            // Every other time a step that a checkpoint stands at.
            int step = i % 2 == 0 ? random.nextInt(13) * 16 : random.nextInt(201);
            race.seek(step);
            assertEquals(seen.get(step), seen(race, 0) + seen(race, 1) + seen(race, 2), "step " + step);
        }
        race.seek(200);
        assertEquals(end, race.fingerprint());
    }

    @Test
    void whatLiesFarAheadAndWasSeenIsNotComputedAllTheWay() {
        Race race = Trainings.race(Trainings.plan(3000, "a: sgd(lr=0.1): 3"));
        race.seek(3000);
        race.seek(100);
        race.approach(2500);
        assertTrue(race.step() > 2500 - 64 && race.step() <= 2500, "at " + race.step());
        race.approach(2500);
        race.seek(2500);
        Race untouched = Trainings.race(Trainings.plan(3000, "a: sgd(lr=0.1): 3"));
        untouched.seek(2500);
        assertEquals(untouched.fingerprint(), race.fingerprint());
        assertEquals(untouched.standing(0), race.standing(0));
    }

    @Test
    void aStepThatWasReachedBlindlyIsMadeAgainForWhoLooks() {
        Race race = Trainings.race(Trainings.plan(200, THREE));
        race.look(Gaze.into(0));
        race.seek(64);
        String seen = seen(race, 0);
        race.look(Gaze.NONE);
        race.seek(100);
        race.seek(64);
        race.look(Gaze.into(0));
        assertTrue(inside(race, 0).levels().getFirst().learned().getFirst().update().isEmpty());
        race.seek(64);
        assertEquals(seen, seen(race, 0));
    }

    @Test
    void atTheStartAllIsSeenButAStep() {
        Race race = Trainings.race(Trainings.plan(10, THREE));
        race.look(Gaze.into(0, 1, 2));
        for (int lane = 0; lane < 3; lane++) {
            Inside inside = inside(race, lane);
            assertEquals(0, inside.step());
            assertEquals(90, inside.examples(), "all that train, where they are fewer");
            for (Inside.Level level : inside.levels()) {
                assertTrue(level.said().isPresent() && level.flow().isPresent());
                level.learned().forEach(learned -> assertTrue(learned.weights().isPresent()
                        && learned.gradient().isPresent() && learned.update().isEmpty()));
            }
        }
    }

    @Test
    void figuresAreThoseOfADirectComputation() {
        Race race = Trainings.race(Trainings.plan(20, "a: sgd(lr=0.1): 3"));
        race.seek(7);
        List<Tensor> before = race.tensors(0);
        race.look(Gaze.into(0).on(20));
        race.advance();
        Inside inside = inside(race, 0);
        assertEquals(20, inside.examples());
        ByHand hand = ByHand.of(race, 20);
        same(hand.hidden(), inside.before(1).orElseThrow());
        same(hand.said(), inside.levels().get(1).said().orElseThrow().cell());
        same(hand.scores(), inside.levels().get(2).said().orElseThrow().cell());
        same(hand.scoreGradient(), inside.levels().get(2).flow().orElseThrow().cell());
        same(hand.hiddenGradient(), inside.flowBefore(1).orElseThrow().cell());
        assertEquals(hand.loss(), inside.loss(), 1e-12);
        Inside.Learned first = inside.levels().getFirst().learned().getFirst();
        assertEquals("W", first.name());
        assertEquals(2, first.rows());
        assertEquals(3, first.columns());
        same(race.tensors(0).getFirst().values(), first.weights().orElseThrow().cell());
        same(hand.weightGradient(), first.gradient().orElseThrow().cell());
        assertEquals(norm(hand.weightGradient()), first.gradient().orElseThrow().norm(), 1e-12);
        double[] added = new double[6];
        for (int i = 0; i < 6; i++) {
            added[i] = race.tensors(0).getFirst().values()[i] - before.getFirst().values()[i];
        }
        Inside.Update update = first.update().orElseThrow();
        same(added, update.added().cell());
        assertEquals(norm(added) / norm(before.getFirst().values()), update.ratio(), 1e-12);
    }

    private static double norm(double[] x) {
        return Math.sqrt(DoubleStream.of(x).map(v -> v * v).sum());
    }

    private static void same(double[] expected, Cell cell) {
        Figures figures = cell.figures();
        double mean = DoubleStream.of(expected).average().orElseThrow();
        assertEquals(expected.length, figures.count());
        assertEquals(mean, figures.mean(), 1e-12);
        assertEquals(Math.sqrt(DoubleStream.of(expected).map(v -> (v - mean) * (v - mean)).average()
                .orElseThrow()), figures.std(), 1e-12);
        assertEquals(DoubleStream.of(expected).max().orElseThrow(), figures.max(), 1e-12);
        assertEquals(DoubleStream.of(expected).min().orElseThrow(), cell.bars().from(), 1e-12);
        assertEquals(expected.length, cell.bars().total());
    }

    @Test
    void histogramsReachAsFarAsTheyAreTold() {
        Race race = Trainings.race(Trainings.plan(10, "a: sgd: 8"));
        race.look(Gaze.into(0).inBars(10).reaching(Aspect.OUTPUTS, -1, 1));
        Inside inside = inside(race, 0);
        Cell said = inside.levels().get(1).said().orElseThrow().cell();
        assertEquals(10, said.bars().size());
        assertEquals(-1, said.bars().from());
        assertEquals(1, said.bars().to());
        Inside.Learned learned = inside.levels().getFirst().learned().getFirst();
        assertEquals(learned.weights().orElseThrow().cell().figures().max(),
                learned.weights().orElseThrow().cell().bars().to());
    }

    @Test
    void atTwiceTheRateTheRatioIsTwiceAsLarge() {
        Race race = Trainings.race(Trainings.plan(10, "a: sgd(lr=0.05): 8", "b: sgd(lr=0.1): 8"));
        race.look(Gaze.into(0, 1));
        race.seek(1);
        for (int layer : new int[] {0, 2}) {
            double slow = ratio(race, 0, layer);
            assertTrue(slow > 0);
            assertEquals(2 * slow, ratio(race, 1, layer), 1e-9 * slow);
        }
    }

    private static double ratio(Race race, int lane, int layer) {
        return inside(race, lane).levels().get(layer).learned().getFirst().update().orElseThrow().ratio();
    }

    @Test
    void saturatedAndDeadUnitsAreCounted() {
        Race race = Trainings.race(Trainings.plan(10,
                "tanh: sgd: dense(units=40, init=normal(std=20)), activate(function=tanh)",
                "relu: sgd: dense(units=40, init=normal(std=1), bias=-1), activate(function=relu)",
                "gelu: sgd: dense(units=40), activate(function=gelu)"));
        race.look(Gaze.into(0, 1, 2));
        Health tanh = health(race, 0);
        assertTrue(tanh.saturated() > 0.7 && tanh.wholly() < tanh.saturated(), tanh.toString());
        assertEquals(0, tanh.dead());
        Health relu = health(race, 1);
        assertTrue(relu.dead() > 0.3, relu.toString());
        assertTrue(relu.zeros() >= relu.dead());
        assertEquals(0, health(race, 2).dead());
        assertTrue(inside(race, 0).levels().getFirst().said().orElseThrow().health().isEmpty());
    }

    private static Health health(Race race, int lane) {
        Inside.Level level = inside(race, lane).levels().get(1);
        assertTrue(level.layer() instanceof Activate);
        return level.said().orElseThrow().health().orElseThrow();
    }

    @Test
    void batchNormalizationShowsBothStatistics() {
        Race race = Trainings.race(Trainings.plan(2000, "a: sgd(lr=0.01): 4, batch-norm(momentum=0.5), 4"));
        race.look(Gaze.into(0));
        int layer = IntStream.range(0, 5).filter(
                i -> inside(race, 0).levels().get(i).layer() instanceof BatchNorm).findFirst().orElseThrow();
        Inside.Normal start = inside(race, 0).levels().get(layer).normal().orElseThrow();
        assertEquals(Matrix.row(0, 0, 0, 0), start.runningMean());
        race.seek(100);
        Inside inside = inside(race, 0);
        Inside.Normal normal = inside.levels().get(layer).normal().orElseThrow();
        Figures before = inside.before(layer).orElseThrow().figures();
        assertEquals(before.mean(), DoubleStream.of(normal.mean().toArray()).average().orElseThrow(), 1e-12);
        List<Tensor> tensors = race.tensors(0);
        assertEquals(Matrix.row(named(tensors, "mean")), normal.runningMean());
        assertEquals(Matrix.row(named(tensors, "variance")), normal.runningVariance());
        assertNotEquals(normal.mean(), normal.runningMean());
    }

    private static double[] named(List<Tensor> tensors, String start) {
        return tensors.stream().filter(t -> t.name().startsWith(start)).findFirst().orElseThrow().values();
    }

    @Test
    void nothingIsDroppedForALook() {
        Race race = Trainings.race(Trainings.plan(10, "a: sgd: 40, dropout(ratio=0.9), 4"));
        race.look(Gaze.into(0));
        Inside inside = inside(race, 0);
        int layer = IntStream.range(0, 5).filter(i -> inside.levels().get(i).layer() instanceof Dropout)
                .findFirst().orElseThrow();
        assertEquals(inside.before(layer).orElseThrow().figures().mean(),
                inside.levels().get(layer).said().orElseThrow().cell().figures().mean());
    }

    @Test
    void abandonedAndBrokenLanesAreSeenAsTheyAre() {
        Race race = Trainings.race(Plan.of(Trainings.spec(300,
                "wild: sgd(lr=1e12): prelu, dense(units=8), dense(units=8), dense(units=8)",
                "calm: sgd: 8")));
        race.look(Gaze.into(0, 1));
        race.seek(300);
        assertTrue(race.standing(0).rests());
        Inside inside = inside(race, 0);
        assertTrue(inside.levels().getFirst().learned().getFirst().update().isEmpty(), "it made no step");
        assertFalse(Double.isFinite(inside.loss()));
        assertTrue(inside(race, 1).levels().getFirst().learned().getFirst().update().isPresent());
    }
}
