package trainscope.ui.init;

import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.Hint;
import trainscope.ui.kit.WallView;

/// Two lanes over each other, with a divider that is dragged through all tiles at once.
final class OverPane extends VBox {
    private final InitViewModel model;
    private final WallOutlook outlook;
    private final WallPictures pictures;
    private final WallView view;
    private final ComboBox<String> first;
    private final ComboBox<String> second;
    private boolean showing;

    OverPane(Desk desk, InitViewModel model, WallOutlook outlook, WallPictures pictures) {
        this.model = model;
        this.outlook = outlook;
        this.pictures = pictures;
        var texts = desk.texts();
        view = new WallView(desk, () -> "");
        view.setId("over");
        view.getStyleClass().add("picture");
        view.onDivide(outlook.dividerProperty()::set);
        first = choice("over-first", texts.get("wall.over.first"), outlook.firstProperty());
        second = choice("over-second", texts.get("wall.over.second"), outlook.secondProperty());
        var words = new Label(texts.get("wall.over.words"));
        words.getStyleClass().add("text-muted");
        var row = new HBox(first, new Label("|"), second, words);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("wall-tools");
        getStyleClass().add("over-pane");
        VBox.setVgrow(view, Priority.ALWAYS);
        getChildren().addAll(row, view);
        setMinHeight(170);
        setPrefHeight(220);
    }

    private ComboBox<String> choice(String id, String hint, IntegerProperty lane) {
        var box = new ComboBox<String>();
        box.setId(id);
        box.setTooltip(new Hint(hint));
        box.setAccessibleText(hint);
        box.valueProperty().addListener((_, _, _) -> {
            int at = box.getSelectionModel().getSelectedIndex();
            if (!showing && at >= 0) {
                lane.set(at);
            }
        });
        return box;
    }

    void draw(Sight sight) {
        int most = sight.lanes().size() - 1;
        int one = Math.min(outlook.firstProperty().get(), most);
        int other = Math.min(outlook.secondProperty().get(), most);
        showing = true;
        show(first, sight, one);
        show(second, sight, other);
        showing = false;
        view.model(pictures.over(sight, model.shownProperty().get(), one, other,
                outlook.dividerProperty().get()));
    }

    private static void show(ComboBox<String> box, Sight sight, int lane) {
        if (!box.getItems().equals(sight.names())) {
            box.getItems().setAll(sight.names());
        }
        box.getSelectionModel().select(lane);
    }
}
