package trainscope.ui.init;

import java.io.PrintWriter;
import java.io.StringWriter;
import trainscope.lab.insight.wall.Wall;
import trainscope.lab.store.WallCsv;

/// The figures of a wall for elsewhere.
record WallShare(InitViewModel model) {
    /// As the command line prints them; nothing before the wall is known.
    String csv() {
        Wall wall = model.wallProperty().get();
        if (wall == null || !wall.isWhole()) {
            return "";
        }
        var text = new StringWriter();
        WallCsv.write(wall, new PrintWriter(text));
        return text.toString();
    }
}
