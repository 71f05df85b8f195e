package trainscope.ui.paths;

import java.io.PrintWriter;
import java.io.StringWriter;
import javafx.scene.control.MenuButton;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Race;
import trainscope.lab.spec.PathJson;
import trainscope.lab.spec.Plan;
import trainscope.lab.store.PathCsv;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.ShareMenu;

/// What this room shares: its experiment, and its points as CSV.
record PathShare(Desk desk, PathsViewModel model, ShareMenu menu) {
    PathShare(Desk desk, PathsViewModel model) {
        this(desk, model, new ShareMenu(desk, model, new Paper(new PathJson(model.catalog()))));
    }

    private record Paper(PathJson json) implements ShareMenu.Paper {
        @Override
        public String name() {
            return "paths";
        }

        @Override
        public String write(Plan plan) {
            return json.write(plan);
        }

        @Override
        public Plan read(String text) throws Refused {
            return json.read(text);
        }
    }

    MenuButton node() {
        return menu.node(menu.item("points", this::points));
    }

    private void points() {
        desk.files().save("paths.csv", "csv").ifPresent(file -> {
            var points = new StringWriter();
            PathCsv.write(new Race(model.plan()), Math.max(1, model.spec().steps() / 100_000),
                    new PrintWriter(points));
            menu.write(file, points.toString());
        });
    }
}
