package trainscope.ui.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import trainscope.plot.Lettering;
import trainscope.plot.Superscript;
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
        double left = x - lettering.anchor().across()
                * measure.width(text, lettering.size(), lettering.bold());
        double line = lettering.anchor().baseline(y, lettering.size());
        for (Superscript.Piece piece : Superscript.pieces(text)) {
            double size = piece.size(lettering.size());
            Word word = next();
            word.set(piece.text(), measure.font(size, lettering.bold()), colour(lettering.argb()));
            word.halo(lettering.halo() >>> 24 == 0 ? null : colour(lettering.halo()), size * HALO);
            // Letters on whole device pixels are sharp, and their pictures can be used again.
            word.setTranslateX(snapped(left));
            word.setTranslateY(snapped(line - (piece.raised() ? Superscript.RISE * lettering.size() : 0)));
            word.setVisible(true);
            left += measure.width(piece.text(), size, lettering.bold());
        }
    }

    private Word next() {
        if (used == words.size()) {
            words.add(new Word());
            getChildren().add(words.getLast());
        }
        return words.get(used++);
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
