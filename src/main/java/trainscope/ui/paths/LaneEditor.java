package trainscope.ui.paths;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import trainscope.engine.optim.Optimizer;
import trainscope.engine.optim.Schedule;
import trainscope.lab.spec.Descent;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.LaneNameField;
import trainscope.ui.kit.PartEditor;

/// The knobs of the selected lane: its name, its rule, and its schedule.
final class LaneEditor extends VBox {
    private final PathsViewModel model;
    private final LaneNameField name;
    private final PartEditor<Optimizer> rule;
    private final PartEditor<Schedule> schedule;
    private final LimitNote limit;

    LaneEditor(Desk desk, PathsViewModel model) {
        this.model = model;
        getStyleClass().add("lane-editor");
        limit = new LimitNote(desk.texts(), model);
        name = new LaneNameField(desk, model);
        var catalog = model.catalog();
        rule = new PartEditor<>(desk.texts(), catalog, "rule", catalog.optimizers(), lane().rule(),
                to -> turn(new Descent(lane().name(), to, lane().schedule())));
        schedule = new PartEditor<>(desk.texts(), catalog, "schedule", catalog.schedules(), lane().schedule(),
                to -> turn(new Descent(lane().name(), lane().rule(), to)));
        var heading = new Label(desk.texts().get("lane.schedule"));
        heading.getStyleClass().add("section");
        getChildren().setAll(name, rule, limit, heading, schedule);
        show();
    }

    private Descent lane() {
        return model.lane(model.selectedProperty().get());
    }

    private void turn(Descent to) {
        model.turn(model.selectedProperty().get(), to);
    }

    /// Shows the selected lane.
    void show() {
        name.show(lane().name());
        rule.show(lane().rule());
        schedule.show(lane().schedule());
        limit.on(rule.field("lr"));
    }

    /// Says what has become known meanwhile.
    void beat() {
        limit.tell();
    }
}
