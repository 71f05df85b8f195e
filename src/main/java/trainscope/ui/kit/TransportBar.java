package trainscope.ui.kit;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import trainscope.i18n.Texts;

/// Time as a control: play, step, scrub, speed, and branching off.
public final class TransportBar extends HBox {
    private static final List<Speed> SPEEDS = List.of(new Speed("¼", 2), new Speed("1×", 8),
            new Speed("8×", 64),
            new Speed("", Double.POSITIVE_INFINITY));

    private record Speed(String word, double stepsPerSecond) {}

    private final Texts texts;
    private final Timekeeper time;

    public TransportBar(Texts texts, Timekeeper time) {
        this.texts = texts;
        this.time = time;
        getStyleClass().add("transport-bar");
        setAlignment(Pos.CENTER_LEFT);
        var line = new TimelineBar(time, texts.get("transport.timeline"));
        line.setId("timeline");
        HBox.setHgrow(line, Priority.ALWAYS);
        line.setMinWidth(60);
        getChildren().addAll(play(), button(Feather.SKIP_BACK, "home", () -> time.seek(0)),
                button(Feather.CHEVRON_LEFT, "back", () -> time.step(-1)),
                button(Feather.CHEVRON_RIGHT, "forward", () -> time.step(1)), line, counter(), speeds());
        if (time.branches()) {
            getChildren().add(branch());
        }
        // What is short of room is the timeline; a button that shrinks would jump under the pointer as numbers change.
        getChildren().stream().filter(child -> child != line).map(Region.class::cast)
                .forEach(region -> region.setMinWidth(USE_PREF_SIZE));
    }

    private Button play() {
        Button play = button(Feather.PLAY, "play", time::toggle);
        play.getStyleClass().setAll("button", "button-icon", "accent", "play");
        FontIcon icon = (FontIcon) play.getGraphic();
        icon.iconCodeProperty().bind(Bindings.<Ikon>createObjectBinding(
                () -> time.playingProperty().get() ? Feather.PAUSE : Feather.PLAY, time.playingProperty()));
        play.accessibleTextProperty().bind(Bindings.createStringBinding(
                () -> texts.get(time.playingProperty().get() ? "transport.pause" : "transport.play"),
                time.playingProperty()));
        return play;
    }

    private Button button(Ikon ikon, String id, Runnable action) {
        var button = new Button("", new FontIcon(ikon));
        button.setId("transport-" + id);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setOnAction(_ -> action.run());
        button.setTooltip(new Hint(texts.get("transport." + id + ".hint")));
        if (!id.equals("play")) {
            button.setAccessibleText(texts.get("transport." + id + ".hint"));
        }
        return button;
    }

    /// As wide as its longest text from the beginning, so that nothing beside it moves while it counts.
    private StackPane counter() {
        Label widest = count(time.limitProperty());
        widest.setVisible(false);
        Label counter = count(time.stepProperty());
        counter.setId("transport-counter");
        var both = new StackPane(widest, counter);
        both.setAlignment(Pos.CENTER_RIGHT);
        return both;
    }

    private Label count(ReadOnlyLongProperty step) {
        var count = new Label();
        count.getStyleClass().add("counter");
        count.textProperty().bind(Bindings.createStringBinding(
                () -> grouped(step.get()) + " / " + grouped(time.limitProperty().get()), step,
                time.limitProperty()));
        return count;
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
    }

    private HBox speeds() {
        var word = new Label(texts.get("transport.speed"));
        word.getStyleClass().add("text-muted");
        var segments = new SegmentedButton();
        for (Speed speed : SPEEDS) {
            var button = new ToggleButton(speed.word.isEmpty() ? texts.get("transport.fastest") : speed.word);
            button.setId("speed-" + SPEEDS.indexOf(speed));
            button.setSelected(time.speedProperty().get() == speed.stepsPerSecond);
            button.setTooltip(new Hint(texts.get("transport.speed.hint")));
            button.setOnAction(_ -> {
                button.setSelected(true);
                time.speedProperty().set(speed.stepsPerSecond);
            });
            segments.getButtons().add(button);
        }
        var both = new HBox(word, segments);
        both.getStyleClass().add("speeds");
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    private Button branch() {
        var branch = new Button(texts.get("transport.branch"), new FontIcon(Feather.GIT_BRANCH));
        branch.setId("transport-branch");
        branch.setOnAction(_ -> time.branchHere());
        branch.setTooltip(new Hint(texts.get("transport.branch.hint")));
        return branch;
    }
}
