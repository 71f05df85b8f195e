package trainscope.engine.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trainscope.engine.surface.Quadratic;
import trainscope.engine.surface.Saddle;
import trainscope.engine.surface.Surface;

/// The notes' figure, x²/20 + y² from (−7, 2), as independent NumPy code computed it, to six decimals.
class GoldenPathsTest {
    private static final Surface VALLEY = new Quadratic(20);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SGD(lr=0.95)                            | -6.335000 | -1.800000 | -5.733175 |  1.620000 | -0.350393 |  0.084782 | 30
            SGD(lr=1)                               | -6.300000 | -2.000000 | -5.670000 |  2.000000 | -0.296738 |  2.000000 | 30
            SGD(lr=1.01)                            | -6.293000 | -2.040000 | -5.657407 |  2.080800 | -0.287005 |  3.622723 | 30
            Momentum(lr=0.1)                        | -6.930000 |  1.600000 | -6.797700 |  0.920000 |  0.896414 |  0.088086 |  4
            Nesterov(lr=0.1, form=as-printed)       | -6.810300 |  0.916000 | -6.574711 |  0.127928 |  0.526391 |  0.000226 |  4
            Nesterov(lr=0.1, form=corrected)        | -6.867000 |  1.240000 | -6.679827 |  0.444800 |  0.689615 | -0.000680 |  5
            Nesterov(lr=0.1, form=paper)            | -6.930000 |  1.600000 | -6.798330 |  0.992000 |  0.613074 |  0.005899 |  4
            AdaGrad(lr=1.5)                         | -5.500000 |  0.500000 | -4.573268 |  0.136197 | -0.120162 |  0.000000 |  0
            RMSProp(lr=0.1)                         | -6.552787 |  1.552786 | -6.243005 |  1.274148 | -2.825540 |  0.003607 |  0
            RMSProp(lr=0.3)                         | -5.658360 |  0.658359 | -4.801901 |  0.229067 | -0.056654 |  0.000000 | 12
            AdaDelta(form=as-printed)               | -6.300000 | -2.000000 | -5.670000 |  2.000000 | -0.296738 |  2.000000 | 30
            AdaDelta(form=seed-formula)             | -6.998586 |  1.998586 | -6.997154 |  1.997154 | -6.955153 |  1.955437 |  0
            Adam(lr=0.3)                            | -6.700001 |  1.700000 | -6.400417 |  1.402246 |  0.136007 |  0.318245 |  2
            Adam(lr=0.3, form=uncorrected)          | -6.051321 |  1.051317 | -4.784621 | -0.146326 |  0.395156 | -0.317975 |  5
            Adam(lr=0.3, form=convnetjs)            | -4.000429 | -0.999925 |  1.151636 | -2.442996 | -0.977648 | -0.529148 | 11
            Newton                                  |  0        |  0        |  0        |  0        |  0        |  0        |  0
            """)
    void theNotesFigureIsReproduced(String rule, double x1, double y1, double x2, double y2, double x30,
            double y30,
            int signChanges) {
        var walk = new Walk(Walk.rule(rule), VALLEY, -7, 2);
        at(x1, y1, walk.steps(1), 1);
        at(x2, y2, walk.steps(1), 2);
        at(x30, y30, walk.steps(28), 30);
        assertEquals(signChanges, signChanges(rule));
    }

    private static int signChanges(String rule) {
        var walk = new Walk(Walk.rule(rule), VALLEY, -7, 2);
        int changes = 0;
        for (int i = 0; i < 30; i++) {
            double before = walk.at[1];
            changes += before * walk.steps(1).at[1] < 0 ? 1 : 0;
        }
        return changes;
    }

    private static void at(double x, double y, Walk walk, int step) {
        assertEquals(x, walk.at[0], 1e-6, "x at step " + step);
        assertEquals(y, walk.at[1], 1e-6, "y at step " + step);
    }

    @Test
    void theStartIsWhatTheNotesSay() {
        double[] g = new double[2];
        VALLEY.gradient(-7, 2, g);
        assertEquals(6.45, VALLEY.value(-7, 2), 1e-12);
        assertEquals(-0.7, g[0], 1e-15);
        assertEquals(4, g[1], 0);
    }

    /// The largest rate that does not diverge along y, where the curvature is 2, by bisection.
    @ParameterizedTest
    @CsvSource({"SGD,1.0", "Momentum,1.9", "'Nesterov(form=corrected, ',0.678571",
        "'Nesterov(form=paper, ',0.678571",
        "'Nesterov(form=as-printed, ',0.429864"})
    void theStableRangeEndsWhereTheFormulaSays(String rule, double limit) {
        double low = 0;
        double high = 4;
        while (high - low > 1e-7) {
            double lr = (low + high) / 2;
            String phrase = (rule.contains("(") ? rule : rule + "(") + "lr=" + lr + ")";
            var walk = new Walk(Walk.rule(phrase), VALLEY, 0, 1e-3).steps(20_000);
            if (Math.abs(walk.at[1]) <= 1) {
                low = lr;
            } else {
                high = lr;
            }
        }
        assertEquals(limit, low, limit * 5e-4);
        assertEquals(limit, low, 2e-4);
    }

    @ParameterizedTest
    @CsvSource({"SGD,73", "AdaGrad,57", "Momentum,27", "Adam,20", "RMSProp,6"})
    void theSaddleIsLeftAfterAsManySteps(String rule, int steps) {
        var walk = new Walk(Walk.rule(rule + "(lr=0.05)"), new Saddle(), 1, 0.001);
        int taken = 0;
        while (Math.abs(walk.at[1]) <= 1) {
            walk.steps(1);
            taken++;
        }
        assertEquals(steps, taken);
    }

    @Test
    void adaGradStallsWhereRmsPropGoesOn() {
        assertEquals(-4.004, new Walk(Walk.rule("AdaGrad(lr=0.1)"), VALLEY, -7, 2).steps(300).at[0], 5e-4);
        assertEquals(-0.00004, new Walk(Walk.rule("RMSProp(lr=0.1)"), VALLEY, -7, 2).steps(300).at[0], 5e-6);
    }

    @Test
    void adaDeltaAsPrintedIsGradientDescentWithRateOneWhateverItsRate() {
        var printed = new Walk(Walk.rule("AdaDelta(form=seed-if, lr=0.123)"), VALLEY, -7, 2);
        var descent = new Walk(Walk.rule("SGD(lr=1)"), VALLEY, -7, 2);
        for (int i = 0; i < 500; i++) {
            at(descent.steps(1).at[0], descent.at[1], printed.steps(1), i);
        }
    }

    @Test
    void adamWithoutMomentumIsRmsPropCorrected() {
        var adam = new Walk(Walk.rule("Adam(lr=0.1, beta1=0, beta2=0.95, form=torch)"), VALLEY, -7, 2);
        double[] w = {-7, 2};
        double[] h = new double[2];
        double[] g = new double[2];
        for (int t = 1; t <= 50; t++) {
            VALLEY.gradient(w[0], w[1], g);
            for (int i = 0; i < 2; i++) {
                h[i] = 0.95 * h[i] + 0.05 * g[i] * g[i];
                w[i] -= 0.1 * g[i] / (Math.sqrt(h[i] / (1 - StrictMath.pow(0.95, t))) + 1e-8);
            }
            assertEquals(w[0], adam.steps(1).at[0], 1e-11);
            assertEquals(w[1], adam.at[1], 1e-11);
        }
    }

    @Test
    void newtonWalksToASaddleAndDampingTurnsItDownhill() {
        var plain = new Walk(Walk.rule("Newton"), new Saddle(), 1, 0.5).steps(1);
        assertEquals(0, plain.at[0], 1e-15);
        assertEquals(0, plain.at[1], 1e-15);
        var damped = new Walk(Walk.rule("Newton(damping=3)"), new Saddle(), 1, 0.5).steps(20);
        assertTrue(Math.abs(damped.at[1]) > 100, "y " + damped.at[1]);
    }
}
