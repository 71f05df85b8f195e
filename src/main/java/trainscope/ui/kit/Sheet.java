package trainscope.ui.kit;

import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import trainscope.plot.Look;
import trainscope.plot.PlotPainter;
import trainscope.plot.Rim;
import trainscope.plot.Tone;
import trainscope.plot.Wake;

/// The painted face of a plot: pixels with the words above them.
///
/// The ground is kept; a frame is a copy of it with the ink on top. Two rasters are shown in turn, so that none is
/// painted while the toolkit may still be reading it. It lays itself out alone: a new frame does not move the window.
final class Sheet extends Region {
    private static final double CORNER = 8;
    /// Long trails may take so many nanoseconds of a frame.
    private static final long BUDGET = 5_000_000;

    private final Runnable painting;
    private final ImageView view = new ImageView();
    private final Wording groundWords;
    private final Wording inkWords;
    private @Nullable Raster ground;
    private @Nullable Raster settled;
    private @Nullable Raster front;
    private @Nullable Raster back;
    private @Nullable PlotPainter drawn;
    private final Wake wake = new Wake();
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
            settled = null;
            drawn = null;
        }
        if (drawn == null || !painter.sameGround(drawn)) {
            groundWords.begin(measure, density);
            painter.ground(below.ink());
            groundWords.end();
            wake.forget();
        }
        drawn = painter;
        System.arraycopy(settled(painter, below).argb(), 0, next.argb(), 0, w * h);
        inkWords.begin(measure, density);
        painter.ink(next.ink(), wake);
        inkWords.end();
        Rim.draw(next.argb(), w, h, CORNER * density, density, look.palette().argb(Tone.Role.AXIS));
        view.setImage(next.shown());
        view.setFitWidth(w / density);
        view.setFitHeight(h / density);
        back = front;
        front = next;
    }

    /// The ground with what trails have left on it; only pictures with long trails need such a raster.
    private Raster settled(PlotPainter painter, Raster below) {
        Raster stays = settled;
        if (stays == null && painter.hasLongTrails()) {
            stays = new Raster(width, height, density, (_, _, _, _) -> {
                // Trails have no words of their own.
            });
            settled = stays;
            wake.forget();
        }
        if (stays == null) {
            wake.settle(painter, below.ink(), () -> {}, 0);
            return below;
        }
        Raster kept = stays;
        boolean any = wake.settle(painter, kept.ink(),
                () -> System.arraycopy(below.argb(), 0, kept.argb(), 0, width * height), BUDGET);
        return any ? kept : below;
    }

    /// Whether everything could be painted in the time of one frame; if not, the next ones complete it.
    boolean isComplete() {
        return wake.isComplete();
    }
}
