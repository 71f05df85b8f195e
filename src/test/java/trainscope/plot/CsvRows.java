package trainscope.plot;

import java.util.ArrayList;
import java.util.List;

/// Reads comma-separated values as RFC 4180 has them, and nothing looser: what our files say to other programs.
public final class CsvRows {
    private final String text;
    private final List<List<String>> rows = new ArrayList<>();
    private int at;

    private CsvRows(String text) {
        this.text = text;
    }

    /// All rows, the heading first.
    public static List<List<String>> of(String text) {
        CsvRows reader = new CsvRows(text);
        while (reader.at < text.length()) {
            reader.row();
        }
        return reader.rows;
    }

    private void row() {
        List<String> fields = new ArrayList<>();
        do {
            fields.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
        } while (taken(','));
        if (!taken('\n')) {
            throw new IllegalArgumentException("no end of a row at " + at);
        }
        rows.add(fields);
    }

    private boolean taken(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private String quoted() {
        var field = new StringBuilder();
        at++;
        while (text.charAt(at) != '"' || text.startsWith("\"\"", at)) {
            at += text.charAt(at) == '"' ? 1 : 0;
            field.append(text.charAt(at++));
        }
        at++;
        return field.toString();
    }

    private String plain() {
        int from = at;
        while (at < text.length() && ",\n".indexOf(text.charAt(at)) < 0) {
            if ("\"\r".indexOf(text.charAt(at)) >= 0) {
                throw new IllegalArgumentException("a sign that must stand in quotes at " + at);
            }
            at++;
        }
        return text.substring(from, at);
    }
}
