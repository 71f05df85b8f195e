package trainscope.engine.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How formulas are read.
class TypedSyntaxTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 + 2*3          | 7
            (1 + 2)*3        | 9
            7 - 2 - 1        | 4
            7 - (2 - 1)      | 6
            12/3/2           | 2
            12/(3/2)         | 8
            12/3*2           | 8
            2^3^2            | 512
            (2^3)^2          | 64
            -3^2             | -9
            (-3)^2           | 9
            2^-3             | 0.125
            2^-3^2           | 0.001953125
            2*-3             | -6
            2--3             | 5
            - -3             | 3
            +3               | 3
            2 - +3           | -1
            -2^2*3           | -12
            2^-1*4           | 2
            6/-2             | -3
            1e3 + .5 + 2.    | 1002.5
            1E-3             | 0.001
            1e+2             | 100
            2e               | REFUSED
            min(2, 3) + max(2, 3)*10 | 32
            pow(2, 10)       | 1024
            abs(-4) + sqrt(9) + sign(-7) | 6
            exp(0) + log(1) + ln(e) | 2
            sin(0) + cos(0)  | 1
            0^0              | 1
            """)
    void precedenceAndGroupingAreThoseOfSchool(String text, String expected) {
        if (expected.equals("REFUSED")) {
            assertEquals("formula.missing-operator", Typing.problem(text).key());
        } else {
            assertEquals(Double.parseDouble(expected), Typing.surface(text).value(0.3, 0.7), text);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x² + y³              | x^2 + y^3
            x⁻¹²                 | x^-12
            -x²                  | -(x^2)
            2^x²                 | 2^(x^2)
            x²^3                 | (x^2)^3
            (x+y)²/2             | (x+y)^2/2
            x − y – 1            | x - y - 1
            2·x × y ÷ 3          | 2*x*y/3
            sin(π·x)             | sin(pi*x)
            x**2 / 20.0 + y**2   | x^2/20 + y^2
            ｘ＋２＊（ｙ－１）     | x + 2*(y - 1)
            ln(x)                | log(x)
            """)
    void whatIsPastedFromNotesIsUnderstood(String pasted, String plain) {
        assertEquals(Typing.surface(plain).value(1.3, 2.7), Typing.surface(pasted).value(1.3, 2.7));
    }

    @Test
    void allKindsOfBlanksAreSkipped() {
        assertEquals(3, Typing.surface("\t x\u00a0+\u2009y\u3000\n").value(1, 2));
    }

    @Test
    void everyFunctionIsTheOneOfStrictMath() {
        double u = 0.37;
        for (Function function : Function.values()) {
            assertEquals(function.at(u), Typing.surface(function.word() + "(x)").value(u, 0));
            assertEquals(function.at(u), Typing.surface(function.word() + "(0.37)").value(0, 0));
        }
    }

    @Test
    void wholePowersAreProducts() {
        double x = 1.1;
        assertEquals(x * x, Typing.surface("x^2").value(x, 0));
        assertEquals(x * x * x, Typing.surface("x^3").value(x, 0));
        assertEquals(1 / (x * x), Typing.surface("x^-2").value(x, 0));
        for (int n = 2; n <= 70; n++) {
            assertEquals(StrictMath.pow(x, n), Typing.surface("x^" + n).value(x, 0),
                    1e-14 * StrictMath.pow(x, n));
        }
        assertEquals(StrictMath.pow(x, 0.5), Typing.surface("x^0.5").value(x, 0));
    }

    @Test
    void outsideTheDomainThereIsNoNumberAndNoException() {
        assertTrue(Double.isNaN(Typing.surface("log(x)").value(-1, 0)));
        assertEquals(Double.POSITIVE_INFINITY, Typing.surface("1/x").value(0, 0));
        assertTrue(Double.isNaN(Typing.surface("0/0").value(0, 0)));
        assertEquals(Double.POSITIVE_INFINITY, Typing.surface("1e300*1e300").value(0, 0));
        assertTrue(Double.isNaN(Typing.gradient(Typing.surface("sqrt(x)"), -1, 0)[0]));
    }

    @Test
    void equalTextsAreEqualSurfaces() {
        assertEquals(Typing.surface("x + y"), Typing.surface(" x + y "));
        assertEquals(Typing.surface("x + y").hashCode(), Typing.surface("x + y").hashCode());
        assertNotEquals(Typing.surface("x + y"), Typing.surface("y + x"));
        assertEquals("x + y", Typing.surface(" x + y ").formula());
    }

    @Test
    void theLongestTextsAreRead() {
        assertEquals(128, Typing.surface("x" + "+x".repeat(127) + " ").value(1, 0));
        assertEquals(1, Typing.surface("(".repeat(32) + "x" + ")".repeat(32)).value(1, 0));
    }
}
