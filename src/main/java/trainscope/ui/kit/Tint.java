package trainscope.ui.kit;

import javafx.scene.paint.Color;

/// From the colours of pictures to those of the toolkit.
final class Tint {
    private Tint() {}

    static Color of(int argb) {
        return Color.rgb((argb >> 16) & 255, (argb >> 8) & 255, argb & 255, (argb >>> 24) / 255.0);
    }
}
