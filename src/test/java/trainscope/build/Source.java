package trainscope.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A Java file as text, taken apart far enough to tell code, comments and words in quotes from each other.
record Source(Path path, String text) {
    private static final Pattern TOKEN = Pattern
            .compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\n])*+'"
                    + "|(?<comment>//[^\n]*|/\\*[\\s\\S]*?\\*/)");

    static Source of(Path path) {
        return new Source(path, Project.text(path));
    }

    List<String> lines() {
        return text.lines().toList();
    }

    /// The numbers of the lines that are so.
    List<Integer> lines(Predicate<String> so) {
        var lines = lines();
        return IntStream.range(0, lines.size()).filter(i -> so.test(lines.get(i))).mapToObj(i -> i + 1)
                .toList();
    }

    /// The text with every comment and every quoted word blanked out, all else at its place.
    String code() {
        return TOKEN.matcher(text).replaceAll(token -> token.group().replaceAll("[^\n]", " "));
    }

    /// Every line of every comment, without its marks; documentation is left out.
    List<Remark> remarks() {
        var remarks = new ArrayList<Remark>();
        var token = TOKEN.matcher(text);
        while (token.find()) {
            var comment = token.group("comment");
            if (comment == null || comment.startsWith("///") || comment.startsWith("/**")) {
                continue;
            }
            var line = line(token.start());
            for (var words : comment.lines().toList()) {
                remarks.add(new Remark(line++,
                        words.replaceAll("^\\s*(//|/\\*|\\*(?!/))|\\*/\\s*$", "").strip()));
            }
        }
        return remarks;
    }

    int line(int offset) {
        return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    record Remark(int line, String words) {}
}
