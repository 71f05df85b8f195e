package trainscope.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import trainscope.i18n.Texts;

/// The knobs, at the right: folded away or as wide as its left edge is drawn.
final class SetupPanel {
    private static final double KEY_STEP = 16;
    private static final double WIDEST_SHARE = 0.36;

    private final BorderPane pane = new BorderPane();
    private final ScrollPane scroll = new ScrollPane();
    private final Region edge = new Region();
    private double grip;

    /// @param room how wide the window is: of a narrow one the pictures keep most
    SetupPanel(Texts texts, ShellViewModel model, ObservableDoubleValue room) {
        pane.getStyleClass().add("setup-place");
        scroll.setId("setup");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        edge.setId("setup-edge");
        edge.getStyleClass().add("setup-edge");
        edge.setCursor(Cursor.H_RESIZE);
        edge.setFocusTraversable(true);
        edge.setAccessibleText(texts.get("setup.edge"));
        edge.setOnMousePressed(e -> grip = pane.getWidth() - (right() - e.getSceneX()));
        edge.setOnMouseDragged(
                e -> model.widen((right() - e.getSceneX() + grip) / model.typeScale().get()));
        edge.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            double by = switch (e.getCode()) {
                case LEFT -> KEY_STEP;
                case RIGHT -> -KEY_STEP;
                default -> 0;
            };
            if (by != 0) {
                e.consume();
                model.widen(model.setupWidth.get() + by);
            }
        });
        pane.setLeft(edge);
        pane.prefWidthProperty().bind(Bindings.min(model.setupWidth.multiply(model.typeScale()),
                Bindings.createDoubleBinding(() -> room.get() * WIDEST_SHARE, room)));
        pane.setMinWidth(Region.USE_PREF_SIZE);
        pane.visibleProperty().bind(model.setupOpen);
        pane.managedProperty().bind(model.setupOpen);
    }

    Region node() {
        return pane;
    }

    void show(Node knobs) {
        if (knobs instanceof ScrollPane) {
            pane.setCenter(knobs);
            return;
        }
        var content = new StackPane(knobs);
        content.getStyleClass().add("setup-content");
        scroll.setContent(content);
        scroll.setVvalue(0);
        pane.setCenter(scroll);
    }

    private double right() {
        return pane.localToScene(pane.getBoundsInLocal()).getMaxX();
    }
}
