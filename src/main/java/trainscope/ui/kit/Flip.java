package trainscope.ui.kit;

import javafx.scene.image.ImageView;
import org.jspecify.annotations.Nullable;
import trainscope.plot.TextPen;

/// Two rasters that are shown in turn, so that none is painted while the toolkit may still be reading it.
final class Flip {
    private final ImageView view = new ImageView();
    private final TextPen pen;
    private @Nullable Raster front;
    private @Nullable Raster back;
    private int width;
    private int height;
    private double density;

    Flip(TextPen pen) {
        this.pen = pen;
        view.setManaged(false);
        view.setSmooth(false);
        view.setMouseTransparent(true);
    }

    ImageView view() {
        return view;
    }

    /// Whether these are other numbers of device pixels than before.
    boolean fits(int newWidth, int newHeight, double newDensity) {
        boolean same = newWidth == width && newHeight == height && newDensity == density;
        if (!same) {
            width = newWidth;
            height = newHeight;
            density = newDensity;
            front = null;
            back = null;
        }
        return same;
    }

    /// The raster that is not shown, as a copy of another one.
    Raster next(Raster below) {
        Raster next = back;
        if (next == null) {
            next = new Raster(width, height, density, pen);
            back = next;
        }
        System.arraycopy(below.argb(), 0, next.argb(), 0, width * height);
        return next;
    }

    /// Shows what `next` gave.
    void show() {
        Raster shown = back;
        if (shown != null) {
            view.setImage(shown.shown());
            view.setFitWidth(width / density);
            view.setFitHeight(height / density);
            back = front;
            front = shown;
        }
    }
}
