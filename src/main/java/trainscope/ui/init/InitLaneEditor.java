package trainscope.ui.init;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import trainscope.engine.activation.Activation;
import trainscope.engine.init.Initializer;
import trainscope.engine.layer.BatchNorm;
import trainscope.i18n.Texts;
import trainscope.lab.catalog.Knob;
import trainscope.lab.spec.InitLane;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.Hint;
import trainscope.ui.kit.KnobField;
import trainscope.ui.kit.LaneNameField;
import trainscope.ui.kit.PartEditor;

/// The knobs of the selected lane: how its weights begin, which function it has, batch normalization, bias.
final class InitLaneEditor extends VBox {
    private final InitViewModel model;
    private final LaneNameField name;
    private final PartEditor<Initializer> init;
    private final PartEditor<Activation> activation;
    private final CheckBox norm = new CheckBox();
    private final KnobField bias;

    InitLaneEditor(Desk desk, InitViewModel model) {
        this.model = model;
        Texts texts = desk.texts();
        getStyleClass().add("lane-editor");
        name = new LaneNameField(desk, model);
        var catalog = model.catalog();
        var shelves = catalog.networks();
        InitLane lane = model.lane();
        init = new PartEditor<>(texts, catalog, "init", shelves.initializers(), lane.init(),
                to -> model.remake(model.lane().begun(to), "init"));
        activation = new PartEditor<>(texts, catalog, "activation", shelves.activations(), lane.activation(),
                to -> model.remake(model.lane().through(to), "activation"));
        norm.setId("lane-norm");
        norm.setText(texts.get("layer.batch-norm.name"));
        norm.setTooltip(new Hint(texts.get("wall.norm.hint")));
        norm.setOnAction(
                _ -> model.remake(model.lane().normed(norm.isSelected() ? usual() : Optional.empty()),
                        "norm"));
        bias = new KnobField(texts, new Knob("bias", Knob.Kind.NUMBER, -1e6, 1e6, -1, 1, false, List.of()),
                lane.bias(), 0, value -> model.remake(model.lane().biased(value), "bias"));
        getChildren().addAll(name, init, activation, norm, bias);
    }

    private Optional<BatchNorm> usual() {
        return Optional.of((BatchNorm) model.catalog().networks().layers().find("batch-norm").orElseThrow()
                .prototype());
    }

    /// Shows the selected lane.
    void show() {
        InitLane lane = model.lane();
        name.show(lane.name());
        init.show(lane.init());
        activation.show(lane.activation());
        norm.setSelected(lane.norm().isPresent());
        bias.show(lane.bias());
    }
}
