package trainscope.ui.kit;

import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Insets;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import trainscope.plot.Area;
import trainscope.plot.Lens;
import trainscope.plot.Look;
import trainscope.plot.Palette;
import trainscope.plot.PlotPainter;
import trainscope.plot.Tone;

/// Turns the axes between even steps and powers. Two small switches in the corner, seen while the pointer or the
/// keyboard is at the picture, and only where the numbers allow it.
final class AxisSwitches extends HBox {
    private final PlotView view;
    private final ToggleButton x;
    private final ToggleButton y;
    private final BooleanBinding wanted;

    AxisSwitches(PlotView view) {
        super(4);
        this.view = view;
        x = button("plot.log-x", "plot.log-x.hint", () -> view.lens(view.lens().turnedX()));
        y = button("plot.log-y", "plot.log-y.hint", () -> view.lens(view.lens().turnedY()));
        getChildren().addAll(y, x);
        setManaged(false);
        wanted = view.hoverProperty().or(view.focusWithinProperty());
        wanted.addListener(_ -> follow(view.look()));
        setVisible(false);
    }

    private ToggleButton button(String key, String hint, Runnable action) {
        ToggleButton button = new ToggleButton(view.desk().texts().get(key));
        // Its look is that of the picture, not that of a form.
        button.getStyleClass().setAll("axis-switch");
        button.setTooltip(new Hint(view.desk().texts().get(hint)));
        button.setMinWidth(USE_PREF_SIZE);
        button.setPadding(new Insets(1, 6, 1, 6));
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// Takes the colours and the type of a new painting.
    void follow(Look look) {
        boolean seen = wanted.get();
        show(x, seen && Lens.mayTurnX(view.model()));
        show(y, seen && Lens.mayTurnY(view.model()));
        setVisible(x.isVisible() || y.isVisible());
        PlotPainter painter = view.painter();
        if (!isVisible() || painter == null) {
            return;
        }
        var shown = view.seen();
        x.setSelected(shown.x().isLog());
        y.setSelected(shown.y().isLog());
        for (ToggleButton button : new ToggleButton[] {x, y}) {
            dress(button, look.palette());
            button.setStyle("-fx-font-size: " + look.fontSize() + "px;");
        }
        // The style must be there before the size is asked for.
        applyCss();
        autosize();
        Area area = painter.area();
        relocate(Math.rint(area.right() - getWidth() - 4), Math.rint(area.y() + 4));
    }

    private static void show(ToggleButton button, boolean shown) {
        button.setVisible(shown);
        button.setManaged(shown);
    }

    private static void dress(ToggleButton button, Palette palette) {
        boolean on = button.isSelected();
        int fill = palette.argb(on ? Tone.Role.ACCENT : Tone.Role.PAGE.faded(0.9));
        int edge = palette.argb(on || button.isFocused() ? Tone.Role.ACCENT : Tone.Role.AXIS);
        CornerRadii round = new CornerRadii(4);
        button.setBackground(new Background(new BackgroundFill(Tint.of(fill), round, null)));
        button.setBorder(new Border(new BorderStroke(Tint.of(edge), BorderStrokeStyle.SOLID, round,
                new BorderWidths(1))));
        button.setTextFill(Tint.of(palette.argb(on ? Tone.Role.PAGE : Tone.Role.MUTED)));
    }
}
