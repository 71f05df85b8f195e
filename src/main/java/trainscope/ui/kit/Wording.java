package trainscope.ui.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import trainscope.plot.Lettering;
import trainscope.plot.TextPen;

/// The words of one layer of a picture, set by the toolkit above the raster.
///
/// Words stay in their nodes from frame to frame: only what changed costs anything.
final class Wording extends Group implements TextPen {
    private static final int COLOURS = 256;
    /// The rim of a letter, as a part of its size; half of it lies below the letter.
    private static final double HALO = 0.27;

    private final List<Word> words = new ArrayList<>();
    private final Map<Integer, Color> colours = new HashMap<>();
    private FontMeasure measure;
    private double density = 1;
    private int used;

    Wording(FontMeasure measure) {
        this.measure = measure;
        setMouseTransparent(true);
        setManaged(false);
        setAutoSizeChildren(false);
    }

    /// Begins a new frame on a screen of so many device pixels per pixel.
    void begin(FontMeasure newMeasure, double newDensity) {
        measure = newMeasure;
        density = newDensity;
        used = 0;
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        if (used == words.size()) {
            words.add(new Word());
            getChildren().add(words.getLast());
        }
        Word word = words.get(used++);
        word.set(text, measure.font(lettering.size(), lettering.bold()), colour(lettering.argb()));
        word.halo(lettering.halo() >>> 24 == 0 ? null : colour(lettering.halo()), lettering.size() * HALO);
        double width = measure.width(text, lettering.size(), lettering.bold());
        // Letters on whole device pixels are sharp, and their pictures can be used again.
        word.setTranslateX(snapped(x - lettering.anchor().across() * width));
        word.setTranslateY(snapped(lettering.anchor().baseline(y, lettering.size())));
        word.setVisible(true);
    }

    /// Hides the words that this frame does not need.
    void end() {
        for (int i = used; i < words.size(); i++) {
            words.get(i).setVisible(false);
        }
    }

    private double snapped(double at) {
        return Math.rint(at * density) / density;
    }

    private Color colour(int argb) {
        if (colours.size() > COLOURS) {
            colours.clear();
        }
        return colours.computeIfAbsent(argb, Tint::of);
    }
}
