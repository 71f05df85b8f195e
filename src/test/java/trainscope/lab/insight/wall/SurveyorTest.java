package trainscope.lab.insight.wall;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trainscope.engine.activation.Relu;
import trainscope.engine.activation.Tanh;
import trainscope.engine.data.Shape;
import trainscope.engine.init.Constant;
import trainscope.engine.init.He;
import trainscope.engine.init.Normal;
import trainscope.engine.init.Xavier;
import trainscope.engine.layer.Activate;
import trainscope.engine.layer.BatchNorm;
import trainscope.engine.layer.Dense;
import trainscope.engine.layer.Layer;
import trainscope.engine.layer.Pass;
import trainscope.engine.layer.Workplace;
import trainscope.engine.math.Draws;
import trainscope.engine.math.Kernels;
import trainscope.engine.math.Rng;
import trainscope.engine.math.Summary;
import trainscope.engine.net.Network;
import trainscope.lab.catalog.Refused;
import trainscope.lab.look.Cell;
import trainscope.lab.look.Figures;
import trainscope.lab.run.Library;
import trainscope.lab.spec.InitLane;
import trainscope.lab.spec.InitSpec;
import trainscope.lab.spec.Signal;

/// What a wall says, held against networks as training makes them.
class SurveyorTest {
    private static final Map<Quantity, Reach> ALL = Map.of(Quantity.ACTIVATION, new Reach.Fixed(-1, 1),
            Quantity.PRE_ACTIVATION, new Reach.Cell(), Quantity.GRADIENT, new Reach.Lane(), Quantity.WEIGHT,
            new Reach.Cell());
    private static final List<InitLane> LANES = List.of(
            InitLane.of("xavier", new Xavier(Xavier.Form.NORMAL), new Tanh()),
            InitLane.of("he", new He(He.Form.NORMAL), new Relu()).biased(0.01),
            InitLane.of("norm", new Normal(1), new Relu())
                    .normed(Optional.of(new BatchNorm(BatchNorm.Form.SEED, 1e-7, 0.9))));
    private static final InitSpec SPEC = new InitSpec(List.of(31, 17, 24), Signal.Drawn.standard(20), 50, 7,
            1,
            LANES);

    private static Wall survey(InitSpec spec) throws Refused {
        try (var surveyor = new Surveyor(new Library(2))) {
            return surveyor.survey(new Question(spec, ALL, 30));
        }
    }

    @Test
    void aWallShowsWhatTheSameNetworkSaysWhenItIsTrained() throws Refused {
        Wall wall = survey(SPEC);
        assertTrue(wall.isWhole());
        for (int i = 0; i < LANES.size(); i++) {
            InitLane lane = LANES.get(i);
            List<Layer> layers = new ArrayList<>();
            for (int width : SPEC.widths()) {
                layers.add(new Dense(width, lane.init(), lane.bias()));
                lane.norm().ifPresent(layers::add);
                layers.add(new Activate(lane.activation()));
            }
            var network = new Network(Shape.features(20), layers, 50, Rng.of(7),
                    new Workplace(Kernels.plain()));
            double[] w = network.start(Rng.of(7).child("weights"));
            double[] x = gaussians("input", 50 * 20);
            double[] g = gaussians("gradient", 50 * 24);
            var pass = new Pass().probe(50, 0);
            network.forward(w, x, pass);
            network.backToInput(w, x, g, new double[w.length], pass);
            int perLayer = layers.size() / 3;
            for (int l = 0; l < 3; l++) {
                int last = perLayer * (l + 1) - 1;
                int numbers = 50 * SPEC.widths().get(l);
                LaneFigures seen = wall.lane(i);
                assertSame(network.cells().get(last).output(), numbers, seen.cell(l, Quantity.ACTIVATION));
                assertSame(network.cells().get(last - 1).output(), numbers,
                        seen.cell(l, Quantity.PRE_ACTIVATION));
                assertSame(network.cells().get(perLayer * l + 1).back(), numbers,
                        seen.cell(l, Quantity.GRADIENT));
            }
        }
    }

    private static double[] gaussians(String name, int count) {
        Draws draws = Rng.of(7).child(name).draws();
        double[] all = new double[count];
        for (int i = 0; i < count; i++) {
            all[i] = draws.nextGaussian();
        }
        return all;
    }

    private static void assertSame(double[] numbers, int count, Cell cell) {
        var summary = new Summary();
        summary.see(numbers, 0, count);
        assertEquals(Figures.of(summary), cell.figures());
        assertEquals(count, cell.bars().total());
    }

    @Test
    void theSameSeedGivesTheSameWallWhateverCameBefore() throws Refused {
        try (var surveyor = new Surveyor(new Library(2)); var alone = new Surveyor(new Library(1))) {
            var question = new Question(SPEC.drawn(7, 3), ALL, 30);
            Wall once = surveyor.survey(question);
            surveyor.survey(new Question(SPEC.drawn(8, 1).deep(5), ALL, 30));
            Wall again = surveyor.survey(question);
            Wall apart = alone.survey(question);
            for (int i = 0; i < LANES.size(); i++) {
                for (Quantity quantity : Quantity.values()) {
                    assertArrayEquals(once.lane(i).stds(quantity), again.lane(i).stds(quantity));
                    assertArrayEquals(once.lane(i).stds(quantity), apart.lane(i).stds(quantity));
                    assertEquals(once.lane(i).bands().get(quantity), apart.lane(i).bands().get(quantity));
                }
            }
        }
    }

    @Test
    void unitsThatBeginTheSameAreTwins() throws Refused {
        Wall wall = survey(SPEC.of(List.of(InitLane.of("constant", new Constant(0.3), new Tanh()),
                InitLane.of("zero", new Constant(0), new Relu()), LANES.getFirst())));
        for (int l = 0; l < 3; l++) {
            assertEquals(1, wall.lane(0).layers().get(l).twins().count());
            assertTrue(wall.lane(0).layers().get(l).twins().forEver());
            assertEquals(1, wall.lane(1).layers().get(l).health().dead());
            assertEquals(SPEC.widths().get(l), wall.lane(2).layers().get(l).twins().count());
        }
    }
}
