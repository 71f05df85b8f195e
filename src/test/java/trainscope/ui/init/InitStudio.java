package trainscope.ui.init;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import trainscope.i18n.Language;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.insight.wall.Wall;
import trainscope.lab.run.Library;
import trainscope.lab.spec.InitPlan;
import trainscope.lab.spec.InitSpec;
import trainscope.lab.store.Presets;
import trainscope.ui.kit.Easel;
import trainscope.ui.kit.PageView;
import trainscope.ui.kit.PlotView;
import trainscope.ui.kit.WallView;

/// The room of initializations on an easel, with a wall that takes no time, and the ways to ask what it shows.
final class InitStudio {
    private static final double SETUP = 304;

    final Easel easel = new Easel();
    final Catalog catalog = Catalog.standard();
    final InitPage page;
    final InitViewModel model;

    InitStudio(InitPlan first) {
        page = new InitPage(catalog, first, new Library(1));
        model = page.model();
    }

    /// The notes' wall with small layers and few inputs.
    static InitPlan small(String preset) {
        InitPlan plan = new Presets(Catalog.standard()).walls().stream().filter(p -> p.id().equals(preset))
                .findFirst().orElseThrow().plan();
        return plan.on(plan.spec().wide(InitSpec.even(4, 12)).shown(plan.spec().signal(), 50));
    }

    void show(Stage stage) {
        see(Language.ENGLISH);
        easel.show(stage, 1280, 800);
        page.open();
    }

    void see(Language language) {
        PageView view = page.view(easel.desk(language));
        var room = new BorderPane(view.pictures());
        var panel = new StackPane(view.setup());
        panel.setMinWidth(SETUP);
        panel.setMaxWidth(SETUP);
        room.setRight(panel);
        room.setBottom(view.transport());
        room.setTop(new HBox(view.header().toArray(Node[]::new)));
        easel.root.getChildren().setAll(room);
    }

    /// Waits until all that is asked of the wall as it is now is known.
    Wall whole() {
        Easel.until(() -> model.wallProperty().get() != null && model.wallProperty().get().isWhole()
                && model.wallProperty().get().question().equals(model.question()),
                () -> model.wallProperty().get() + " " + model.troubleProperty().get());
        Easel.pulses(2);
        return Objects.requireNonNull(Easel.get(() -> model.wallProperty().get()));
    }

    <T extends Node> T find(String id, Class<T> type) {
        return Objects.requireNonNull(type.cast(easel.root.lookup("#" + id)), id);
    }

    String says(String id) {
        return Easel.get(() -> find(id, Labeled.class).getText());
    }

    WallView wall() {
        return find("wall", WallView.class);
    }

    PlotView plot(String id) {
        return find(id, PlotView.class);
    }

    void close() {
        Easel.on(page::dispose);
    }
}
