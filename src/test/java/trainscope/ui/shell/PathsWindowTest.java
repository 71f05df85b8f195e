package trainscope.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import trainscope.i18n.Language;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.spec.BookFigure;
import trainscope.lab.spec.PathJson;
import trainscope.lab.spec.Plan;
import trainscope.plot.Palette;
import trainscope.ui.kit.Easel;
import trainscope.ui.paths.PathsPage;

/// The room of optimizer paths in the real window: what is switched there does not disturb a run, and what comes from
/// outside finds its way in.
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class PathsWindowTest {
    private static final Catalog CATALOG = Catalog.standard();

    @TempDir Path folder;

    private final Desktop desktop = new Desktop();
    private final Plan plan = Plan.of(BookFigure.of(CATALOG).lasting(1_000_000));
    private Stage stage;
    private LabWindow window;

    @Start
    void start(Stage shown) {
        stage = shown;
        window = desktop.window(stage, folder.resolve("settings.json"),
                List.of(new PathsPage(CATALOG, plan), desktop.second));
        window.model().language.set(Language.ENGLISH);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1000);
        stage.setHeight(900);
        window.open();
    }

    @Stop
    void stop() {
        window.close();
    }

    private void until(BooleanSupplier wanted) {
        Easel.until(wanted, () -> "step " + step());
    }

    private long step() {
        String counter = ((Labeled) stage.getScene().lookup("#transport-counter")).getText();
        return Long.parseLong(counter.substring(0, counter.indexOf('/')).replaceAll("\\D", ""));
    }

    private static Thread run() {
        return Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().equals("trainscope-run"))
                .findFirst().orElseThrow();
    }

    @Test
    void aRunGoesOnWhileLanguageAndThemeAreSwitched(FxRobot robot) {
        until(() -> step() > 1);
        Thread run = run();
        for (Runnable change : List.<Runnable>of(() -> robot.clickOn("#language"),
                () -> robot.push(KeyCode.CONTROL, KeyCode.L), () -> robot.clickOn("#theme"),
                () -> robot.push(KeyCode.CONTROL, KeyCode.T), () -> robot.push(KeyCode.F11),
                () -> robot.push(KeyCode.ESCAPE))) {
            long before = Easel.get(this::step);
            change.run();
            until(() -> step() > before);
            assertEquals(run, run(), "it is the same run");
        }
        assertEquals(Language.ENGLISH, window.model().language.get());
    }

    @Test
    void whatWasSetStaysInTheOtherLanguage(FxRobot robot) {
        until(() -> step() > 1);
        robot.clickOn("#lane-1").push(KeyCode.M).push(KeyCode.H).push(KeyCode.CONTROL, KeyCode.L);
        assertEquals("최적화 경로", ((Labeled) stage.getScene().lookup("#title")).getText());
        assertTrue(((ToggleButton) stage.getScene().lookup("#lane-1")).isSelected());
        assertTrue(((ToggleButton) stage.getScene().lookup("#map-memory")).isSelected());
        Node name = stage.getScene().lookup("#lane-1 .lane-content");
        assertEquals(0.5, name.getOpacity());
    }

    @Test
    void thePicturesFollowTheTheme(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.T).push(KeyCode.CONTROL, KeyCode.T);
        Easel.pulses(3);
        int lane = Palette.dark().lanes().getFirst();
        var swatch = ((ImageView) stage.getScene().lookup("#lane-look-0 .image-view"));
        assertEquals(lane, Easel.get(() -> swatch.getImage().getPixelReader()
                .getArgb((int) swatch.getImage().getWidth() / 2, (int) swatch.getImage().getHeight() / 2)));
    }

    private Path saved(String name) throws IOException {
        return Files.writeString(folder.resolve(name),
                new PathJson(CATALOG).write(Plan.of(BookFigure.of(CATALOG)).without(0)));
    }

    private int lanes() {
        return stage.getScene().getRoot().lookupAll(".lane-row").size();
    }

    @Test
    void aFileThatIsDroppedOpensItsPage(FxRobot robot) throws IOException {
        Path file = saved("three.json");
        robot.clickOn("#page-second");
        robot.interact(() -> window.shell().arrivals().files(List.of(file)));
        assertEquals("Optimizer paths", ((Labeled) stage.getScene().lookup("#title")).getText());
        assertEquals(3, Easel.get(this::lanes));
        assertTrue(desktop.said.getLast().startsWith("three.json is open"), desktop.said.toString());
        robot.interact(() -> window.shell().arrivals().files(List.of(file, file)));
        assertTrue(desktop.said.getLast().startsWith("Only three.json"), desktop.said.toString());
    }

    @Test
    void aBrokenFileIsRefusedAndNothingChanges(FxRobot robot) throws IOException {
        Path half = folder.resolve("half.json");
        Files.writeString(half, Files.readString(saved("whole.json")).substring(0, 200));
        robot.interact(() -> window.shell().arrivals().files(List.of(half)));
        assertTrue(
                desktop.said.getLast()
                        .startsWith("half.json is not an experiment this lab can open: not JSON"),
                desktop.said.toString());
        robot.interact(() -> window.shell().arrivals().files(List.of(folder.resolve("gone.json"))));
        assertTrue(desktop.said.getLast().startsWith("gone.json cannot be read"), desktop.said.toString());
        robot.interact(() -> window.shell().arrivals().files(List.of(folder)));
        assertTrue(desktop.said.getLast().contains("folder"), desktop.said.toString());
        assertEquals(4, Easel.get(this::lanes));
    }

    @Test
    void whatNoPageKnowsIsSaid(FxRobot robot) throws IOException {
        Path poem = Files.writeString(folder.resolve("poem.txt"), "roses are red");
        robot.clickOn("#page-second");
        robot.interact(() -> window.shell().arrivals().files(List.of(poem)));
        assertEquals("No room of this lab can open poem.txt.", desktop.said.getLast());
    }

    @Test
    void anExperimentIsPastedUnlessOneTypes(FxRobot robot) throws IOException {
        String text = Files.readString(saved("three.json"));
        robot.interact(() -> put(text));
        robot.clickOn("#surface").push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.CONTROL, KeyCode.V);
        assertEquals(4, Easel.get(this::lanes), "a field takes what is pasted into it");
        robot.interact(() -> stage.getScene().lookup("#map").requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.V);
        assertEquals(3, Easel.get(this::lanes));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.interact(() -> put("  "));
        robot.push(KeyCode.CONTROL, KeyCode.V);
        assertTrue(desktop.said.getLast().startsWith("There is no experiment"), desktop.said.toString());
    }

    private static void put(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Test
    void whileSomethingIsCarriedOverTheWindowItSaysWhereToDropIt(FxRobot robot) {
        Node cover = stage.getScene().lookup("#drop-cover");
        assertFalse(cover.isVisible());
        robot.interact(() -> window.shell().drop().show(true));
        assertTrue(cover.isVisible());
        assertTrue(((Labeled) cover.lookup(".drop-words")).getText().startsWith("Drop it here"));
        robot.interact(() -> window.model().language.set(Language.KOREAN));
        assertTrue(cover.getScene() != null, "it survives another language");
        robot.interact(() -> window.shell().drop().show(false));
        assertFalse(cover.isVisible());
    }

    @Test
    void everyCommandOfTheRoomIsOnTheSheet(FxRobot robot) {
        robot.push(KeyCode.F1);
        var words = robot.lookup(".sheet .label").<Labeled>queryAll().stream().map(Labeled::getText).toList();
        for (String expected : List.of("Rename the lane", "F2", "Duplicate the lane", "Ctrl+D",
                "Remove the lane", "Shift+F10", "Colour and line", "Take back the last change", "Ctrl+V")) {
            assertTrue(words.contains(expected), expected + " in " + words);
        }
        var keys = window.shell().ofPage().stream().map(c -> c.key()).toList();
        assertEquals(keys.size(), keys.stream().distinct().count(), keys.toString());
        robot.push(KeyCode.ESCAPE);
    }
}
