package trainscope.lab.insight;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import trainscope.engine.optim.Form;
import trainscope.engine.optim.Optimizer;
import trainscope.lab.Assets;
import trainscope.lab.catalog.Composition;

/// The Java lines that made a step: the `step` method of a rule, cut out of the source that the program was built from.
///
/// @param file the source file
/// @param first the number of the first line in that file
public record Snippet(String file, int first, List<Line> lines) {
    private static final String HEAD = "    public void step(";
    private static final String END = "    }";
    private static final String INDENT = "    ";

    public Snippet {
        lines = List.copyOf(lines);
    }

    /// A line without the indentation of its class.
    ///
    /// @param runs false where it belongs to another form of the rule
    public record Line(String text, boolean runs) {}

    /// The lines of a rule in its form.
    public static Snippet of(Optimizer rule) {
        String file = rule.getClass().getSimpleName() + ".java";
        return cut(file, source(file), rule);
    }

    /// The lines as one text.
    public String text() {
        return String.join("\n", lines.stream().map(Line::text).toList());
    }

    private static Snippet cut(String file, List<String> source, Optimizer rule) {
        int first = 0;
        while (!source.get(first).startsWith(HEAD)) {
            first++;
        }
        int last = first;
        while (!source.get(last).equals(END)) {
            last++;
        }
        List<String> method = source.subList(first, last + 1);
        BitSet passed = Composition.parts((Record) rule).get("form") instanceof Form form
                ? FormPath.passed(method, form.name())
                : new BitSet();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < method.size(); i++) {
            String line = method.get(i);
            lines.add(new Line(line.startsWith(INDENT) ? line.substring(INDENT.length()) : line,
                    !passed.get(i)));
        }
        return new Snippet(file, first + 1, lines);
    }

    private static List<String> source(String file) {
        return Assets.text("source/" + file).lines().toList();
    }
}
