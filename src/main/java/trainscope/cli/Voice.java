package trainscope.cli;

import java.util.ArrayList;
import java.util.List;
import trainscope.engine.Problem;
import trainscope.i18n.Texts;

/// How the command line speaks: problems and notes as one clear line.
///
/// The column of a problem is placeholder `{0}` of its text, its arguments follow.
record Voice(Texts texts) {
    String say(Problem problem) {
        List<String> args = new ArrayList<>();
        args.add(problem.column() > 0 ? Integer.toString(problem.column()) : "");
        args.addAll(problem.args());
        return plain(texts.fill(problem.key(), args));
    }

    String say(String key, Object... args) {
        return plain(texts.get(key, args));
    }

    /// One line, whatever people or files put into it.
    private static String plain(String sentence) {
        return sentence.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }
}
