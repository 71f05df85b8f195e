package trainscope.lab.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import trainscope.engine.Problem;
import trainscope.lab.catalog.Phrase.Value;

/// Reads phrases: `name`, or `name(key=value, …)`, where a value is a word, a quoted text or a phrase.
public final class PhraseReader {
    private static final int LONGEST = 1000;
    private static final int DEEPEST = 8;

    private final String text;
    private int at;

    private PhraseReader(String text) {
        this.text = text;
    }

    public static Phrase read(String text) throws Refused {
        if (text.length() > LONGEST) {
            throw new Refused(Problem.of("phrase.too-long", LONGEST));
        }
        var reader = new PhraseReader(text);
        Phrase phrase = reader.phrase(0);
        if (reader.at < text.length()) {
            throw reader.unexpected();
        }
        return phrase;
    }

    private Phrase phrase(int depth) throws Refused {
        if (depth > DEEPEST) {
            throw new Refused(Problem.at(at + 1, "phrase.too-deep", DEEPEST));
        }
        skipBlanks();
        int column = at + 1;
        return values(word(), column, depth);
    }

    private Phrase values(String name, int column, int depth) throws Refused {
        Map<String, Value> values = new LinkedHashMap<>();
        if (!skip('(')) {
            return new Phrase(name, column, values);
        }
        while (!skip(')')) {
            int keyColumn = at + 1;
            String key = word();
            if (!skip('=')) {
                throw unexpected();
            }
            if (values.put(key, value(depth)) != null) {
                throw new Refused(Problem.at(keyColumn, "phrase.twice", key));
            }
            if (!skip(',') && peek() != ')') {
                throw unexpected();
            }
        }
        return new Phrase(name, column, values);
    }

    private Value value(int depth) throws Refused {
        int column = at + 1;
        if (peek() == '"') {
            return new Value.Word(quoted(), column);
        }
        String word = word();
        return peek() == '('
                ? new Value.Nested(deeper(word, column, depth), column)
                : new Value.Word(word, column);
    }

    private Phrase deeper(String name, int column, int depth) throws Refused {
        if (depth >= DEEPEST) {
            throw new Refused(Problem.at(column, "phrase.too-deep", DEEPEST));
        }
        return values(name, column, depth + 1);
    }

    private String word() throws Refused {
        skipBlanks();
        int from = at;
        while (at < text.length() && "(),=\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(from, at).strip();
        if (word.isEmpty()) {
            throw unexpected();
        }
        return word;
    }

    private String quoted() throws Refused {
        int end = text.indexOf('"', at + 1);
        if (end < 0) {
            at = text.length();
            throw unexpected();
        }
        String inside = text.substring(at + 1, end);
        at = end + 1;
        skipBlanks();
        return inside;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private boolean skip(char wanted) {
        skipBlanks();
        if (peek() != wanted || at >= text.length()) {
            return false;
        }
        at++;
        skipBlanks();
        return true;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private Refused unexpected() {
        return at >= text.length()
                ? new Refused(Problem.at(text.length() + 1, "phrase.unexpected-end"))
                : new Refused(Problem.at(at + 1, "phrase.unexpected", text.charAt(at)));
    }
}
