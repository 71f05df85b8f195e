package trainscope.ui.kit;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import trainscope.plot.Superscript;
import trainscope.plot.TextMeasure;

/// How wide texts are in one family of fonts, as this screen sets them.
///
/// Asking the toolkit is slow and pictures ask for the same words in every frame, so that answers are kept.
final class FontMeasure implements TextMeasure {
    private static final int MOST = 4096;

    private record Asked(String text, double size, boolean bold) {}

    private record Cut(double size, boolean bold) {}

    private final String family;
    private final Text probe = new Text();
    private final Map<Asked, Double> widths = new HashMap<>();
    private final Map<Cut, Font> fonts = new HashMap<>();

    FontMeasure(String family) {
        this.family = family;
    }

    String family() {
        return family;
    }

    Font font(double size, boolean bold) {
        return fonts.computeIfAbsent(new Cut(size, bold),
                cut -> Font.font(family, bold ? FontWeight.BOLD : FontWeight.NORMAL, cut.size));
    }

    @Override
    public double width(String text, double size, boolean bold) {
        if (widths.size() > MOST) {
            widths.clear();
        }
        return widths.computeIfAbsent(new Asked(text, size, bold),
                asked -> Superscript.pieces(asked.text).stream()
                        .mapToDouble(piece -> probed(piece.text(), font(piece.size(asked.size), asked.bold)))
                        .sum());
    }

    private double probed(String text, Font font) {
        probe.setFont(font);
        probe.setText(text);
        return probe.getLayoutBounds().getWidth();
    }
}
