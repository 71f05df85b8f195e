package trainscope.ui.train;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import trainscope.engine.layer.Dense;
import trainscope.engine.layer.Layer;
import trainscope.engine.loss.Loss;
import trainscope.engine.net.Goal;
import trainscope.engine.penalty.Penalty;
import trainscope.lab.spec.Recipe;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.PartEditor;
import trainscope.ui.kit.PartList;

/// The network of the selected lane and what it is to make small. The last layer follows from the data: it gives a number
/// for each class, and is not shown among the others.
final class NetworkEditor extends VBox {
    private final Desk desk;
    private final TrainViewModel model;
    private final PartList<Layer> layers;
    private final Label last = new Label();
    private final PartEditor<Loss> loss;
    private final PartEditor<Penalty> penalty;

    NetworkEditor(Desk desk, TrainViewModel model) {
        this.desk = desk;
        this.model = model;
        getStyleClass().add("lane-editor");
        var catalog = model.catalog();
        var shelves = catalog.networks();
        layers = new PartList<>(desk.texts(), catalog, "layer", shelves.layers(), this::hidden);
        loss = new PartEditor<>(desk.texts(), catalog, "loss", shelves.losses(), goal().loss(),
                to -> aim(new Goal(to, goal().penalty(), goal().clip())));
        penalty = new PartEditor<>(desk.texts(), catalog, "penalty", shelves.penalties(), goal().penalty(),
                to -> aim(new Goal(goal().loss(), to, goal().clip())));
        last.setId("last-layer");
        last.getStyleClass().add("text-muted");
        getChildren().addAll(layers, last, heading("train.goal"), loss, heading("train.penalty"), penalty);
    }

    private Label heading(String key) {
        var label = new Label(desk.texts().get(key));
        label.getStyleClass().add("section");
        return label;
    }

    private Recipe lane() {
        return model.lane(model.selectedProperty().get());
    }

    private Goal goal() {
        return lane().goal();
    }

    private void aim(Goal goal) {
        model.remake(model.selectedProperty().get(), lane().towards(goal));
    }

    private void hidden(List<Layer> hidden) {
        List<Layer> all = new ArrayList<>(hidden);
        all.addAll(ends());
        model.remake(model.selectedProperty().get(), lane().through(all));
    }

    /// The last layer, where it is one that gives the answers.
    private List<Layer> ends() {
        Layer end = lane().layers().getLast();
        return end instanceof Dense ? List.of(end) : List.of();
    }

    /// Shows the network of the selected lane.
    void show() {
        List<Layer> all = lane().layers();
        layers.show(all.subList(0, all.size() - ends().size()));
        last.setText(ends().isEmpty() ? ""
                : desk.texts().get("train.last-layer", ((Dense) all.getLast()).units()));
        loss.show(goal().loss());
        penalty.show(goal().penalty());
    }
}
