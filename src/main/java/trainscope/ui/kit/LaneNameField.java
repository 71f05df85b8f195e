package trainscope.ui.kit;

import javafx.scene.control.TextField;

/// The name of the selected lane, to be written anew. A name that another lane has is not taken.
public final class LaneNameField extends TextField {
    private final LaneKeeper model;
    private String shown = "";

    public LaneNameField(Desk desk, LaneKeeper model) {
        this.model = model;
        setId("lane-name");
        getStyleClass().add("lane-title");
        setTooltip(new Hint(desk.texts().get("lane.name.hint")));
        setAccessibleText(desk.texts().get("lane.name.hint"));
        setOnAction(_ -> take());
        focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                take();
            }
        });
    }

    /// Shows what the lane is called now.
    public void show(String name) {
        if (!name.equals(shown)) {
            shown = name;
            setText(name);
        }
    }

    private void take() {
        String name = getText().strip();
        if (!name.equals(shown) && !model.rename(model.selectedProperty().get(), name)) {
            setText(shown);
        }
    }
}
