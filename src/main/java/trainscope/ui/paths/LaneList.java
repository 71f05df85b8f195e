package trainscope.ui.paths;

import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import trainscope.lab.catalog.Composition;
import trainscope.lab.catalog.Numerals;
import trainscope.lab.spec.Descent;
import trainscope.lab.spec.ExperimentSpec;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.LaneSwatch;

/// The lanes of a race, one row each: sign, name, what makes it different; and what can be done with them.
final class LaneList extends VBox {
    private final Desk desk;
    private final PathsViewModel model;

    LaneList(Desk desk, PathsViewModel model) {
        this.desk = desk;
        this.model = model;
        getStyleClass().add("lanes");
        build();
    }

    /// Shows the lanes as they are now.
    void build() {
        var group = new ToggleGroup();
        getChildren().clear();
        for (int lane = 0; lane < model.plan().lanes(); lane++) {
            getChildren().add(row(lane, group));
        }
        Button add = button(Feather.PLUS, "lanes.add",
                () -> model.add(model.lane(model.selectedProperty().get())));
        add.getStyleClass().setAll("button", "flat", "small", "accent");
        add.setText(desk.texts().get("lanes.add"));
        add.setId("lane-add");
        add.setDisable(model.plan().lanes() >= ExperimentSpec.MOST_LANES);
        getChildren().add(add);
    }

    private HBox row(int lane, ToggleGroup group) {
        Descent descent = model.lane(lane);
        var name = new Label(descent.name());
        name.getStyleClass().add("lane-name");
        name.setMinWidth(USE_PREF_SIZE);
        var knobs = new Label(summary(descent));
        knobs.getStyleClass().addAll("text-muted", "lane-summary");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var content = new HBox(new LaneSwatch(lane, desk.palette()), name, gap, knobs);
        content.setAlignment(Pos.CENTER_LEFT);
        content.getStyleClass().add("lane-content");
        var choose = new ToggleButton("", content);
        choose.getStyleClass().add("lane-row");
        choose.setId("lane-" + lane);
        choose.setMaxWidth(Double.MAX_VALUE);
        choose.setToggleGroup(group);
        choose.setSelected(lane == model.selectedProperty().get());
        choose.setAccessibleText(descent.name() + " " + summary(descent));
        choose.setOnAction(_ -> {
            choose.setSelected(true);
            model.selectedProperty().set(lane);
        });
        content.prefWidthProperty().bind(choose.widthProperty().subtract(18));
        HBox.setHgrow(choose, Priority.ALWAYS);
        var row = new HBox(choose, shown(lane), remove(lane));
        row.getStyleClass().add("lane-line");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setOpacity(model.isShown(lane) ? 1 : 0.5);
        return row;
    }

    private Button shown(int lane) {
        boolean shown = model.isShown(lane);
        Button button = button(shown ? Feather.EYE : Feather.EYE_OFF, shown ? "lanes.hide" : "lanes.show",
                () -> {
                    model.show(lane, !model.isShown(lane));
                    build();
                });
        button.setId("lane-shown-" + lane);
        return button;
    }

    private Button remove(int lane) {
        Button button = button(Feather.X, "lanes.remove", () -> model.remove(lane));
        button.setId("lane-remove-" + lane);
        button.setDisable(model.plan().lanes() == 1);
        return button;
    }

    private Button button(Ikon ikon, String key, Runnable action) {
        var button = new Button("", new FontIcon(ikon));
        button.getStyleClass().addAll("button-icon", "flat", "small");
        button.setTooltip(new Tooltip(desk.texts().get(key)));
        button.setAccessibleText(desk.texts().get(key));
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// The first two numbers of a rule: usually its rate and its memory.
    private static String summary(Descent descent) {
        return Composition.parts((Record) descent.rule()).entrySet().stream()
                .filter(e -> e.getValue() instanceof Double).limit(1)
                .map(e -> symbol(e.getKey()) + " " + Numerals.print((Double) e.getValue()))
                .collect(Collectors.joining("  "));
    }

    private static String symbol(String knob) {
        return switch (knob) {
            case "lr" -> "η";
            case "momentum" -> "α";
            case "decayRate" -> "γ";
            case "beta1" -> "β₁";
            case "damping" -> "λ";
            default -> knob;
        };
    }
}
