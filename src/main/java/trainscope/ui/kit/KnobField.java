package trainscope.ui.kit;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import trainscope.i18n.Texts;
import trainscope.lab.catalog.Knob;
import trainscope.lab.catalog.Numerals;

/// One number a person can set: typed, dragged, or stepped with the arrow keys. What is typed wrongly stays where it is and
/// says what is wrong; nothing is set before it is right.
public final class KnobField extends VBox {
    private final Texts texts;
    private final Knob knob;
    private final DialScale scale;
    private final DoubleConsumer onChange;
    private final TextField field = new TextField();
    private final Slider slider;
    private final MarkedSlider dial;
    private final Label trouble = new Label();
    private double value;
    /// Whether the controls are being set by the program, not by a person.
    private boolean setting;

    public KnobField(Texts texts, Knob knob, double value, double usual, DoubleConsumer onChange) {
        this.texts = texts;
        this.knob = knob;
        this.scale = new DialScale(knob);
        this.onChange = onChange;
        slider = scale.slider();
        dial = new MarkedSlider(slider, scale);
        getStyleClass().add("knob");
        setId("knob-" + knob.name());
        String name = texts.get("knob." + knob.name() + ".name");
        var label = new Label(kept(name));
        label.setLabelFor(field);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        field.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(label, reset(usual), field);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("knob-row");
        prepareField(name);
        slider.setAccessibleText(name);
        slider.valueProperty().addListener((_, _, now) -> dragged(now.doubleValue()));
        trouble.getStyleClass().add("knob-trouble");
        trouble.setWrapText(true);
        trouble.setVisible(false);
        trouble.managedProperty().bind(trouble.visibleProperty());
        getChildren().addAll(row, dial, trouble);
        show(value);
    }

    /// A symbol stays with the word before it where a name is broken into lines.
    private static String kept(String name) {
        return name.replaceFirst(" (?=\\S{1,2}$)", "\u00a0");
    }

    private void prepareField(String name) {
        field.setId("field-" + knob.name());
        field.setAccessibleText(name);
        field.setPrefColumnCount(6);
        field.getStyleClass().add("knob-field");
        field.setTooltip(new Hint(
                texts.get("knob.range", name, Numerals.print(knob.min()), Numerals.print(knob.max()))));
        field.setOnAction(_ -> typed());
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                typed();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::arrow);
    }

    private Button reset(double usual) {
        var reset = new Button("", new FontIcon(Feather.ROTATE_CCW));
        reset.getStyleClass().addAll("button-icon", "flat", "knob-reset");
        reset.setTooltip(new Hint(texts.get("knob.reset", Numerals.print(usual))));
        reset.setAccessibleText(texts.get("knob.reset", Numerals.print(usual)));
        reset.setFocusTraversable(false);
        reset.setOnAction(_ -> change(usual));
        return reset;
    }

    /// Shows a value that came from elsewhere.
    public void show(double now) {
        value = now;
        setting = true;
        field.setText(Numerals.print(now));
        slider.setValue(scale.place(now));
        setting = false;
        complain("");
    }

    /// Marks places on the scale, instead of those marked before.
    public void marks(List<KnobMark> marks) {
        dial.marks(marks);
    }

    /// Whether the marks are being looked for anew, and what is shown may no longer be right.
    public void stale(boolean whether) {
        dial.stale(whether);
    }

    private void change(double now) {
        boolean other = now != value;
        show(now);
        if (other) {
            onChange.accept(now);
        }
    }

    private void typed() {
        if (field.getText().equals(Numerals.print(value))) {
            complain("");
            return;
        }
        OptionalDouble number = Numerals.parse(field.getText());
        if (number.isEmpty()) {
            complain(texts.get("knob.not-a-number", field.getText()));
        } else if (!knob.accepts(number.getAsDouble())) {
            complain(texts.get(knob.kind() == Knob.Kind.WHOLE ? "knob.not-whole" : "knob.out-of-range",
                    Numerals.print(knob.min()), Numerals.print(knob.max())));
        } else {
            change(number.getAsDouble());
        }
    }

    private void complain(String sentence) {
        trouble.setText(sentence);
        trouble.setVisible(!sentence.isEmpty());
        field.pseudoClassStateChanged(PseudoClass.getPseudoClass("error"), !sentence.isEmpty());
    }

    private void dragged(double place) {
        if (!setting) {
            double now = scale.value(place);
            if (now != value) {
                value = now;
                setting = true;
                field.setText(Numerals.print(now));
                setting = false;
                complain("");
                onChange.accept(now);
            }
        }
    }

    private void arrow(KeyEvent event) {
        int direction = switch (event.getCode()) {
            case UP -> 1;
            case DOWN -> -1;
            default -> 0;
        };
        if (direction != 0) {
            change(scale.next(value, event.isShiftDown() ? 10 * direction : direction));
            event.consume();
        }
    }
}
