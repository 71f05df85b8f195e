package trainscope.ui.kit;

import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import trainscope.plot.Look;
import trainscope.plot.Painter;
import trainscope.plot.Rim;
import trainscope.plot.Tone;
import trainscope.plot.Wake;

/// The painted face of a picture: pixels with the words above them.
///
/// The ground is kept, and so is what long trails have left on it; a frame is a copy with the ink on top. It lays
/// itself out alone: a new frame does not move the window.
final class Sheet extends Region {
    static final double CORNER = 8;
    /// Long trails may take so many nanoseconds of a frame.
    private static final long BUDGET = 3_000_000;

    private final Runnable painting;
    private final Wording groundWords;
    private final Wording inkWords;
    private final Flip flip;
    private final Wake wake = new Wake();
    private @Nullable Raster ground;
    private @Nullable Raster settled;
    private @Nullable Painter drawn;

    Sheet(FontMeasure measure, Runnable painting) {
        this.painting = painting;
        groundWords = new Wording(measure);
        inkWords = new Wording(measure);
        flip = new Flip(inkWords);
        getChildren().addAll(flip.view(), groundWords, inkWords);
        setManaged(false);
        setMouseTransparent(true);
    }

    @Override
    protected void layoutChildren() {
        painting.run();
    }

    /// Shows what a painter paints, on a screen of so many device pixels per pixel.
    void show(Painter painter, Look look, FontMeasure measure, double density) {
        int w = (int) Math.round(getWidth() * density);
        int h = (int) Math.round(getHeight() * density);
        Raster below = ground;
        if (!flip.fits(w, h, density) || below == null) {
            below = new Raster(w, h, density, groundWords);
            ground = below;
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
        Raster next = flip.next(settled(painter, below, w, h, density));
        inkWords.begin(measure, density);
        painter.ink(next.ink(), wake);
        inkWords.end();
        Rim.draw(next.argb(), w, h, CORNER * density, density, look.palette().argb(Tone.Role.AXIS));
        flip.show();
    }

    /// The ground with what trails have left on it; only pictures with long trails need such a raster.
    private Raster settled(Painter painter, Raster below, int w, int h, double density) {
        Raster stays = settled;
        if (stays == null && painter.hasLongTrails()) {
            stays = new Raster(w, h, density, (_, _, _, _) -> {
                // Trails have no words of their own.
            });
            settled = stays;
            wake.forget();
        }
        Raster kept = stays == null ? below : stays;
        boolean any = wake.settle(painter, kept.ink(),
                () -> System.arraycopy(below.argb(), 0, kept.argb(), 0, w * h), BUDGET);
        return any ? kept : below;
    }

    /// Whether everything could be painted in the time of one frame; if not, the next ones complete it.
    boolean isComplete() {
        return wake.isComplete();
    }
}
