package trainscope.lab.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssignmentReaderTest {
    private static Known known() {
        var known = new Known();
        known.put("a", 0.5);
        known.put("β₁", 0.9);
        known.put("g", -3, 4);
        known.put("h", 16, 25);
        return known;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            g + a·g            | −3.000 + 0.5·(−3.000)    | −4.5
            g − (1 − β₁)·g     | −3.000 − (1 − 0.9)·(−3.000) | −2.7
            a·g²               | 0.5·(−3.000)²            | 4.5
            g/(√h + a)         | −3.000/(√16.00 + 0.5)    | −0.666667
            √(h + a·h)         | √(16.00 + 0.5·(+16.00))  | 4.89898
            a/a/a              | 0.5/0.5/0.5              | 2
            0.96^a             | 0.96^0.5                 | 0.979796
            sign(g)            | sign(−3.000)             | −1
            max(g, h)          | max(−3.000, 16.00)       | 16
            gy·gx              | +4.000·(−3.000)          | −12
            ((a))              | ((0.5))                  | 0.5
            """)
    void readsComputesAndSpells(String text, String numbers, String result) {
        Term term = AssignmentReader.read("w ← " + text).term();
        var figures = Figures.usual();
        assertEquals(numbers, new Spelling(known(), figures).of(term, 0));
        assertEquals(result, figures.plain(new Evaluation(known()).value(term, 0)));
    }

    @Test
    void partsOfATargetAreAssignedOneByOne() {
        Known known = known();
        known.assign("Δx", 1, 1, true);
        known.assign("Δy", 2, 2, true);
        assertEquals(1, known.value("Δ", 0));
        assertEquals(2, known.value("Δ", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "w = a", "w ← ", "w ← a +", "w ← (a", "w ← a)", "w ← a b", "w ← a··b",
        "w ← √",
        "w ← max(a,", "w ← ∇f()", "w ← -a"})
    void whatIsNoLineIsRefused(String line) {
        assertThrows(IllegalArgumentException.class, () -> AssignmentReader.read(line));
    }

    @Test
    void whatIsNotKnownIsNamed() {
        Term term = AssignmentReader.read("w ← a·q").term();
        var fault = assertThrows(IllegalArgumentException.class,
                () -> new Evaluation(known()).value(term, 0));
        assertEquals("unknown name q", fault.getMessage());
    }
}
