package trainscope.engine.surface;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The words a formula may use, and what may have been meant by one it may not.
final class Vocabulary {
    /// From more mistakes than this no word can be guessed.
    private static final int FARTHEST = 2;

    /// A word that is followed by arguments in parentheses.
    record Form(String word, int arguments, Rule rule) {}

    /// What a form makes of its arguments.
    interface Rule {
        Node of(List<Node> arguments);
    }

    private final Map<String, Node> values = new HashMap<>();
    /// Ordered, because of two words that are equally near the first is suggested.
    private final Map<String, Form> forms = new LinkedHashMap<>();

    Vocabulary(Algebra algebra) {
        values.put("x", algebra.variable(Axis.X));
        values.put("y", algebra.variable(Axis.Y));
        values.put("pi", algebra.number(Math.PI));
        values.put("π", algebra.number(Math.PI));
        values.put("e", algebra.number(Math.E));
        for (Function function : Function.values()) {
            form(function.word(), 1, arguments -> algebra.call(function, arguments.getFirst()));
        }
        form("ln", 1, arguments -> algebra.call(Function.LOG, arguments.getFirst()));
        form("min", 2, arguments -> algebra.least(arguments.getFirst(), arguments.getLast()));
        form("max", 2, arguments -> algebra.greatest(arguments.getFirst(), arguments.getLast()));
        form("pow", 2, arguments -> algebra.power(arguments.getFirst(), arguments.getLast()));
    }

    private void form(String word, int arguments, Rule rule) {
        forms.put(word, new Form(word, arguments, rule));
    }

    @Nullable
    Node value(String word) {
        return values.get(word);
    }

    @Nullable
    Form form(String word) {
        return forms.get(word);
    }

    /// The length of the value that `word` begins with, where it is several words run together (`xy`,
    /// `xsin`); else 0.
    int joint(String word) {
        for (int i = 1; i < word.length(); i++) {
            String rest = word.substring(i);
            if (values.containsKey(word.substring(0, i))
                    && (values.containsKey(rest) || forms.containsKey(rest) || joint(rest) > 0)) {
                return i;
            }
        }
        return 0;
    }

    /// The known word with the fewest letters to change, add or drop; empty where none is near.
    String nearest(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        String nearest = "";
        int least = Math.min(FARTHEST, word.length() - 1) + 1;
        for (String known : candidates()) {
            int distance = distance(plain, known);
            if (distance < least) {
                least = distance;
                nearest = known;
            }
        }
        return nearest;
    }

    private List<String> candidates() {
        List<String> known = new ArrayList<>(forms.keySet());
        known.addAll(List.of("x", "y", "pi", "e"));
        return known;
    }

    /// Levenshtein's edit distance, one row at a time.
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
