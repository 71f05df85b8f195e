package trainscope.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import trainscope.build.Source.Remark;

/// What a source file must not hold, by name; each rule gives the lines where it is broken.
final class SourceRules {
    static final int LONGEST = 400;

    private static final Pattern OPEN_END = Pattern.compile("\\b(TODO|FIXME|XXX)\\b(?!.*#\\d)");
    private static final Pattern CODE = Pattern.compile(String.join("|", "[\\[\\](){}]+[;,]?",
            "@\\w+(\\(.*\\))?",
            "(return|throw|import|package|break|continue|yield)\\b.*;",
            "(public|private|protected|static|final)\\s.*[;{]", "(if|for|while|switch|catch|try|do)\\b.*[{;]",
            "[}\\s]*else\\b.*[{;]", "[\\w.]+\\(.*\\);",
            "(?:[\\w.<>\\[\\],?]+\\s+){0,3}[\\w.\\[\\]]+\\s*([-+*/%|&^]?=|\\+\\+|--).*;",
            "[\\w.<>\\[\\]]+ \\w+;", "case\\b.*(->|:).*", ".*\\)\\s*(->\\s*)?\\{"));
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?m)^[ \\t]*(?:@[\\w.]+(?:\\((?:[^()]++|\\([^()]*\\))*+\\))?\\s+)*(?:(?:static|final|sealed|non-sealed|abstract)\\s+)*"
                    + "public\\s+(?:(?:static|final|sealed|non-sealed|abstract)\\s+)*(?:class|record|enum|@?interface)\\s+\\w");

    private SourceRules() {}

    /// Rules for every file: the program, the tests and the benchmarks.
    static final Map<String, Function<Source, List<Integer>>> EVERYWHERE = Map.of(
            "no-tab", source -> source.lines(line -> line.indexOf('\t') >= 0),
            "no-wildcard-import", source -> source.lines(line -> line.matches("import .*\\*;.*")),
            "no-open-end", source -> remarks(source, OPEN_END.asPredicate()::test),
            "no-dead-code", source -> remarks(source, CODE.asMatchPredicate()::test),
            "not-too-long", source -> source.lines().size() > LONGEST ? List.of(LONGEST + 1) : List.of());

    static final Map<String, Function<Source, List<Integer>>> IN_THE_PROGRAM = Map.of(
            "public-types-are-documented", SourceRules::undocumented,
            "one-kind-of-documentation", source -> source.lines(line -> line.strip().startsWith("/**")));

    static final Map<String, Function<Source, List<Integer>>> IN_TESTS = Map.of(
            "no-sleep",
            source -> code(source, Pattern.compile("\\b(Thread|TimeUnit\\s*\\.\\s*\\w+)\\s*\\.\\s*sleep\\b")),
            "no-disabled-test", source -> code(source, Pattern.compile("@Disabled\\b")));

    private static List<Integer> remarks(Source source, Function<String, Boolean> found) {
        return source.remarks().stream().filter(remark -> found.apply(remark.words())).map(Remark::line)
                .toList();
    }

    private static List<Integer> code(Source source, Pattern pattern) {
        return pattern.matcher(source.code()).results().map(found -> source.line(found.start())).toList();
    }

    private static List<Integer> undocumented(Source source) {
        var lines = source.lines();
        var found = new ArrayList<Integer>();
        var type = PUBLIC_TYPE.matcher(source.code());
        while (type.find()) {
            var line = source.line(type.start());
            if (line == 1 || !lines.get(line - 2).strip().startsWith("///")) {
                found.add(line);
            }
        }
        return found;
    }
}
