package trainscope.ui.kit;

import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Mouse events at a place of a node, for pictures that are made without a robot.
final class Mice {
    private Mice() {}

    static MouseEvent shift(EventType<MouseEvent> type, Point2D at) {
        return new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, 1, true,
                false,
                false, false, true, false, false, false, false, false, null);
    }

    static MouseEvent moved(double x, double y) {
        return new MouseEvent(MouseEvent.MOUSE_MOVED, x, y, x, y, MouseButton.NONE, 0, false, false, false,
                false, false,
                false, false, false, false, false, null);
    }
}
