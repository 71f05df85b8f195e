package trainscope.ui.shell;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/// The sign of the lab: a path that falls, swings over and settles. The icons of the window are drawn from the same curve.
final class Emblem {
    /// The curve in a square of 32 by 32.
    static final String CURVE = "M6 8.5 C9.5 8.5 9.5 23 13.5 23 C17 23 16.5 14.5 19.5 14.5 C22 14.5 22 19.5 26 19.5";

    private Emblem() {}

    static Node node() {
        var curve = new SVGPath();
        curve.setContent(CURVE);
        curve.getStyleClass().add("emblem-curve");
        var square = new StackPane(curve);
        square.getStyleClass().add("emblem");
        return square;
    }
}
