package trainscope.ui.paths;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.spec.PathJson;
import trainscope.lab.spec.Plan;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.Opener;
import trainscope.ui.kit.Page;
import trainscope.ui.kit.PageView;

/// The room "Optimizer paths".
public final class PathsPage implements Page, Opener {
    private final PathsViewModel model;
    private @Nullable PathsView view;
    private boolean begun;

    public PathsPage(Catalog catalog, Plan first) {
        model = new PathsViewModel(catalog, first);
    }

    @Override
    public String id() {
        return "paths";
    }

    @Override
    public Ikon icon() {
        return Feather.TRENDING_DOWN;
    }

    @Override
    public PageView view(Desk desk) {
        close();
        PathsView fresh = new PathsView(desk, model);
        view = fresh;
        return fresh.parts();
    }

    @Override
    public Optional<Opener> opens() {
        return Optional.of(this);
    }

    @Override
    public boolean knows(String text) {
        return text.contains('"' + PathJson.FORMAT + '"');
    }

    @Override
    public void open(String text, String name) {
        if (view != null) {
            view.read(text, name);
        }
    }

    /// The first time, it opens running.
    @Override
    public void open() {
        if (!begun) {
            begun = true;
            model.open(model.plan(), true);
        }
        if (view != null) {
            view.open();
        }
    }

    @Override
    public void close() {
        if (view != null) {
            view.close();
        }
    }

    @Override
    public void dispose() {
        close();
        model.stop();
    }

    /// What the page knows, for whoever drives it without a person.
    public PathsViewModel model() {
        return model;
    }
}
