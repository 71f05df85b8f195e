package trainscope.lab.insight.wall;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import trainscope.lab.catalog.Refused;
import trainscope.lab.look.Bars;
import trainscope.lab.spec.InitSpec;

/// A seed is a wall, and several seeds are bands.
class DrawsTest {
    private static final InitSpec SPEC = Walls.preset("tanh").wide(InitSpec.even(4, 20)).drawn(3, 1);

    private static long[] counts(Bars bars) {
        return IntStream.range(0, bars.size()).mapToLong(bars::count).toArray();
    }

    @Test
    void theSameSeedIsTheSameWallToTheBitAndAnotherIsAnother() throws Refused {
        Wall one = Walls.survey(SPEC);
        Wall same = Walls.survey(SPEC);
        Wall other = Walls.survey(SPEC.drawn(4, 1));
        for (int lane = 0; lane < SPEC.lanes().size(); lane++) {
            for (Quantity quantity : Quantity.values()) {
                for (int layer = 0; layer < 4; layer++) {
                    var cell = one.lane(lane).cell(layer, quantity);
                    assertEquals(cell.figures(), same.lane(lane).cell(layer, quantity).figures());
                    assertArrayEquals(counts(cell.bars()),
                            counts(same.lane(lane).cell(layer, quantity).bars()));
                    assertNotEquals(cell.figures(), other.lane(lane).cell(layer, quantity).figures());
                }
            }
        }
    }

    @Test
    void bandsAreMeanAndSpreadOfTheDrawsOneByOne() throws Refused {
        Wall banded = Walls.survey(SPEC.drawn(3, 6));
        for (int lane = 0; lane < SPEC.lanes().size(); lane++) {
            for (Quantity quantity : Quantity.values()) {
                for (int layer = 0; layer < 4; layer++) {
                    double[] stds = new double[6];
                    for (int k = 0; k < 6; k++) {
                        stds[k] = draw(k).lane(lane).cell(layer, quantity).figures().std();
                    }
                    Band band = banded.lane(lane).bands().get(quantity).get(layer);
                    double mean = Arrays.stream(stds).average().orElseThrow();
                    double squares = Arrays.stream(stds).map(s -> (s - mean) * (s - mean)).sum();
                    assertEquals(mean, band.mean(), 1e-12 * mean);
                    assertEquals(Math.sqrt(squares / 5), band.spread(), 1e-9 * mean);
                    assertEquals(Arrays.stream(stds).min().orElseThrow(), band.least());
                    assertEquals(Arrays.stream(stds).max().orElseThrow(), band.most());
                    assertEquals(stds[0], banded.lane(lane).cell(layer, quantity).figures().std());
                }
            }
        }
    }

    private final Wall[] draws = new Wall[6];

    private Wall draw(int k) throws Refused {
        if (draws[k] == null) {
            draws[k] = Walls.survey(SPEC.drawn(3 + k, 1));
        }
        return draws[k];
    }

    @Test
    void oneDrawHasNoBands() throws Refused {
        assertTrue(Walls.survey(SPEC).lane(0).bands().isEmpty());
        assertFalse(Walls.survey(SPEC.drawn(3, 2)).lane(0).bands().isEmpty());
    }
}
