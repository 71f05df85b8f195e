package trainscope.lab.insight;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which lines of a method a form of its rule takes: the others are cases of a switch over the forms, or branches of an
/// `if` over them, that belong to another form.
///
/// It reads the code as the formatter leaves it: what belongs to a line is indented deeper.
final class FormPath {
    private static final Pattern CASE = Pattern.compile("case ([A-Z0-9_, ]+) ->.*");
    private static final Pattern BRANCH = Pattern.compile("if \\(form == Form\\.([A-Z0-9_]+)\\) \\{");

    private final List<String> lines;
    private final String form;
    private final BitSet passed = new BitSet();

    private FormPath(List<String> lines, String form) {
        this.lines = lines;
        this.form = form;
    }

    /// The numbers of the lines that are passed by, from 0.
    static BitSet passed(List<String> lines, String form) {
        var path = new FormPath(lines, form);
        for (int i = 0; i < lines.size(); i++) {
            path.look(i);
        }
        return path.passed;
    }

    private void look(int line) {
        String code = lines.get(line).strip();
        Matcher branch = BRANCH.matcher(code);
        Matcher label = CASE.matcher(code);
        if (branch.matches()) {
            boolean taken = branch.group(1).equals(form);
            int end = end(line);
            if (!taken) {
                passed.set(line + 1, end);
            } else if (lines.get(end).strip().equals("} else {")) {
                passed.set(end + 1, end(end));
            }
        } else if (label.matches() && !Arrays.asList(label.group(1).split(", ", -1)).contains(form)) {
            int end = end(line);
            passed.set(line, code.endsWith("{") ? end + 1 : end);
        }
    }

    /// The first line behind this one that is not indented deeper.
    private int end(int line) {
        int end = line + 1;
        while (indent(end) > indent(line)) {
            end++;
        }
        return end;
    }

    private int indent(int line) {
        String text = lines.get(line);
        return text.isBlank() ? Integer.MAX_VALUE : text.indexOf(text.strip());
    }
}
