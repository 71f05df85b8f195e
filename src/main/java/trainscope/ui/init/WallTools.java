package trainscope.ui.init;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import trainscope.i18n.Texts;
import trainscope.lab.catalog.Numerals;
import trainscope.lab.insight.wall.Quantity;
import trainscope.lab.insight.wall.Reach;
import trainscope.ui.kit.Hint;

/// How the wall is looked at: which quantity, how far histograms reach, and what lies over what.
final class WallTools extends FlowPane {
    private static final List<String> REACHES = List.of("suited", "lane", "cell", "fixed");

    private final Texts texts;
    private final InitViewModel model;
    private final WallOutlook outlook;
    private final List<ToggleButton> quantities = new ArrayList<>();
    private final List<ToggleButton> reaches = new ArrayList<>();
    private final TextField from = end("from");
    private final TextField to = end("to");

    WallTools(Texts texts, InitViewModel model, WallOutlook outlook) {
        this.texts = texts;
        this.model = model;
        this.outlook = outlook;
        getStyleClass().add("wall-tools");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(quantities(), reaches(), from, to,
                toggle("over", Feather.LAYERS, outlook.overProperty()::get, outlook::layOver),
                toggle("scales", Feather.GRID, outlook.scalesProperty()::get, outlook::showScales), redraw());
        for (TextField field : List.of(from, to)) {
            field.setOnAction(_ -> fix());
            field.focusedProperty().addListener((_, _, focused) -> {
                if (!focused) {
                    fix();
                }
            });
        }
        show();
    }

    private Node quantities() {
        var segments = new SegmentedButton();
        for (Quantity quantity : Quantity.values()) {
            String id = WallPictures.id(quantity);
            var button = new ToggleButton(texts.get("wall.tab." + id));
            button.setId("quantity-" + id);
            button.setTooltip(new Hint(texts.get("wall.tab." + id + ".hint")));
            button.setOnAction(_ -> {
                model.shownProperty().set(quantity);
                show();
            });
            quantities.add(button);
            segments.getButtons().add(button);
        }
        segments.setMinWidth(USE_PREF_SIZE);
        return segments;
    }

    private Node reaches() {
        var segments = new SegmentedButton();
        for (String id : REACHES) {
            var button = new ToggleButton(texts.get("wall.reach." + id));
            button.setId("reach-" + id);
            button.setTooltip(new Hint(texts.get("wall.reach." + id + ".hint")));
            button.setOnAction(_ -> {
                reach(id);
                show();
            });
            reaches.add(button);
            segments.getButtons().add(button);
        }
        segments.setMinWidth(USE_PREF_SIZE);
        return segments;
    }

    private void reach(String id) {
        model.reachProperty().set(switch (id) {
            case "lane" -> Optional.of(new Reach.Lane());
            case "cell" -> Optional.of(new Reach.Cell());
            case "fixed" ->
                Optional.of(model.reach() instanceof Reach.Fixed fixed ? fixed : new Reach.Fixed(0, 1));
            default -> Optional.empty();
        });
    }

    /// The next reach in the order of the buttons.
    void nextReach() {
        reach(REACHES.get((chosenReach() + 1) % REACHES.size()));
        show();
    }

    /// The next quantity in the order of the buttons.
    void nextQuantity() {
        List<Quantity> all = List.of(Quantity.values());
        model.shownProperty().set(all.get((all.indexOf(model.shownProperty().get()) + 1) % all.size()));
        show();
    }

    private int chosenReach() {
        return model.reachProperty().get().map(reach -> switch (reach) {
            case Reach.Lane _ -> 1;
            case Reach.Cell _ -> 2;
            case Reach.Fixed _ -> 3;
        }).orElse(0);
    }

    private TextField end(String id) {
        var field = new TextField();
        field.setId("reach-" + id);
        field.setPrefColumnCount(4);
        field.getStyleClass().add("knob-field");
        field.managedProperty().bind(field.visibleProperty());
        return field;
    }

    private void fix() {
        if (!from.isVisible()) {
            return;
        }
        OptionalDouble lo = Numerals.parse(from.getText());
        OptionalDouble hi = Numerals.parse(to.getText());
        boolean good = lo.isPresent() && hi.isPresent() && hi.getAsDouble() > lo.getAsDouble()
                && hi.getAsDouble() - lo.getAsDouble() < Double.POSITIVE_INFINITY;
        for (TextField field : List.of(from, to)) {
            field.pseudoClassStateChanged(PseudoClass.getPseudoClass("error"), !good);
        }
        if (good) {
            model.reachProperty().set(Optional.of(new Reach.Fixed(lo.getAsDouble(), hi.getAsDouble())));
        }
    }

    private ToggleButton toggle(String id, Feather icon, BooleanGetter now, BooleanSetter change) {
        var button = new ToggleButton("", new FontIcon(icon));
        button.setId("wall-" + id);
        button.getStyleClass().add("button-icon");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Hint(texts.get("wall." + id + ".hint")));
        button.setAccessibleText(texts.get("wall." + id));
        button.setSelected(now.get());
        button.setOnAction(_ -> change.set(button.isSelected()));
        return button;
    }

    private interface BooleanGetter {
        boolean get();
    }

    private interface BooleanSetter {
        void set(boolean on);
    }

    private Button redraw() {
        var button = new Button(texts.get("wall.redraw"), new FontIcon(Feather.SHUFFLE));
        button.setId("wall-redraw");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Hint(texts.get("wall.redraw.hint")));
        button.setOnAction(_ -> model.redraw());
        return button;
    }

    /// Shows how it is looked at now.
    void show() {
        quantities.get(List.of(Quantity.values()).indexOf(model.shownProperty().get())).setSelected(true);
        reaches.get(chosenReach()).setSelected(true);
        boolean fixed = model.reachProperty().get().filter(Reach.Fixed.class::isInstance).isPresent();
        from.setVisible(fixed);
        to.setVisible(fixed);
        from.setAccessibleText(texts.get("wall.reach.from"));
        to.setAccessibleText(texts.get("wall.reach.to"));
        if (model.reachProperty().get().orElse(null) instanceof Reach.Fixed(var lo, var hi)
                && !from.isFocused() && !to.isFocused()) {
            for (TextField field : List.of(from, to)) {
                field.pseudoClassStateChanged(PseudoClass.getPseudoClass("error"), false);
            }
            from.setText(Numerals.print(lo));
            to.setText(Numerals.print(hi));
        }
        ((ToggleButton) lookup("#wall-over")).setSelected(outlook.overProperty().get());
        ((ToggleButton) lookup("#wall-scales")).setSelected(outlook.scalesProperty().get());
    }
}
