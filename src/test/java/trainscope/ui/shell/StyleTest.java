package trainscope.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.controlsfx.control.BreadCrumbBar;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.HiddenSidesPane;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.StatusBar;
import org.controlsfx.control.TaskProgressView;
import org.controlsfx.control.ToggleSwitch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Theme, bridge and our own stylesheets fit together: nothing is looked up in vain, and what is written can be read.
@ExtendWith(ApplicationExtension.class)
class StyleTest {
    private static final Logger CSS = Logger.getLogger("javafx");

    @TempDir Path folder;

    private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord said) {
            if (said.getLevel().intValue() >= Level.WARNING.intValue()) {
                warnings.add(said.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final Desktop desktop = new Desktop();
    private LabWindow window;
    private Stage stage;

    @BeforeEach
    void listen() {
        CSS.addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        CSS.removeHandler(listener);
    }

    @Start
    void start(Stage shown) {
        stage = shown;
        window = desktop.window(stage, folder.resolve("settings.json"));
        stage.setX(0);
        stage.setY(0);
        window.open();
    }

    private static Node controls() {
        var notification = new NotificationPane(new Label("under it"));
        notification.setText("NaN since step 3");
        notification.show();
        var progress = new TaskProgressView<>();
        progress.setPrefHeight(60);
        return new VBox(new RangeSlider(0, 10, 2, 7), new ToggleSwitch("on"), new StatusBar(),
                new SegmentedButton(new ToggleButton("a"), new ToggleButton("b"), new ToggleButton("c")),
                new BreadCrumbBar<>(BreadCrumbBar.buildTreeModel("run", "layer", "histogram")),
                new CheckComboBox<String>(), new HiddenSidesPane(), notification, progress,
                new TextField("1e-3"),
                new ListView<String>());
    }

    @Test
    void noControlLooksUpAColourInVain(FxRobot robot) {
        robot.interact(() -> window.shell().scene().setRoot(new VBox(controls())));
        for (ThemeChoice theme : List.of(ThemeChoice.DARK, ThemeChoice.LIGHT)) {
            robot.interact(() -> {
                window.model().theme.set(theme);
                var bubble = new PopOver(new Label("why"));
                bubble.show(stage);
                bubble.hide(javafx.util.Duration.ZERO);
                new PopupNotices(stage).warn("A lane is not finite.");
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
            });
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertEquals(List.of(), warnings);
    }

    @Test
    void aColourThatIsLookedUpInVainIsHeard(FxRobot robot) {
        robot.interact(() -> {
            var label = new Label("x");
            label.setStyle("-fx-text-fill: -there-is-no-such-colour;");
            window.shell().scene().setRoot(new VBox(label));
            label.applyCss();
        });
        assertTrue(warnings.toString().contains("there-is-no-such-colour"), warnings.toString());
    }

    @Test
    void theWholeWindowIsStyledWithoutAWarning(FxRobot robot) {
        for (String deed : List.of("theme", "language", "theme", "presenter", "presenter", "about", "theme",
                "language")) {
            robot.interact(() -> window.shell().commands().run(deed));
            WaitForAsyncUtils.waitForFxEvents();
        }
        robot.interact(() -> window.shell().sheet().close());
        assertEquals(List.of(), warnings);
    }

    @Test
    void wordsStandOutFromWhatIsBehindThem(FxRobot robot) {
        for (ThemeChoice theme : List.of(ThemeChoice.DARK, ThemeChoice.LIGHT)) {
            robot.interact(() -> window.model().theme.set(theme));
            WaitForAsyncUtils.waitForFxEvents();
            for (String place : List.of("#title", ".rail-item", "#language", ".status-bar .label",
                    ".setup-place .heading")) {
                var words = robot.lookup(place).<javafx.scene.control.Labeled>query();
                double contrast = contrast((Color) words.getTextFill(), behind(words));
                assertTrue(contrast >= 4.5, theme + " " + place + " " + contrast);
            }
        }
    }

    /// The colour of the nearest surface that one cannot see through.
    private static Color behind(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof Region region && region.getBackground() != null) {
                var fills = region.getBackground().getFills();
                if (!fills.isEmpty() && fills.getLast().getFill() instanceof Color colour
                        && colour.getOpacity() == 1) {
                    return colour;
                }
            }
        }
        return (Color) node.getScene().getFill();
    }

    private static double contrast(Color a, Color b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
