package trainscope.lab.insight.wall;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import trainscope.engine.activation.Relu;
import trainscope.engine.activation.Tanh;
import trainscope.engine.data.Part;
import trainscope.engine.data.prepare.Pipeline;
import trainscope.engine.data.source.Gaussians;
import trainscope.engine.init.Constant;
import trainscope.engine.init.Fan;
import trainscope.engine.init.He;
import trainscope.engine.init.Normal;
import trainscope.engine.init.Xavier;
import trainscope.engine.layer.BatchNorm;
import trainscope.engine.math.Rng;
import trainscope.lab.catalog.Refused;
import trainscope.lab.look.Bars;
import trainscope.lab.look.Cell;
import trainscope.lab.run.Gaze;
import trainscope.lab.run.Library;
import trainscope.lab.run.Race;
import trainscope.lab.run.TrainFrame;
import trainscope.lab.spec.InitLane;
import trainscope.lab.spec.InitSpec;
import trainscope.lab.spec.Material;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.Signal;

/// A training of a wall begins with the wall itself.
class TrainedWallTest {
    private static final Map<Quantity, Reach> CELLS = Map.of(Quantity.ACTIVATION, new Reach.Cell(),
            Quantity.PRE_ACTIVATION, new Reach.Cell(), Quantity.WEIGHT, new Reach.Cell());
    private static final Material CLOUDS = Walls.made(new Gaussians(500, 4, 6, 1));
    private static final int EXAMPLES = 200;
    private static final List<InitLane> LANES = List.of(
            InitLane.of("xavier", new Xavier(Xavier.Form.NORMAL), new Tanh()),
            InitLane.of("he", new He(He.Form.NORMAL), new Relu()).biased(0.01),
            InitLane.of("norm", new Normal(1), new Relu())
                    .normed(Optional.of(new BatchNorm(BatchNorm.Form.SEED, 1e-7, 0.9))));
    private static final InitSpec SPEC = new InitSpec(List.of(11, 7, 9), new Signal.Examples(CLOUDS),
            EXAMPLES,
            5, 1, LANES);

    private final Library library = new Library(2);

    /// Looks at every lane that a training may have.
    private Race race(InitSpec spec) throws Refused {
        Race race = Race.of(Plan.of(Walls.SCHOOLING.of(spec, library)), library);
        Integer[] lanes = IntStream.range(0, race.lanes()).boxed().toArray(Integer[]::new);
        race.look(Gaze.into(lanes).at(EnumSet.of(Gaze.Aspect.OUTPUTS, Gaze.Aspect.FLOWS, Gaze.Aspect.WEIGHTS))
                .inBars(30).on(EXAMPLES));
        return race;
    }

    private static List<Optional<LaneFigures>> lanes(InitSpec spec, Wall before, Race race) {
        return new TrainedWall(spec, before).lanes((TrainFrame) race.frame());
    }

    private static void assertSame(Cell one, Cell other, String where) {
        assertEquals(one.figures(), other.figures(), where);
        assertArrayEquals(counts(one.bars()), counts(other.bars()), where);
        assertEquals(one.bars().from(), other.bars().from(), where);
        assertEquals(one.bars().to(), other.bars().to(), where);
    }

    private static long[] counts(Bars bars) {
        return IntStream.range(0, bars.size()).mapToLong(bars::count).toArray();
    }

    @Test
    void atStepZeroItIsTheWallOfTheSameExamplesToTheBit() throws Refused {
        Wall wall = Walls.survey(SPEC, CELLS);
        try (Race race = race(SPEC)) {
            List<Optional<LaneFigures>> trained = lanes(SPEC, wall, race);
            for (int lane = 0; lane < LANES.size(); lane++) {
                LaneFigures seen = trained.get(lane).orElseThrow();
                assertEquals(LANES.get(lane), seen.lane());
                for (int layer = 0; layer < 3; layer++) {
                    String where = seen.lane().name() + " " + layer;
                    for (Quantity quantity : CELLS.keySet()) {
                        assertSame(wall.lane(lane).cell(layer, quantity), seen.cell(layer, quantity),
                                where + " " + quantity);
                    }
                    assertEquals(wall.lane(lane).layers().get(layer).health(),
                            seen.layers().get(layer).health(), where);
                }
                assertTrue(seen.knows(Quantity.GRADIENT));
            }
        }
    }

