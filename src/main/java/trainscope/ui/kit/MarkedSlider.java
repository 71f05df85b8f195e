package trainscope.ui.kit;

import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A slider with marks on its track.
final class MarkedSlider extends StackPane {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    /// Wide enough to be met with the pointer; the stroke in it is thinner.
    private static final double WIDTH = 10;
    private static final double HEIGHT = 20;

    private final Slider slider;
    private final DialScale scale;
    private final StackPane marks = new StackPane();
    private List<KnobMark> shown = List.of();

    MarkedSlider(Slider slider, DialScale scale) {
        this.slider = slider;
        this.scale = scale;
        marks.setPickOnBounds(false);
        marks.setManaged(false);
        getChildren().addAll(slider, marks);
    }

    /// Shows these and no others.
    void marks(List<KnobMark> wanted) {
        if (wanted.equals(shown)) {
            return;
        }
        shown = List.copyOf(wanted);
        marks.getChildren().setAll(shown.stream().map(MarkedSlider::node).toList());
        slider.setAccessibleHelp(shown.stream().map(KnobMark::words).collect(Collectors.joining("\n")));
        requestLayout();
    }

    /// Whether the marks may be about to change.
    void stale(boolean whether) {
        marks.pseudoClassStateChanged(STALE, whether);
        marks.getChildren().forEach(mark -> mark.pseudoClassStateChanged(STALE, whether));
    }

    private static StackPane node(KnobMark mark) {
        var stroke = new Region();
        stroke.getStyleClass().add("knob-mark-stroke");
        var node = new StackPane(stroke);
        node.getStyleClass().add("knob-mark");
        node.setManaged(false);
        var tip = new Hint(mark.words());
        Tooltip.install(node, tip);
        return node;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        slider.layout();
        marks.resizeRelocate(0, 0, getWidth(), getHeight());
        if (!(slider.lookup(".track") instanceof Region track)
                || !(slider.lookup(".thumb") instanceof Region thumb)) {
            return;
        }
        double half = thumb.getWidth() / 2;
        double from = slider.getLayoutX() + half;
        double length = slider.getWidth() - 2 * half;
        double middle = slider.getLayoutY() + track.getLayoutY() + track.getHeight() / 2;
        for (int i = 0; i < shown.size(); i++) {
            double place = scale.place(shown.get(i).value());
            double part = (place - slider.getMin()) / (slider.getMax() - slider.getMin());
            var node = marks.getChildren().get(i);
            node.setVisible(part >= 0 && part <= 1);
            node.resizeRelocate(from + part * length - WIDTH / 2, middle - HEIGHT / 2, WIDTH, HEIGHT);
        }
    }
}
