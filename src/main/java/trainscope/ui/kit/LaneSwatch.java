package trainscope.ui.kit;

import java.nio.IntBuffer;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import trainscope.plot.Ink;
import trainscope.plot.LaneStyle;
import trainscope.plot.Palette;
import trainscope.plot.RasterInk;

/// A short piece of a line with its marker, as lanes of that style are drawn everywhere.
public final class LaneSwatch extends ImageView {
    private static final int WIDTH = 36;
    private static final int HEIGHT = 14;
    private static final int SCALE = 2;

    public LaneSwatch(int style, ObservableValue<Palette> palette) {
        // Out of the window it lets go of the palette, which outlives it.
        imageProperty().bind(palette.map(colours -> draw(LaneStyle.of(style), colours))
                .when(sceneProperty().map(Objects::nonNull).orElse(false)));
        setFitWidth(WIDTH);
        setFitHeight(HEIGHT);
        setMouseTransparent(true);
    }

    private static WritableImage draw(LaneStyle style, Palette palette) {
        int[] argb = new int[WIDTH * SCALE * HEIGHT * SCALE];
        var ink = new RasterInk(WIDTH * SCALE, HEIGHT * SCALE, SCALE, argb, (_, _, _, _) -> {});
        int colour = palette.argb(style.tone());
        double middle = HEIGHT / 2.0;
        ink.polyline(new double[] {1, WIDTH - 1.0}, new double[] {middle, middle}, 2,
                new Ink.Stroke(1.8, style.dash(), colour));
        ink.marker(style.marker(), WIDTH / 2.0, middle, 7, colour, new Ink.Stroke(0, style.dash(), 0));
        return new WritableImage(new PixelBuffer<>(WIDTH * SCALE, HEIGHT * SCALE, IntBuffer.wrap(argb),
                PixelFormat.getIntArgbPreInstance()));
    }
}
