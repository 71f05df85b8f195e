package trainscope.engine.surface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The slopes of typed formulas: how they read, and what they are at kinks and poles.
class TypedSlopeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x^2/20 + y^2           | x/10                                        | 2*y
            x                      | 1                                           | 0
            5                      | 0                                           | 0
            1 - x - y              | -1                                          | -1
            -(x + y)/7             | -1/7                                        | -1/7
            x*2/3*y                | 2*y/3                                       | 2*x/3
            x^2 - y^2              | 2*x                                         | -2*y
            x^3 - 3*x*y^2          | 3*x^2 - 3*y^2                               | -6*x*y
            (1-x)^2+100*(y-x^2)^2  | 2*(x - 1) - 400*(y - x^2)*x                 | 200*(y - x^2)
            1/x + 1/y^2            | -1/x^2                                      | -2/y^3
            x/y                    | 1/y                                         | -x/y^2
            log(x)/x               | 1/x^2 - log(x)/x^2                          | 0
            sqrt(x^2 + y^2)        | x/sqrt(x^2 + y^2)                           | y/sqrt(x^2 + y^2)
            sqrt(x)                | 1/(2*sqrt(x))                               | 0
            e^(-x)                 | -exp(-x)                                    | 0
            1/(1 + exp(-x))        | exp(-x)/(1 + exp(-x))/(1 + exp(-x))         | 0
            x^y                    | y*x^(y - 1)                                 | x^y*log(x)
            x^0.5                  | 0.5*x^(-0.5)                                | 0
            tanh(x)*tan(y)         | (1 - tanh(x)^2)*tan(y)                      | tanh(x)*(1 + tan(y)^2)
            asin(x) + acos(y)      | 1/sqrt(1 - x^2)                             | -1/sqrt(1 - y^2)
            atan(x*y)              | y/(1 + (x*y)^2)                             | x/(1 + (x*y)^2)
            sinh(x) + cosh(y)      | cosh(x)                                     | sinh(y)
            10*cos(2*pi*x)         | -20*pi*sin(2*pi*x)                          | 0
            abs(x)                 | sign(x)                                     | 0
            max(x, 2*y)            | where(x >= 2*y, 1, 0)                       | where(x >= 2*y, 0, 2)
            min(x, y)*3            | 3*where(y >= x, 1, 0)                       | 3*where(y >= x, 0, 1)
            (-x)^3                 | -3*x^2                                      | 0
            (x^2)^3                | 6*x^5                                       | 0
            x*x*x                  | 3*x^2                                       | 0
            x/x                    | 1/x - x/x^2                                 | 0
            """)
    void slopesAreWrittenAsAPersonWould(String text, String alongX, String alongY) {
        assertEquals(List.of(alongX, alongY), Typing.surface(text).gradientText());
    }

    @Test
    void aWrittenSlopeComputesWhatRuns() {
        for (Surface surface : SurfaceContractTest.surfaces().toList()) {
            Typed typed = Typing.surface(surface.formula());
            double[] slope = Typing.gradient(typed, 0.7, -1.2);
            for (int i = 0; i < 2; i++) {
                double written = Typing.surface(typed.gradientText().get(i)).value(0.7, -1.2);
                assertEquals(slope[i], written, 1e-13 * (1 + Math.abs(slope[i])));
            }
        }
    }

    @Test
    void anEndlessSlopeIsCutShort() {
        String text = "x" + "/y*x".repeat(35);
        assertTrue(Typing.surface(text).gradientText().getLast().length() <= ExprText.LONGEST + 1);
    }

    @Test
    void kinksHaveTheSlopeThatIsDocumented() {
        assertArrayEquals(new double[] {0, 0}, Typing.gradient(Typing.surface("abs(x) + abs(y)"), 0, 0));
        assertArrayEquals(new double[] {1, 0}, Typing.gradient(Typing.surface("max(x, y)"), 2, 2));
        assertArrayEquals(new double[] {1, 0}, Typing.gradient(Typing.surface("min(x, y)"), 2, 2));
        assertArrayEquals(new double[] {0, 1}, Typing.gradient(Typing.surface("max(x, y)"), 1, 2));
        assertArrayEquals(new double[] {1, 0}, Typing.gradient(Typing.surface("min(x, y)"), 1, 2));
    }

    @Test
    void whatIsClippedIsFlat() {
        Typed roof = Typing.surface("sqrt(max(0, 1 - x^2 - y^2))");
        assertArrayEquals(new double[] {0, 0}, Typing.gradient(roof, 2, 1));
        assertArrayEquals(new double[] {0, 0, 0}, Typing.hessian(roof, 2, 1));
        assertEquals(-0.6 / 0.8, Typing.gradient(roof, 0.6, 0)[0], 1e-15);
        assertArrayEquals(new double[] {0, 0, 0}, Typing.hessian(Typing.surface("max(0, x)^1.5"), -1, 0));
    }

    @Test
    void largeArgumentsDoNotOverflowOnTheWay() {
        Typed logistic = Typing.surface("1/(1 + exp(-x))");
        assertEquals(StrictMath.exp(-500), Typing.gradient(logistic, -500, 0)[0], 1e-230);
        assertEquals(StrictMath.exp(-500), Typing.hessian(logistic, -500, 0)[0], 1e-230);
        assertEquals(0, Typing.hessian(Typing.surface("tanh(x)"), 400, 0)[0], 0.0);
    }
}
