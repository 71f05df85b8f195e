package trainscope.ui.train;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Priority;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import trainscope.i18n.Texts;
import trainscope.ui.kit.Hint;

/// A place for one panel, and above it what chooses which.
final class PanelPlace extends VBox {
    private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();
    /// In one row, or in two where there is no room for one.
    private final FlowPane choice = new FlowPane();
    private final ToggleGroup group = new ToggleGroup();
    private final StackPane room = new StackPane();
    private final Texts texts;
    private final DeckOutlook outlook;
    private final int number;

    PanelPlace(Texts texts, DeckOutlook outlook, int number) {
        this.texts = texts;
        this.outlook = outlook;
        this.number = number;
        getStyleClass().add("panel-place");
        choice.getStyleClass().add("panel-choice");
        VBox.setVgrow(room, Priority.ALWAYS);
        room.setMinSize(0, 0);
        getChildren().addAll(choice, room);
    }

    void offer(String id) {
        var button = new ToggleButton(texts.get("train.panel." + id));
        button.setId("panel-" + number + "-" + id);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("panel-tab");
        button.setTooltip(new Hint(texts.get("train.panel." + id + ".hint")));
        button.setOnAction(_ -> {
            button.setSelected(true);
            outlook.show(number, id);
        });
        button.setToggleGroup(group);
        buttons.put(id, button);
        choice.getChildren().add(button);
    }

    void show(Panel panel) {
        buttons.forEach((id, button) -> button.setSelected(id.equals(panel.id())));
        if (room.getChildren().size() != 1 || !room.getChildren().getFirst().equals(panel.node())) {
            room.getChildren().setAll(panel.node());
        }
    }

    void clear() {
        room.getChildren().clear();
    }
}
