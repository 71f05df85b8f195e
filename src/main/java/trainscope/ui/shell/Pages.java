package trainscope.ui.shell;

import java.util.List;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.run.Library;
import trainscope.lab.spec.BookFigure;
import trainscope.lab.spec.Plan;
import trainscope.lab.store.Presets;
import trainscope.ui.init.InitPage;
import trainscope.ui.kit.Page;
import trainscope.ui.paths.PathsPage;
import trainscope.ui.train.TrainPage;

/// The pages of the lab, in the order of the rail: the only place where a page is registered.
final class Pages {
    private Pages() {}

    static List<Page> all() {
        Catalog catalog = Catalog.standard();
        var presets = new Presets(catalog);
        return List.of(new PathsPage(catalog, Plan.of(BookFigure.of(catalog))),
                new InitPage(catalog, presets.walls().getFirst().plan(), new Library()),
                new TrainPage(catalog, presets.trainings().getFirst().plan(), new Library()));
    }
}
