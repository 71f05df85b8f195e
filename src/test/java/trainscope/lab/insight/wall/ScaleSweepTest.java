package trainscope.lab.insight.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import trainscope.engine.activation.Relu;
import trainscope.engine.data.source.Hills;
import trainscope.engine.init.Normal;
import trainscope.engine.layer.BatchNorm;
import trainscope.engine.optim.Sgd;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Library;
import trainscope.lab.run.Track;
import trainscope.lab.spec.InitLane;
import trainscope.lab.spec.InitSpec;
import trainscope.lab.spec.Signal;

/// The book's sixteen pictures of batch normalization.
class ScaleSweepTest {
    private static final BatchNorm NORM = new BatchNorm(BatchNorm.Form.SEED, 1e-7, 0.9);
    private static final InitLane LIKE = InitLane.of("like", new Normal(7), new Relu());
    private static final InitSpec WALL = new InitSpec(InitSpec.even(5, 30), Signal.Drawn.standard(20), 50, 2,
            1,
            List.of(LIKE));

    private static ScaleSweep sweep(InitSpec wall, long steps) {
        return new ScaleSweep(wall, LIKE, NORM, new Schooling(new Sgd(0.1), 50, steps, 50));
    }

    private static double last(Track.View view) {
        return view.last(view.size() - 1);
    }

    @Test
    void smallScalesLearnWithBatchNormalizationAndNotWithout() throws Refused {
        List<ScaleSweep.Result> shown = new ArrayList<>();
        sweep(WALL, 200).run(new Library(2), shown::add, () -> false);
        assertEquals(16, shown.size());
        for (int i = 0; i < 16; i++) {
            assertEquals(i + 1, shown.get(i).pairs().size());
            assertEquals(i == 15, shown.get(i).isWhole());
        }
        List<ScaleSweep.Pair> pairs = shown.getLast().pairs();
        assertTrue(shown.getLast().accuracy());
        assertEquals(1, pairs.getFirst().std());
        assertEquals(1e-4, pairs.getLast().std(), 1e-18);
        for (int i = 1; i < 16; i++) {
            assertEquals(Math.pow(10, -4.0 / 15), pairs.get(i).std() / pairs.get(i - 1).std(), 1e-12);
        }
        // Chance is a tenth; without batch normalization a network this deep stands still from about 0.02 down.
        for (ScaleSweep.Pair pair : pairs.subList(8, 16)) {
            assertTrue(last(pair.without()) < 0.2, pair.std() + " without: " + last(pair.without()));
        }
        for (ScaleSweep.Pair pair : pairs.subList(4, 14)) {
            assertTrue(last(pair.with()) > 0.4, pair.std() + " with: " + last(pair.with()));
            assertEquals(5, pair.with().size());
        }
    }

    @Test
    void itStopsInTheMiddleAndShowsNoHalfPair() throws Refused {
        List<ScaleSweep.Result> shown = new ArrayList<>();
        sweep(WALL, 10).run(new Library(1), shown::add, () -> shown.size() == 2);
        assertEquals(2, shown.size());
        assertFalse(shown.getLast().isWhole());
        int[] asked = {0};
        List<ScaleSweep.Result> none = new ArrayList<>();
        sweep(WALL, 1000).run(new Library(1), none::add, () -> ++asked[0] > 5);
        assertEquals(List.of(), none);
        assertTrue(asked[0] < 20, asked[0] + " questions");
    }

    @Test
    void numbersAreToldByTheirLoss() throws Refused {
        List<ScaleSweep.Result> shown = new ArrayList<>();
        sweep(WALL.shown(new Signal.Examples(Walls.made(new Hills(80, 3, 0.1))), 50), 50).run(new Library(1),
                shown::add, () -> !shown.isEmpty());
        assertFalse(shown.getFirst().accuracy());
        assertTrue(last(shown.getFirst().pairs().getFirst().with()) >= 0);
    }
}
