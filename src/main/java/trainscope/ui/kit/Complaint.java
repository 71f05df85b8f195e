package trainscope.ui.kit;

import java.util.ArrayList;
import java.util.List;
import trainscope.engine.Problem;
import trainscope.i18n.Texts;

/// A problem as a sentence. Its column is placeholder `{0}` of the text, its arguments follow.
public final class Complaint {
    private Complaint() {}

    public static String of(Texts texts, Problem problem) {
        List<String> args = new ArrayList<>(problem.args());
        args.addFirst(problem.column() > 0 ? Integer.toString(problem.column()) : "");
        return texts.fill(problem.key(), args);
    }
}
