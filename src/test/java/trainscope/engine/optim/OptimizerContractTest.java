package trainscope.engine.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trainscope.engine.surface.Quadratic;
import trainscope.engine.surface.Surface;
import trainscope.lab.catalog.Composition;

/// What every rule in the catalog, in every form, keeps.
class OptimizerContractTest {
    private static final Surface VALLEY = new Quadratic(20);

    static List<Optimizer> everyRule() {
        return Walk.everyRule();
    }

    @ParameterizedTest
    @MethodSource("everyRule")
    void descends(Optimizer rule) {
        // AdaDelta as printed is descent with rate 1 and swings along y for ever: it descends along x.
        Optimizer swift = rule instanceof AdaDelta ? rule
                : Composition.with(rule, "lr", Math.max(rule.lr(), 0.05));
        double before = VALLEY.value(-7, 2);
        double after = VALLEY.value(new Walk(swift, VALLEY, -7, 2).steps(200).at[0], 0);
        assertTrue(after < before - 0.01, swift + " came to " + after);
    }

    @ParameterizedTest
    @MethodSource("everyRule")
    void repeatsItselfToTheBit(Optimizer rule) {
        assertArrayEquals(new Walk(rule, VALLEY, -7, 2).steps(100).at,
                new Walk(rule, VALLEY, -7, 2).steps(100).at);
    }

    @ParameterizedTest
    @MethodSource("everyRule")
    void continuesFromASavedMemoryToTheBit(Optimizer rule) {
        var whole = new Walk(rule, VALLEY, -7, 2).steps(60);
        var half = new Walk(rule, VALLEY, -7, 2).steps(37);
        double[] saved = new double[half.slots.volume() + 1];
        assertEquals(saved.length, half.slots.save(saved, 1));
        var rest = new Walk(rule, VALLEY, half.at[0], half.at[1]);
        assertEquals(saved.length, rest.slots.load(saved, 1));
        assertArrayEquals(whole.at, rest.steps(23).at);
    }

    @ParameterizedTest
    @MethodSource("everyRule")
    void neverFailsOnWhatIsNotFinite(Optimizer rule) {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            var walk = new Walk(rule, VALLEY, bad, 2).steps(5);
            assertFalse(Double.isFinite(walk.at[0]), rule + " turned " + bad + " into " + walk.at[0]);
        }
    }

    /// Parameters do not know of one another: a rule on n of them moves each as it would alone. Newton's solves for all.
    @ParameterizedTest
    @MethodSource("everyRule")
    void movesEveryParameterAlikeWhateverTheirNumber(Optimizer rule) {
        Slope.Curved bowl = new Slope.Curved() {
            @Override
            public void gradient(double[] at, double[] into) {
                System.arraycopy(at, 0, into, 0, at.length);
            }

            @Override
            public void hessian(double[] at, double[] into) {
                Arrays.fill(into, 0);
                for (int i = 0; i < at.length; i++) {
                    into[i * at.length + i] = 1;
                }
            }
        };
        double[] many = new double[7];
        Arrays.fill(many, 3);
        double[] one = {3};
        Slots manySlots = rule.slots(7);
        Slots oneSlots = rule.slots(1);
        for (int i = 0; i < 20; i++) {
            rule.step(many, bowl, rule.lr(), manySlots);
            rule.step(one, bowl, rule.lr(), oneSlots);
        }
        for (double value : many) {
            assertEquals(one[0], value, 0);
        }
    }

    @ParameterizedTest
    @MethodSource("everyRule")
    void namesItsMemory(Optimizer rule) {
        Slots slots = rule.slots(3);
        assertEquals(rule.memory(), slots.names());
        assertTrue(slots.names().stream().noneMatch(String::isBlank));
    }
}
