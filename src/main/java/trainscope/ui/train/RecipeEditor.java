package trainscope.ui.train;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import trainscope.engine.optim.Optimizer;
import trainscope.engine.optim.Schedule;
import trainscope.lab.catalog.Shelf;
import trainscope.lab.spec.Recipe;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.LaneNameField;
import trainscope.ui.kit.PartEditor;

/// The knobs of the selected lane. The rule and its schedule can be turned while the run plays.
final class RecipeEditor extends VBox {
    private final Desk desk;
    private final TrainViewModel model;
    private final LaneNameField name;
    private final PartEditor<Optimizer> rule;
    private final PartEditor<Schedule> schedule;

    RecipeEditor(Desk desk, TrainViewModel model) {
        this.desk = desk;
        this.model = model;
        getStyleClass().add("lane-editor");
        name = new LaneNameField(desk, model);
        var catalog = model.catalog();
        rule = new PartEditor<>(desk.texts(), catalog, "rule", rules(), lane().rule(),
                to -> model.turn(selected(), lane().by(to)));
        schedule = new PartEditor<>(desk.texts(), catalog, "schedule", catalog.schedules(), lane().schedule(),
                to -> model.turn(selected(), lane().following(to)));
        getChildren().addAll(name, rule, heading("lane.schedule"), schedule);
        show();
    }

    /// The rules that a training can use.
    private Shelf<Optimizer> rules() {
        Shelf<Optimizer> all = model.catalog().optimizers();
        return new Shelf<>(all.kind(),
                all.entries().stream().filter(e -> !e.prototype().needsCurvature()).toList());
    }

    private Label heading(String key) {
        var label = new Label(desk.texts().get(key));
        label.getStyleClass().add("section");
        return label;
    }

    private int selected() {
        return model.selectedProperty().get();
    }

    private Recipe lane() {
        return model.lane(selected());
    }

    /// Shows the selected lane.
    void show() {
        name.show(lane().name());
        rule.show(lane().rule());
        schedule.show(lane().schedule());
    }
}
