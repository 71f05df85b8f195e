package trainscope.ui.kit;

import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import trainscope.plot.Look;
import trainscope.plot.PlotPainter;
import trainscope.plot.Rim;
import trainscope.plot.Tone;

/// The painted face of a plot: pixels with the words above them.
///
/// The ground is kept; a frame is a copy of it with the ink on top. Two rasters are shown in turn, so that none is
/// painted while the toolkit may still be reading it. It lays itself out alone: a new frame does not move the window.
final class Sheet extends Region {
    private static final double CORNER = 8;

    private final Runnable painting;
    private final ImageView view = new ImageView();
    private final Wording groundWords;
    private final Wording inkWords;
    private @Nullable Raster ground;
    private @Nullable Raster front;
    private @Nullable Raster back;
    private @Nullable PlotPainter drawn;
    private int width;
    private int height;
    private double density;

    Sheet(FontMeasure measure, Runnable painting) {
        this.painting = painting;
        groundWords = new Wording(measure);
        inkWords = new Wording(measure);
        view.setManaged(false);
        view.setSmooth(false);
        getChildren().addAll(view, groundWords, inkWords);
        setManaged(false);
        setMouseTransparent(true);
    }

    @Override
    protected void layoutChildren() {
        painting.run();
    }

    /// Shows what a painter paints, on a screen of so many device pixels per pixel.
    void show(PlotPainter painter, Look look, FontMeasure measure, double newDensity) {
        int w = (int) Math.round(getWidth() * newDensity);
        int h = (int) Math.round(getHeight() * newDensity);
        boolean same = w == width && h == height && newDensity == density;
        Raster below = ground;
        Raster next = back;
        if (!same || below == null || next == null) {
            width = w;
            height = h;
            density = newDensity;
            below = new Raster(w, h, density, groundWords);
            next = new Raster(w, h, density, inkWords);
            ground = below;
            front = new Raster(w, h, density, inkWords);
            drawn = null;
        }
        if (drawn == null || !painter.sameGround(drawn)) {
            groundWords.begin(measure, density);
            below.ink().clear(0);
            painter.ground(below.ink());
            groundWords.end();
        }
        drawn = painter;
        System.arraycopy(below.argb(), 0, next.argb(), 0, w * h);
        inkWords.begin(measure, density);
        painter.ink(next.ink());
        inkWords.end();
        Rim.draw(next.argb(), w, h, CORNER * density, density, look.palette().argb(Tone.Role.AXIS));
        view.setImage(next.shown());
        view.setFitWidth(w / density);
        view.setFitHeight(h / density);
        back = front;
        front = next;
    }
}
