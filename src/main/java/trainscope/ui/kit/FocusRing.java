package trainscope.ui.kit;

import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import trainscope.plot.Palette;
import trainscope.plot.Tone;

/// Says that a picture has the keyboard.
final class FocusRing extends Rectangle {
    private static final double ARC = 14;

    FocusRing(Region owner) {
        setManaged(false);
        setMouseTransparent(true);
        setFill(null);
        setStrokeWidth(2);
        setArcWidth(ARC);
        setArcHeight(ARC);
        setX(1);
        setY(1);
        widthProperty().bind(owner.widthProperty().subtract(2));
        heightProperty().bind(owner.heightProperty().subtract(2));
        visibleProperty().bind(owner.focusVisibleProperty());
    }

    void colour(Palette palette) {
        setStroke(Tint.of(palette.argb(Tone.Role.ACCENT)));
    }
}
