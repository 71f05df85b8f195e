package trainscope.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import trainscope.lab.spec.Look;

/// One lane: its sign, its name, what makes it different, and the switches that are wanted most. A right click opens the
/// rest, a double click the name.
final class LaneRow extends HBox {
    private final Desk desk;
    private final LaneKeeper model;
    private final Content content;
    private final LaneList list;
    private final ToggleButton choose = new ToggleButton();

    /// What a row says.
    ///
    /// @param summary what makes the lane different
    /// @param only whether it is the last one that can be removed, and so cannot
    record Content(int lane, String name, String summary, Look look, boolean selected, boolean only) {}

    LaneRow(Desk desk, LaneKeeper model, Content content, ToggleGroup group, LaneList list) {
        this.desk = desk;
        this.model = model;
        this.content = content;
        this.list = list;
        getStyleClass().add("lane-line");
        setAlignment(Pos.CENTER_LEFT);
        prepareChoose(group);
        getChildren().addAll(choose, shown(), remove());
        setOnContextMenuRequested(e -> {
            list.menu(content.lane(), e.getScreenX(), e.getScreenY());
            e.consume();
        });
    }

    private void prepareChoose(ToggleGroup group) {
        var name = new Label(content.name());
        name.getStyleClass().add("lane-name");
        var knobs = new Label(content.summary());
        knobs.getStyleClass().addAll("text-muted", "lane-summary");
        knobs.setMinWidth(0);
        // The name comes first; only one that needs most of the row gives way.
        name.minWidthProperty().bind(Bindings.createDoubleBinding(
                () -> Math.min(Math.ceil(name.prefWidth(-1)), 0.6 * choose.getWidth()),
                choose.widthProperty(),
                name.fontProperty()));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var words = new HBox(look(), name, gap, knobs);
        words.setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().add("lane-content");
        words.setOpacity(content.look().shown() ? 1 : 0.5);
        words.prefWidthProperty().bind(choose.widthProperty().subtract(18));
        choose.setGraphic(words);
        choose.getStyleClass().add("lane-row");
        choose.setId("lane-" + content.lane());
        choose.setMinWidth(0);
        choose.setMaxWidth(Double.MAX_VALUE);
        choose.setToggleGroup(group);
        choose.setTooltip(new Hint(content.name() + "  " + content.summary()));
        choose.setSelected(content.selected());
        choose.setAccessibleText(desk.texts().get("lanes.row", content.name(),
                content.summary(), desk.texts().get("lanes.style." + content.look().style())));
        choose.setOnAction(_ -> {
            choose.setSelected(true);
            model.selectedProperty().set(content.lane());
        });
        choose.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
                list.rename(content.lane());
            }
        });
        HBox.setHgrow(choose, Priority.ALWAYS);
    }

    /// The lane's sign, which is also the way to another one. By keyboard that is a command.
    private Button look() {
        Button look = new Button("", new LaneSwatch(content.look().style(), desk.palette()));
        look.getStyleClass().setAll("lane-look");
        look.setId("lane-look-" + content.lane());
        look.setFocusTraversable(false);
        look.setTooltip(new Hint(desk.texts().get("lanes.look.hint")));
        look.setAccessibleText(desk.texts().get("lanes.look.hint"));
        // It lies on the row's own button, which must not be pressed with it.
        look.setOnAction(e -> {
            e.consume();
            list.looks(content.lane());
        });
        look.addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        return look;
    }

    private Button shown() {
        boolean shown = content.look().shown();
        Button button = button(shown ? Feather.EYE : Feather.EYE_OFF, shown ? "lanes.hide" : "lanes.show",
                () -> model.show(content.lane(), !shown));
        button.setId("lane-shown-" + content.lane());
        return button;
    }

    private Button remove() {
        Button button = button(Feather.X, "lanes.remove", () -> model.remove(content.lane()));
        button.setId("lane-remove-" + content.lane());
        button.setDisable(content.only());
        return button;
    }

    private Button button(Ikon ikon, String key, Runnable action) {
        var button = new Button("", new FontIcon(ikon));
        button.getStyleClass().addAll("button-icon", "flat", "small");
        button.setTooltip(new Hint(desk.texts().get(key)));
        button.setAccessibleText(desk.texts().get(key));
        button.setOnAction(_ -> action.run());
        return button;
    }

    @Override
    public void requestFocus() {
        choose.requestFocus();
    }

    /// Puts a field in the place of the name. Enter takes it, Escape leaves the old one.
    ///
    /// @param done what follows when the field is no longer needed
    void rename(Runnable done) {
        var field = new TextField(content.name());
        field.setId("lane-rename-field");
        field.setAccessibleText(desk.texts().get("lane.name.hint"));
        HBox.setHgrow(field, Priority.ALWAYS);
        var swatch = new LaneSwatch(content.look().style(), desk.palette());
        var place = new HBox(swatch, field);
        place.getStyleClass().add("lane-renaming");
        place.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(place, Priority.ALWAYS);
        getChildren().setAll(place);
        field.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                e.consume();
                finish(done);
            }
        });
        field.textProperty().addListener((_, _, text) -> complain(field, !isGood(text)));
        field.setOnAction(_ -> {
            if (isGood(field.getText())) {
                take(field, done);
            }
        });
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused && isGood(field.getText())) {
                take(field, done);
            } else if (!focused) {
                finish(done);
            }
        });
        field.requestFocus();
        field.selectAll();
    }

    private boolean isGood(String name) {
        return model.mayBeCalled(content.lane(), name.strip());
    }

    private static void complain(TextField field, boolean wrong) {
        field.pseudoClassStateChanged(PseudoClass.getPseudoClass("error"), wrong);
    }

    private void take(TextField field, Runnable done) {
        String name = field.getText().strip();
        if (finish(done)) {
            model.rename(content.lane(), name);
        }
    }

    /// True the first time. The field goes before anything else, for its going takes the focus from it again.
    private boolean finish(Runnable done) {
        boolean first = !getChildren().contains(choose);
        if (first) {
            getChildren().setAll(choose, shown(), remove());
            done.run();
        }
        return first;
    }
}
