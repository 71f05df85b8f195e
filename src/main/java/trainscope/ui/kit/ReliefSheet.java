package trainscope.ui.kit;

import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import trainscope.plot.Camera;
import trainscope.plot.Look;
import trainscope.plot.Relief;
import trainscope.plot.ReliefPainter;
import trainscope.plot.Rim;
import trainscope.plot.Tone;

/// The painted face of a relief: the land is kept, and a frame is a copy with the paths on top.
final class ReliefSheet extends Region {
    private final Runnable painting;
    private final Wording landWords;
    private final Wording trailWords;
    private final Flip flip;
    private @Nullable Raster land;
    private @Nullable ReliefPainter drawn;

    ReliefSheet(FontMeasure measure, Runnable painting) {
        this.painting = painting;
        landWords = new Wording(measure);
        trailWords = new Wording(measure);
        flip = new Flip(trailWords);
        getChildren().addAll(flip.view(), landWords, trailWords);
        setManaged(false);
        setMouseTransparent(true);
    }

    @Override
    protected void layoutChildren() {
        painting.run();
    }

    void show(Relief relief, Camera camera, Look look, FontMeasure measure, double density) {
        int w = (int) Math.round(getWidth() * density);
        int h = (int) Math.round(getHeight() * density);
        Raster below = land;
        ReliefPainter painter = drawn;
        if (!flip.fits(w, h, density) || below == null) {
            below = new Raster(w, h, density, landWords);
            land = below;
            painter = null;
        }
        if (painter == null || !painter.holds(relief, look, camera, getWidth(), getHeight())) {
            painter = new ReliefPainter(relief, look, camera, getWidth(), getHeight());
            drawn = painter;
            landWords.begin(measure, density);
            painter.land(below.ink());
            landWords.end();
        }
        Raster next = flip.next(below);
        trailWords.begin(measure, density);
        painter.trails(relief.trails(), next.ink());
        trailWords.end();
        Rim.draw(next.argb(), w, h, Sheet.CORNER * density, density, look.palette().argb(Tone.Role.AXIS));
        flip.show();
    }
}
