package trainscope.ui.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.run.Library;
import trainscope.lab.spec.TrainJson;
import trainscope.lab.spec.Plan;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.Opener;
import trainscope.ui.kit.Page;
import trainscope.ui.kit.PageView;

/// The room "Training".
public final class TrainPage implements Page, Opener {
    private final TrainViewModel model;
    private @Nullable TrainView view;
    private boolean begun;

    public TrainPage(Catalog catalog, Plan first, Library library) {
        model = new TrainViewModel(catalog, first, library);
    }

    @Override
    public String id() {
        return "train";
    }

    @Override
    public Ikon icon() {
        return Feather.ACTIVITY;
    }

    @Override
    public PageView view(Desk desk) {
        close();
        TrainView fresh = new TrainView(desk, model);
        view = fresh;
        return fresh.parts();
    }

    @Override
    public Optional<Opener> opens() {
        return Optional.of(this);
    }

    @Override
    public boolean knows(String text) {
        return text.contains('"' + TrainJson.FORMAT + '"');
    }

    @Override
    public void open(String text, String name) {
        if (view != null) {
            view.read(text, name);
        }
    }

    @Override
    public boolean takesData() {
        return true;
    }

    @Override
    public void take(List<Path> files) {
        if (view != null) {
            view.take(files);
        }
    }

    /// The first time it makes the examples, and waits for somebody to press Play.
    @Override
    public void open() {
        if (!begun) {
            begun = true;
            model.open(model.plan(), false);
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
        model.inquiries().cancel();
        model.stop();
    }

    /// What the page knows, for whoever drives it without a person.
    public TrainViewModel model() {
        return model;
    }
}
