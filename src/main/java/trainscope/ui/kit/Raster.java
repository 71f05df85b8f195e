package trainscope.ui.kit;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import trainscope.plot.RasterInk;
import trainscope.plot.TextPen;

/// An array of pixels that is drawn into and shown without a copy.
final class Raster {
    private final int[] argb;
    private final RasterInk ink;
    private final PixelBuffer<IntBuffer> buffer;
    private final Image image;

    Raster(int width, int height, double scale, TextPen pen) {
        argb = new int[width * height];
        ink = new RasterInk(width, height, scale, argb, pen);
        buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
    }

    int[] argb() {
        return argb;
    }

    RasterInk ink() {
        return ink;
    }

    /// What shows the pixels as they were at the last call.
    Image shown() {
        buffer.updateBuffer(_ -> null);
        return image;
    }
}
