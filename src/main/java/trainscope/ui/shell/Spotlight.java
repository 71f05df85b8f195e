package trainscope.ui.shell;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;

/// A disc of light that follows the pointer while one presents, so that the last row sees what is meant.
final class Spotlight {
    private static final double RADIUS = 56;

    private final Pane pane = new Pane();
    private final Circle light = new Circle(RADIUS);
    private final ShellViewModel model;

    Spotlight(ShellViewModel model) {
        this.model = model;
        light.setId("spotlight");
        light.getStyleClass().add("spotlight");
        light.setManaged(false);
        light.setVisible(false);
        pane.setMouseTransparent(true);
        pane.getChildren().add(light);
        model.presenting.subscribe(on -> light.setVisible(light.isVisible() && on));
    }

    Node node() {
        return pane;
    }

    void follow(Scene scene) {
        scene.addEventFilter(MouseEvent.ANY, e -> {
            light.setCenterX(e.getSceneX());
            light.setCenterY(e.getSceneY());
            light.setVisible(model.presenting.get() && e.getEventType() != MouseEvent.MOUSE_EXITED);
        });
    }
}
