package trainscope.lab.store.code;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trainscope.engine.Problem;
import trainscope.lab.Assets;
import trainscope.lab.catalog.Refused;

/// Python classes and functions that come with the program, of which a script takes those that it needs.
final class Definitions {
    private static final Pattern HEAD = Pattern.compile("(?m)^(?:class|def) (\\w+)");
    /// What an expression makes that is not of a library.
    private static final Pattern TYPE = Pattern.compile("(?<![.\\w])([A-Z]\\w*)\\(");
    private static final Pattern WORD = Pattern.compile("\\w+");

    private final Map<String, String> blocks = new LinkedHashMap<>();

    private Definitions() {}

    /// Those of a dialect, and those that all dialects share.
    static Definitions of(Dialect dialect) {
        List<String> files = switch (dialect) {
            case NUMPY -> List.of("numpy/layers", "numpy/activations", "numpy/losses", "numpy/penalties");
            case PYTORCH -> List.of("torch/modules", "torch/losses", "torch/penalties");
        };
        var definitions = new Definitions();
        files.forEach(definitions::add);
        definitions.add("draws");
        definitions.add("schedules");
        definitions.add("comparison");
        return definitions;
    }

    private void add(String file) {
        String text = Assets.text("code/" + file + ".py");
        Matcher head = HEAD.matcher(text);
        int from = -1;
        String name = "";
        while (head.find()) {
            keep(name, text, from, head.start());
            name = head.group(1);
            from = head.start();
        }
        keep(name, text, from, text.length());
    }

    private void keep(String name, String text, int from, int to) {
        if (from >= 0) {
            blocks.put(name, text.substring(from, to).strip());
        }
    }

    Set<String> names() {
        return blocks.keySet();
    }

    /// Whether what an expression makes has a method of that name.
    boolean knows(String expression, String method) {
        return blocks.getOrDefault(expression.replaceFirst("\\(.*", ""), "").contains("def " + method + "(");
    }

    /// The expression itself.
    ///
    /// @throws Refused naming what it makes and nobody defines
    String known(String expression) throws Refused {
        Matcher type = TYPE.matcher(expression);
        while (type.find()) {
            if (!blocks.containsKey(type.group(1))) {
                throw new Refused(Problem.of("code.no-part", type.group(1)));
            }
        }
        return expression;
    }

    /// Every definition that a text mentions, and what those mention in turn, in the order in which they are kept.
    List<String> neededBy(String text) {
        Set<String> needed = new TreeSet<>();
        Deque<String> texts = new ArrayDeque<>(List.of(text));
        while (!texts.isEmpty()) {
            Matcher word = WORD.matcher(texts.pop());
            while (word.find()) {
                String name = word.group();
                if (blocks.containsKey(name) && needed.add(name)) {
                    texts.push(blocks.get(name));
                }
            }
        }
        return blocks.entrySet().stream().filter(block -> needed.contains(block.getKey()))
                .map(Map.Entry::getValue).toList();
    }
}
