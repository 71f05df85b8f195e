package trainscope.ui.train;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import trainscope.engine.activation.Tanh;
import trainscope.engine.data.LabelNoise;
import trainscope.engine.data.Shuffled;
import trainscope.engine.data.SplitPlan;
import trainscope.engine.data.source.Moons;
import trainscope.engine.init.He;
import trainscope.engine.layer.Activate;
import trainscope.engine.layer.Dense;
import trainscope.engine.layer.Layer;
import trainscope.engine.loss.SoftmaxCrossEntropy;
import trainscope.engine.net.Goal;
import trainscope.engine.optim.Constant;
import trainscope.engine.optim.Momentum;
import trainscope.engine.optim.Optimizer;
import trainscope.engine.optim.Sgd;
import trainscope.i18n.Language;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.run.Library;
import trainscope.lab.spec.Batching;
import trainscope.lab.spec.Chance;
import trainscope.lab.spec.Length;
import trainscope.lab.spec.Material;
import trainscope.lab.spec.Origin;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.Recipe;
import trainscope.lab.spec.Routine;
import trainscope.lab.spec.TrainSpec;
import trainscope.plot.Mark;
import trainscope.ui.kit.Easel;
import trainscope.ui.kit.PageView;
import trainscope.ui.kit.PlotView;

/// The room of training on an easel, with a race that takes no time, and the ways to ask what it shows.
final class TrainStudio {
    static final long STEPS = 60;

    final Easel easel = new Easel();
    final Catalog catalog = Catalog.standard();
    final TrainPage page;
    final TrainViewModel model;

    TrainStudio(Plan first) {
        page = new TrainPage(catalog, first, new Library(1));
        model = page.model();
    }

    /// Two lanes on 100 examples, 10 in a batch, so that 8 steps are an epoch.
    static Plan moons() {
        List<Layer> layers = List.of(new Dense(8, new He(He.Form.NORMAL), 0), new Activate(new Tanh()),
                new Dense(2, new He(He.Form.NORMAL), 0));
        var material = new Material(new Origin.Made(new Moons(100, 0.1)), List.of(), new SplitPlan(0.8, 0.2),
                new LabelNoise(0), 1);
        return Plan.of(new TrainSpec(material, new Batching(10, new Shuffled()),
                new Routine(Length.steps(STEPS), 5, 1000, 0), new Chance(1, true),
                List.of(recipe("slow", layers, new Sgd(0.1)),
                        recipe("fast", layers, new Momentum(Momentum.Form.SEED, 0.1, 0.9)))));
    }

    private static Recipe recipe(String name, List<Layer> layers, Optimizer rule) {
        return new Recipe(name, layers, Goal.of(new SoftmaxCrossEntropy(SoftmaxCrossEntropy.Form.STABLE)),
                rule, new Constant());
    }

    void show(Stage stage) {
        see(Language.ENGLISH);
        easel.show(stage, 1280, 800);
        page.open();
    }

    void see(Language language) {
        PageView view = page.view(easel.desk(language));
        var room = new BorderPane(view.pictures());
        room.setRight(view.setup());
        room.setBottom(view.transport());
        room.setTop(new HBox(view.header().toArray(Node[]::new)));
        easel.root.getChildren().setAll(room);
    }

    /// Time stands at that step, and so does what is seen.
    void rest(long step) {
        Easel.on(() -> model.seek(step));
        until(step);
    }

    void until(long step) {
        Easel.until(() -> model.frameProperty().get() != null && model.frameProperty().get().step() == step
                && model.isCurrent(model.frameProperty().get()),
                () -> "at " + model.stepProperty().get() + ", " + model.newsProperty().get());
    }

    <T extends Node> T find(String id, Class<T> type) {
        return Objects.requireNonNull(type.cast(easel.root.lookup("#" + id)), id);
    }

    String says(String id) {
        return Easel.get(() -> find(id, Labeled.class).getText());
    }

    PlotView plot(String id) {
        return find(id, PlotView.class);
    }

    <T extends Mark> List<T> drawn(String id, Class<T> kind) {
        return Easel.get(() -> plot(id).model().marks().stream().filter(kind::isInstance).map(kind::cast)
                .toList());
    }

    void close() {
        Easel.on(page::dispose);
    }
}
