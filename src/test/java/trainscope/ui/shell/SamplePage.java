package trainscope.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.ToggleSwitch;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import trainscope.ui.kit.Command;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.Page;
import trainscope.ui.kit.PageView;

/// A page that counts how often it was played, and notes what the window does with it.
final class SamplePage implements Page {
    final IntegerProperty played = new SimpleIntegerProperty();
    final List<String> story = new ArrayList<>();
    private final String id;
    boolean broken;
    private @Nullable Desk desk;

    SamplePage(String id) {
        this.id = id;
    }

    Desk desk() {
        return Objects.requireNonNull(desk);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Ikon icon() {
        return Feather.TRENDING_DOWN;
    }

    @Override
    public PageView view(Desk given) {
        desk = given;
        if (broken) {
            throw new IllegalStateException("broken");
        }
        story.add("view " + given.texts().language());
        var words = given.texts();
        var picture = new Label();
        picture.setId("picture");
        picture.textProperty().bind(played.asString());
        picture.getStyleClass().add("card");
        picture.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        var preset = new Button(words.get("sample.preset"));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var facts = new Label(words.get("sample.lanes", 4));
        var play = new Button(words.get("command.play"));
        play.setId("play");
        play.setOnAction(_ -> played.set(played.get() + 1));
        var line = new Slider(0, 30, 17);
        HBox.setHgrow(line, Priority.ALWAYS);
        var transport = new HBox(12, play, line, new Label("17 / 30"));
        transport.setAlignment(Pos.CENTER_LEFT);
        return new PageView(picture, knobs(given), transport,
                List.of(preset, space, new Button(words.get("sample.export"))),
                List.of(facts),
                List.of(command("play", KeyCode.SPACE, 1), command("step", KeyCode.RIGHT, 10),
                        command("lane", KeyCode.DIGIT1, 100)));
    }

    private Command command(String name, KeyCode key, int by) {
        return new Command(name, new KeyCodeCombination(key, new KeyCombination.Modifier[0]),
                () -> played.set(played.get() + by));
    }

    private static Node knobs(Desk desk) {
        var heading = new Label(desk.texts().get("knob.lr.name"));
        heading.getStyleClass().add("heading");
        var field = new TextField("x^2/20 + y^2");
        field.setId("field");
        var segments = new SegmentedButton(new ToggleButton("¼"), new ToggleButton("1×"),
                new ToggleButton("8×"), new ToggleButton("max"));
        segments.getButtons().get(1).setSelected(true);
        var range = new RangeSlider(0, 10, 2, 7);
        var on = new ToggleSwitch("Nesterov");
        on.setSelected(true);
        var box = new VBox(8, heading, field, segments, range, on, new ToggleSwitch("AMSGrad"));
        box.setFillWidth(true);
        return box;
    }

    @Override
    public void open() {
        story.add("open");
    }

    @Override
    public void close() {
        story.add("close");
    }

    @Override
    public void dispose() {
        story.add("dispose");
    }
}
