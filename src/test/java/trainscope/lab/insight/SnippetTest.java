package trainscope.lab.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trainscope.engine.optim.Adam;
import trainscope.engine.optim.Nesterov;
import trainscope.engine.optim.Optimizer;
import trainscope.engine.optim.Sgd;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Entry;

class SnippetTest {
    private static final Path SOURCES = Path.of("src/main/java/trainscope/engine/optim");

    static Stream<Optimizer> everyRule() {
        return Catalog.standard().optimizers().entries().stream().flatMap(e -> e.variants().stream())
                .map(Entry.Variant::prototype);
    }

    private static String running(Optimizer rule) {
        return Snippet.of(rule).lines().stream().filter(Snippet.Line::runs).map(Snippet.Line::text)
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @MethodSource("everyRule")
    void cutsTheWholeMethodOutOfTheSource(Optimizer rule) throws IOException {
        Snippet snippet = Snippet.of(rule);
        List<String> source = Files.readAllLines(SOURCES.resolve(snippet.file()));
        List<Snippet.Line> lines = snippet.lines();
        for (int i = 0; i < lines.size(); i++) {
            assertEquals(source.get(snippet.first() - 1 + i).strip(), lines.get(i).text().strip());
        }
        assertEquals("public void step(double[] w, Slope slope, double rate, Slots slots) {",
                lines.getFirst().text());
        assertEquals("}", lines.getLast().text());
        assertEquals(count(snippet.text(), '{'), count(snippet.text(), '}'));
        assertTrue(lines.getFirst().runs() && lines.getLast().runs());
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /// Of every switch over the forms exactly one case is left, and it is the form's.
    @ParameterizedTest
    @MethodSource("everyRule")
    void whatRunsIsWhatTheFormTakes(Optimizer rule) {
        String all = Snippet.of(rule).text();
        String running = running(rule);
        long switches = all.lines().filter(l -> l.contains("switch (form)")).count();
        long outside = running.lines().filter(l -> l.contains("switch (form)")).count();
        long cases = running.lines().filter(l -> l.strip().startsWith("case ")).count();
        assertEquals(outside, cases, running);
        assertTrue(switches >= outside);
        assertEquals(count(running, '{'), count(running, '}'), running);
    }

    @Test
    void aRuleWithoutFormsRunsWhole() {
        assertTrue(Snippet.of(new Sgd(0.1)).lines().stream().allMatch(Snippet.Line::runs));
    }

    @Test
    void otherCasesArePassedBy() {
        String running = running(new Adam(Adam.Form.PRINTED_FORMULA, 0.1, 0.9, 0.999, 1e-7, 0));
        assertTrue(running.contains("case SEED, PRINTED_FORMULA -> rate * Math.sqrt(rest2) / rest1;"),
                running);
        assertTrue(running.contains("case PRINTED_FORMULA -> Math.sqrt(v[i] + eps);"), running);
        assertEquals(2, running.lines().filter(l -> l.contains("case ")).count());
    }

    @Test
    void otherBranchesArePassedBy() {
        String ahead = running(new Nesterov(Nesterov.Form.LOOKAHEAD_THETA, 0.1, 0.9));
        assertTrue(ahead.contains("slope.gradient(ahead, g);"));
        assertTrue(!ahead.contains("slope.gradient(w, g);"));
        String here = running(new Nesterov(Nesterov.Form.SEED, 0.1, 0.9));
        assertTrue(here.contains("slope.gradient(w, g);") && !here.contains("ahead[i]"), here);
        assertTrue(here.contains("case SEED -> {\n                v[i] = a * v[i] - rate * g[i];"), here);
    }
}
