package trainscope.ui.train;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What stands above the picture of a panel: whose picture it is, and how it is looked at.
final class PanelHead extends HBox {
    private static final double NAME = 44;

    private final Label title = new Label();
    private final Label remark = new Label();

    PanelHead(String id, Node... switches) {
        title.setId(id);
        title.getStyleClass().add("panel-title");
        title.setMinWidth(NAME);
        remark.setId(id + "-remark");
        remark.getStyleClass().addAll("text-muted", "panel-remark");
        remark.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getStyleClass().add("panel-head");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, remark, gap);
        getChildren().addAll(switches);
        for (Node node : switches) {
            ((Region) node).setMinWidth(USE_PREF_SIZE);
        }
    }

    void says(String words, String aside) {
        title.setText(words);
        remark.setText(aside);
    }

    /// A picture with such a head.
    static VBox over(Region picture, PanelHead head) {
        VBox.setVgrow(picture, Priority.ALWAYS);
        picture.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        picture.setMinSize(0, 0);
        var card = new VBox(head, picture);
        card.getStyleClass().add("panel");
        picture.getStyleClass().add("picture");
        card.setMinSize(0, 0);
        return card;
    }
}
