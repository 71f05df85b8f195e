package trainscope.ui.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import trainscope.engine.surface.Rosenbrock;
import trainscope.i18n.Language;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.spec.BookFigure;
import trainscope.lab.spec.Plan;
import trainscope.plot.Camera;
import trainscope.plot.Heights;
import trainscope.plot.Pixels;
import trainscope.ui.kit.Command;
import trainscope.ui.kit.Easel;
import trainscope.ui.kit.PageView;
import trainscope.ui.kit.ReliefView;

/// The surface of the room as a landscape: chosen, turned and taken away, by mouse and by keyboard.
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class ReliefRoomTest {
    private final Easel easel = new Easel();
    private final Catalog catalog = Catalog.standard();
    private final PathsPage page = new PathsPage(catalog, Plan.of(BookFigure.of(catalog)));
    private final PathsViewModel model = page.model();
    private PageView parts;

    @Start
    void start(Stage stage) {
        seen(Language.ENGLISH);
        easel.show(stage, 990, 900);
        page.open();
    }

    private void seen(Language language) {
        parts = page.view(easel.desk(language));
        // Without the setup, whose width follows its words: a picture keeps its size, so that two can be compared.
        easel.root.getChildren().setAll(parts.pictures());
    }

    @AfterEach
    void end() {
        Easel.on(page::dispose);
    }

    private void rest(long step) {
        Easel.on(() -> model.seek(step));
        Easel.until(() -> model.frameProperty().get() != null && model.frameProperty().get().step() == step);
    }

    private ReliefView relief() {
        return (ReliefView) easel.root.lookup("#relief");
    }

    private void choose(Outlook.Mode mode) {
        Easel.on(() -> model.outlook().modeProperty().set(mode));
        Easel.pulses(12);
    }

    private Pixels picture() {
        Easel.pulses(12);
        return Easel.picture(relief());
    }

    private static int differ(Pixels a, Pixels b) {
        int differ = 0;
        for (int y = 0; y < a.height(); y++) {
            for (int x = 0; x < a.width(); x++) {
                differ += a.at(x, y) == b.at(x, y) ? 0 : 1;
            }
        }
        return differ;
    }

    @Test
    void theSwitchShowsTheLandscapeAndSaysWhatIsSeen(FxRobot robot) {
        rest(17);
        assertFalse(relief().isVisible());
        robot.clickOn("#mode-relief");
        Easel.until(() -> relief().isVisible() && relief().model() != null);
        assertFalse(easel.root.lookup("#map").isVisible());
        String says = relief().getAccessibleText();
        assertTrue(says.contains("Height: f(x, y)") && says.contains("step 17") && says.contains("Adam at"),
                says);
        robot.clickOn("#mode-basins");
        Easel.until(() -> !relief().isVisible() && easel.root.lookup("#map").isVisible());
    }

    @Test
    void theKeyboardGoesThroughTheOutlooksAndStaysOnThePicture() {
        rest(5);
        Command next = parts.commands().stream().filter(c -> c.id().equals("outlook")).findFirst()
                .orElseThrow();
        Easel.on(() -> easel.root.lookup("#map").requestFocus());
        Easel.on(next.action());
        assertTrue(Easel.get(() -> relief().isVisible() && relief().isFocused()));
        assertTrue(((ToggleButton) easel.root.lookup("#mode-relief")).isSelected());
        Easel.on(next.action());
        assertEquals(Outlook.Mode.BASINS, model.outlook().mode());
        assertTrue(Easel.get(() -> easel.root.lookup("#map").isFocused()));
        Easel.on(next.action());
        assertEquals(Outlook.Mode.MAP, model.outlook().mode());
    }

    @Test
    void aDragAndKeysTurnItAndRReturns(FxRobot robot) {
        rest(17);
        choose(Outlook.Mode.RELIEF);
        Pixels before = picture();
        Point2D middle = Easel
                .get(() -> relief().localToScreen(relief().getWidth() / 2, relief().getHeight() / 2));
        robot.moveTo(middle).press(MouseButton.PRIMARY).moveTo(middle.add(60, 10))
                .release(MouseButton.PRIMARY);
        Camera dragged = Easel.get(() -> model.outlook().cameraProperty().get());
        assertTrue(dragged.turn() < Camera.START.turn());
        assertTrue(differ(before, picture()) > 5000);
        robot.type(KeyCode.LEFT).type(KeyCode.UP).type(KeyCode.EQUALS);
        Camera typed = Easel.get(() -> model.outlook().cameraProperty().get());
        assertTrue(typed.turn() > dragged.turn() && typed.tilt() < dragged.tilt() && typed.zoom() > 1);
        robot.type(KeyCode.R);
        assertEquals(Camera.START, Easel.get(() -> model.outlook().cameraProperty().get()));
        assertEquals(0, differ(before, picture()));
    }

    @Test
    void everyStepAndEveryHiddenLaneIsSeen() {
        rest(17);
        choose(Outlook.Mode.RELIEF);
        Pixels before = picture();
        rest(18);
        Pixels after = picture();
        assertTrue(differ(before, after) > 50);
        Easel.on(() -> model.show(0, false));
        assertTrue(differ(after, picture()) > 50);
    }

    @Test
    void theViewStaysWithAnotherLanguage() {
        rest(7);
        choose(Outlook.Mode.RELIEF);
        Easel.on(() -> {
            relief().cameraProperty().set(Camera.START.rotated(1, 0));
            seen(Language.KOREAN);
            page.open();
        });
        assertTrue(relief().isVisible());
        Easel.until(() -> easel.root.lookup("#mode-relief") != null);
        assertTrue(((ToggleButton) easel.root.lookup("#mode-relief")).isSelected());
        assertEquals(Camera.START.rotated(1, 0), relief().cameraProperty().get());
        assertTrue(relief().getAccessibleText().contains("높이"), relief().getAccessibleText());
    }

    @Test
    void aDeepValleyIsCompressedAndLTakesOtherHeights(FxRobot robot) {
        rest(3);
        choose(Outlook.Mode.RELIEF);
        Easel.on(() -> model.surface(new Rosenbrock(1, 100)));
        Easel.until(
                () -> relief().model() != null && relief().model().caption().equals("Height: √(f − min)"));
        Easel.on(() -> relief().requestFocus());
        Pixels root = picture();
        robot.type(KeyCode.L).type(KeyCode.L);
        Easel.until(() -> relief().model() != null && relief().model().heights().heights() == Heights.LOG);
        assertTrue(relief().model().caption().contains("c = "), relief().model().caption());
        assertNotEquals(0, differ(root, picture()));
    }

    @Test
    void theMenuSavesPictureAndData(@TempDir Path folder, FxRobot robot) throws IOException {
        rest(17);
        choose(Outlook.Mode.RELIEF);
        for (String kind : new String[] {"png", "svg", "csv"}) {
            Path file = folder.resolve("land." + kind);
            easel.file = Optional.of(file);
            Easel.on(() -> relief().requestFocus());
            robot.type(KeyCode.CONTEXT_MENU);
            Easel.until(() -> entry("plot.save-" + kind).isPresent());
            Easel.on(() -> entry("plot.save-" + kind).orElseThrow().fire());
            assertTrue(Files.size(file) > 1000);
            Easel.on(() -> Window.getWindows().stream().filter(w -> w instanceof ContextMenu)
                    .toList().forEach(Window::hide));
        }
        assertTrue(
                Files.readString(folder.resolve("land.svg")).contains("<title>The surface as a landscape"));
        String csv = Files.readString(folder.resolve("land.csv"));
        assertTrue(csv.startsWith("name,x,y,x2,y2,value\n") && csv.contains("\nAdam,-7.0,2.0,"));
    }

    private static Optional<MenuItem> entry(String id) {
        return Window.getWindows().stream().filter(ContextMenu.class::isInstance)
                .flatMap(w -> ((ContextMenu) w).getItems().stream())
                .filter(i -> id.equals(i.getId())).findFirst();
    }
}