    @Test
    void weightsAreThoseOfAWallOfDrawnInputsToo() throws Refused {
        InitSpec drawn = SPEC.shown(Signal.Drawn.standard(6), 40);
        Wall wall = Walls.survey(drawn, CELLS);
        try (Race race = race(drawn)) {
            List<Optional<LaneFigures>> trained = lanes(drawn, wall, race);
            for (int lane = 0; lane < LANES.size(); lane++) {
                for (int layer = 0; layer < 3; layer++) {
                    assertSame(wall.lane(lane).cell(layer, Quantity.WEIGHT),
                            trained.get(lane).orElseThrow().cell(layer, Quantity.WEIGHT),
                            lane + " " + layer);
                }
            }
        }
    }

    /// Sums and functions in plain loops, from weights that are drawn here.
    @Test
    void activationsAreThoseThatLoopsCompute() throws Refused {
        double[] below = examples();
        int in = 6;
        try (Race race = race(SPEC)) {
            LaneFigures seen = lanes(SPEC, Walls.survey(SPEC, CELLS), race).get(1).orElseThrow();
            for (int layer = 0; layer < 3; layer++) {
                int out = SPEC.widths().get(layer);
                double[] w = new double[in * out];
                new He(He.Form.NORMAL).fill(w, 0, in, out, new Fan(in, out),
                        Rng.of(5).child("weights").child("W").child(layer + 1).draws());
                double[] above = new double[EXAMPLES * out];
                for (int i = 0; i < EXAMPLES * out; i++) {
                    double sum = 0.01;
                    for (int k = 0; k < in; k++) {
                        sum += below[i / out * in + k] * w[k * out + i % out];
                    }
                    above[i] = Math.max(0, sum);
                }
                assertEquals(std(above), seen.cell(layer, Quantity.ACTIVATION).figures().std(), 1e-12);
                assertEquals(EXAMPLES * out, seen.cell(layer, Quantity.ACTIVATION).figures().count());
                below = above;
                in = out;
            }
        }
    }

    private double[] examples() throws Refused {
        Part training = library.open(CLOUDS).training();
        var x = new DMatrixRMaj(0, 0);
        new Pipeline(CLOUDS.preparation()).fit(training).feed().batch(training,
                IntStream.range(0, EXAMPLES).toArray(), EXAMPLES, x);
        return x.data;
    }

    private static double std(double... values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / values.length);
    }

    @Test
    void historyMovesAndGoesBackToTheBit() throws Refused {
        Wall wall = Walls.survey(SPEC, CELLS);
        try (Race race = race(SPEC)) {
            double[] first = lanes(SPEC, wall, race).getFirst().orElseThrow().stds(Quantity.ACTIVATION);
            race.seek(20);
            double[] later = lanes(SPEC, wall, race).getFirst().orElseThrow().stds(Quantity.ACTIVATION);
            assertNotEquals(first[2], later[2]);
            race.seek(0);
            assertArrayEquals(first,
                    lanes(SPEC, wall, race).getFirst().orElseThrow().stds(Quantity.ACTIVATION));
        }
    }

    @Test
    void lanesBeyondThoseOfARaceAreNotKnown() throws Refused {
        List<InitLane> many = new ArrayList<>();
        for (int i = 0; i < InitSpec.MOST_LANES; i++) {
            many.add(LANES.getFirst().named("lane " + i));
        }
        InitSpec spec = SPEC.of(many);
        try (Race race = race(spec)) {
            assertEquals(8, race.lanes());
            List<Optional<LaneFigures>> trained = lanes(spec, Walls.survey(spec, CELLS), race);
            assertEquals(9, trained.size());
            assertTrue(trained.get(7).isPresent());
            assertTrue(trained.get(8).isEmpty());
        }
    }

    @Test
    void whatIsSymmetricStaysSoAndNothingElseIsCalledSo() throws Refused {
        InitSpec spec = SPEC
                .of(List.of(InitLane.of("constant", new Constant(0.3), new Tanh()), LANES.getFirst()));
        Wall wall = Walls.survey(spec, CELLS);
        try (Race race = race(spec)) {
            race.seek(10);
            List<Optional<LaneFigures>> trained = lanes(spec, wall, race);
            assertTrue(trained.getFirst().orElseThrow().layers().getFirst().twins().forEver());
            assertEquals(1, trained.getFirst().orElseThrow().layers().getFirst().twins().count());
            assertFalse(trained.get(1).orElseThrow().layers().getFirst().twins().any());
        }
    }
}
