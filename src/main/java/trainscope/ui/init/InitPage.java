package trainscope.ui.init;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.run.Library;
import trainscope.lab.spec.InitJson;
import trainscope.lab.spec.InitPlan;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.Opener;
import trainscope.ui.kit.Page;
import trainscope.ui.kit.PageView;

/// The room "Initialization".
public final class InitPage implements Page, Opener {
    private final InitViewModel model;
    private final Library library;
    private final WallOutlook outlook = new WallOutlook();
    private @Nullable InitView view;

    public InitPage(Catalog catalog, InitPlan first, Library library) {
        this.library = library;
        model = new InitViewModel(catalog, first, library);
    }

    @Override
    public String id() {
        return "init";
    }

    @Override
    public Ikon icon() {
        return Feather.BAR_CHART_2;
    }

    @Override
    public PageView view(Desk desk) {
        if (view != null) {
            view.close();
        }
        var fresh = new InitView(desk, model, outlook, library);
        view = fresh;
        return fresh.parts();
    }

    @Override
    public Optional<Opener> opens() {
        return Optional.of(this);
    }

    @Override
    public boolean knows(String text) {
        return text.contains('"' + InitJson.FORMAT + '"');
    }

    @Override
    public void open(String text, String name) {
        if (view != null) {
            view.read(text, name);
        }
    }

    @Override
    public void open() {
        model.open();
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
    public InitViewModel model() {
        return model;
    }
}
