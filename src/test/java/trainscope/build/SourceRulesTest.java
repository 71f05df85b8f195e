package trainscope.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The sources keep the rules of the house that no compiler knows, and every rule bites.
class SourceRulesTest {
    private static final Path PLANTED = Project.ROOT.resolve("src/gates/source");
    private static final List<Source> PROGRAM = sources("src/main/java");
    private static final List<Source> TESTS = sources("src/test/java", "src/bench/java");
    private static final List<Source> ALL = Stream.concat(PROGRAM.stream(), TESTS.stream()).toList();

    @Test
    void theSourcesKeepTheRules() {
        assertFalse(PROGRAM.isEmpty(), "no sources below " + Project.ROOT);
        var broken = new TreeSet<String>();
        broken.addAll(findings(SourceRules.EVERYWHERE, ALL));
        broken.addAll(findings(SourceRules.IN_THE_PROGRAM, PROGRAM));
        broken.addAll(findings(SourceRules.IN_TESTS, TESTS));
        assertEquals("", String.join("\n", broken));
    }

    static Iterable<String> names() {
        return rules().keySet();
    }

    /// A sample says in its first line in which lines its rule must find something: there, and nowhere else.
    @ParameterizedTest
    @MethodSource("names")
    void bites(String name) {
        var sample = Source.of(PLANTED.resolve(name + ".txt"));
        var expected = sample.lines().getFirst();
        var found = rules().get(name).apply(sample).stream().map(String::valueOf).toList();
        assertEquals(expected, "found in lines: " + String.join(" ", found));
    }

    @Test
    void everySampleHasItsRule() {
        var samples = new TreeSet<String>();
        Project.files(PLANTED, ".txt")
                .forEach(file -> samples.add(file.getFileName().toString().replace(".txt", "")));
        assertEquals(new TreeSet<>(rules().keySet()), samples);
    }

    @Test
    void oneLineTooManyIsTooLong() {
        var rule = SourceRules.EVERYWHERE.get("not-too-long");
        assertEquals(List.of(),
                rule.apply(new Source(Path.of("Long.java"), "int a;\n".repeat(SourceRules.LONGEST))));
        assertEquals(List.of(SourceRules.LONGEST + 1),
                rule.apply(new Source(Path.of("Longer.java"), "int a;\n".repeat(SourceRules.LONGEST + 1))));
    }

    private static Map<String, Function<Source, List<Integer>>> rules() {
        var rules = new TreeMap<>(SourceRules.EVERYWHERE);
        rules.remove("not-too-long");
        rules.putAll(SourceRules.IN_THE_PROGRAM);
        rules.putAll(SourceRules.IN_TESTS);
        return rules;
    }

    private static List<String> findings(Map<String, Function<Source, List<Integer>>> rules,
            List<Source> sources) {
        var findings = new ArrayList<String>();
        rules.forEach((name, rule) -> {
            for (var source : sources) {
                var file = Project.ROOT.relativize(source.path());
                rule.apply(source).forEach(line -> findings.add(file + ":" + line + " breaks " + name));
            }
        });
        return findings;
    }

    private static List<Source> sources(String... folders) {
        return Stream.of(folders)
                .flatMap(folder -> Project.files(Project.ROOT.resolve(folder), ".java").stream())
                .map(Source::of).toList();
    }
}
