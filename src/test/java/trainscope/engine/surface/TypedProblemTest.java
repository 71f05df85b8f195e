package trainscope.engine.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trainscope.engine.Problem;

/// What is said about formulas that cannot be read, and where it points.
class TypedProblemTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x + sine(y)   | unknown-name        | 5  | sine;sin
            x² sine(y)    | missing-operator    | 4  | ²;sine
            Sin(x)        | unknown-name        | 1  | Sin;sin
            sqr(x)        | unknown-name        | 1  | sqr;sqrt
            arctan(x)     | unknown-name        | 1  | arctan;atan
            log10(x)      | unknown-name        | 1  | log10;log
            z^2           | unknown-name        | 1  | z;
            X             | unknown-name        | 1  | X;x
            높이 + x        | unknown-name        | 1  | 높이;
            x +           | unexpected-end      | 4  | +
            x + (         | unexpected-end      | 6  | (
            -             | unexpected-end      | 2  | -
            x^            | unexpected-end      | 3  | ^
            * x           | unexpected          | 1  | *
            x + * y       | unexpected          | 5  | *
            x)            | unexpected          | 2  | )
            ()            | unexpected          | 2  | )
            x, y          | unexpected          | 2  | ,
            (x, y)        | unexpected          | 3  | ,
            max(x, )      | unexpected          | 8  | )
            x^²           | unexpected          | 3  | ²
            2x            | missing-operator    | 2  | 2;x
            x y           | missing-operator    | 3  | x;y
            xy            | missing-operator    | 2  | x;y
            3*xsin(x)     | missing-operator    | 4  | x;sin
            2(x)          | missing-operator    | 2  | 2;(
            x(2)          | missing-operator    | 2  | x;(
            (x)(y)        | missing-operator    | 4  | );(
            sin(x)2       | missing-operator    | 7  | );2
            x²y           | missing-operator    | 3  | ²;y
            πx            | missing-operator    | 2  | π;x
            1 2           | missing-operator    | 3  | 1;2
            max(x)        | wrong-arguments     | 1  | max;2;1
            x + sin()     | wrong-arguments     | 5  | sin;1;0
            sin(x, y)     | wrong-arguments     | 1  | sin;1;2
            min(x, y, 1)  | wrong-arguments     | 1  | min;2;3
            sin x         | missing-parentheses | 1  | sin
            x + sin       | missing-parentheses | 5  | sin
            sin²(x)       | missing-parentheses | 1  | sin
            (x + 1        | unclosed            | 1  |
            2*(x*(y + 1)  | unclosed            | 3  |
            sin(x         | unclosed            | 4  |
            1.2.3         | bad-number          | 1  | 1.2.3
            x + 1..2      | bad-number          | 5  | 1..2
            .             | bad-number          | 1  | .
            1e999         | bad-number          | 1  | 1e999
            x $ y         | bad-character       | 3  | $
            x = 2         | bad-character       | 3  | =
            """)
    void everyMistakeIsNamedAndPointedAt(String text, String key, int column, String args) {
        assertProblem(text, key, column, args == null ? "" : args);
    }

    @Test
    void invisibleCharactersAreNamedByTheirCode() {
        assertProblem("x\u200b+ y", "bad-character", 2, "U+200B");
        assertProblem("x + \0", "bad-character", 5, "U+0000");
        assertProblem("\ud800", "bad-character", 1, "U+D800");
        assertProblem("x + \ud83d\ude00", "bad-character", 5, "\ud83d\ude00");
    }

    @Test
    void absoluteBarsAreNoOperator() {
        assertProblem("|x|", "bad-character", 1, "|");
    }

    @Test
    void nothingIsNoFormula() {
        assertProblem("", "empty", 0, "");
        assertProblem(" \t\u3000", "empty", 0, "");
    }

    @Test
    void limitsAreSaid() {
        assertProblem("x" + "+x".repeat(128), "too-long", 257, "257;256");
        assertProblem("(".repeat(33) + "x" + ")".repeat(33), "too-deep", 33, "32");
        assertProblem("-".repeat(40) + "x", "too-deep", 33, "32");
        assertProblem("x^".repeat(40) + "x", "too-deep", 66, "32");
        assertProblem("sin(".repeat(33) + "x" + ")".repeat(33), "too-deep", 132, "32");
        assertProblem("x" + "/y/x".repeat(60), "too-complex", 0, "");
    }

    private static void assertProblem(String text, String key, int column, String args) {
        Problem problem = Typing.problem(text);
        assertEquals("formula." + key, problem.key(), text);
        assertEquals(column, problem.column(), text);
        assertEquals(args, String.join(";", problem.args()), text);
    }
}
