package trainscope.ui.kit;

import javafx.scene.CacheHint;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// One word of a picture, perhaps with a rim that keeps it readable over lines.
///
/// Drawing the rim of letters is slow without a graphics card, so that a word with a rim is kept as an image while it
/// only moves.
final class Word extends Group {
    private final Text letters = text();
    private @Nullable Text rim;

    Word() {
        setManaged(false);
        setAutoSizeChildren(false);
        getChildren().add(letters);
    }

    private static Text text() {
        Text text = new Text();
        text.setManaged(false);
        return text;
    }

    void set(String words, Font font, Color colour) {
        letters.setFont(font);
        letters.setText(words);
        letters.setFill(colour);
    }

    void halo(@Nullable Color colour, double width) {
        Text shown = rim;
        if (colour == null) {
            if (shown != null) {
                getChildren().remove(shown);
                rim = null;
                setCache(false);
            }
            return;
        }
        if (shown == null) {
            shown = text();
            shown.setStrokeLineJoin(StrokeLineJoin.ROUND);
            shown.setFill(null);
            rim = shown;
            getChildren().addFirst(shown);
            setCacheHint(CacheHint.SPEED);
            setCache(true);
        }
        shown.setFont(letters.getFont());
        shown.setText(letters.getText());
        shown.setStroke(colour);
        shown.setStrokeWidth(width);
    }
}
