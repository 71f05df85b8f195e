package trainscope.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;
import trainscope.i18n.Language;
import trainscope.plot.Palette;
import trainscope.ui.kit.Command;

/// What can be done with the window, by mouse and by keyboard.
@ExtendWith(ApplicationExtension.class)
class ShellTest {
    @TempDir Path folder;

    private final Desktop desktop = new Desktop();
    private Stage stage;
    private LabWindow window;

    @Start
    void start(Stage shown) {
        stage = shown;
        open();
    }

    private void open() {
        window = desktop.window(stage, folder.resolve("settings.json"));
        window.model().language.set(Language.ENGLISH);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1000);
        stage.setHeight(800);
        window.open();
    }

    @Stop
    void stop() {
        window.close();
    }

    private String title(FxRobot robot) {
        return robot.lookup("#title").<Labeled>query().getText();
    }

    private Node focused() {
        return stage.getScene().getFocusOwner();
    }

    @Test
    void theLanguageIsSwitchedInPlaceByMouse(FxRobot robot) {
        robot.clickOn("#play").clickOn("#play");
        robot.clickOn("#language");
        assertEquals("최적화 경로", title(robot));
        assertEquals("재생 / 일시정지", robot.lookup("#play").<Labeled>query().getText());
        assertEquals("2", robot.lookup("#picture").<Labeled>query().getText(), "what was done is not undone");
        assertEquals(List.of("view ENGLISH", "open", "close", "view KOREAN", "open"), desktop.first.story);
        assertEquals("language", focused().getId(), "the same key switches back");
        robot.clickOn("#language");
        assertEquals("Optimizer paths", title(robot));
    }

    @Test
    void theLanguageIsSwitchedInPlaceByKeyboard(FxRobot robot) {
        robot.clickOn("#page-second");
        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertEquals("초깃값", title(robot));
        assertTrue(stage.getTitle().startsWith("초깃값"), stage.getTitle());
        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertEquals("Initialization", title(robot));
    }

    @Test
    void withoutHangulItSaysSoAndStaysInEnglish(FxRobot robot) {
        robot.interact(() -> {
            stage.close();
            desktop.hangul = Optional.empty();
            open();
        });
        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertEquals("Optimizer paths", title(robot));
        assertEquals(1, desktop.said.size());
        assertTrue(desktop.said.getFirst().contains("Hangul"), desktop.said.getFirst());
    }

    @Test
    void theThemeFollowsTheSystemUntilOneIsChosen(FxRobot robot) {
        var palette = desktop.first.desk().palette();
        assertEquals(Palette.light().lanes(), palette.get().lanes());
        robot.interact(() -> desktop.dark.set(true));
        assertEquals(Palette.dark().lanes(), palette.get().lanes());
        robot.clickOn("#theme");
        assertEquals(ThemeChoice.LIGHT, window.model().theme.get());
        assertEquals(Palette.light().lanes(), palette.get().lanes());
        robot.push(KeyCode.CONTROL, KeyCode.T);
        assertEquals(Palette.dark().lanes(), palette.get().lanes());
        robot.interact(() -> desktop.dark.set(false));
        assertEquals(Palette.dark().lanes(), palette.get().lanes());
        robot.push(KeyCode.CONTROL, KeyCode.T);
        assertEquals(Palette.light().lanes(), palette.get().lanes());
    }

    @Test
    void inFrontOfAClassTypeGrowsAndTheRestGoes(FxRobot robot) {
        var scale = desktop.first.desk().typeScale();
        double usual = robot.lookup("#play").<Labeled>query().getFont().getSize();
        for (Runnable begin : List.<Runnable>of(() -> robot.push(KeyCode.F11),
                () -> robot.clickOn("#present"))) {
            begin.run();
            assertTrue(stage.isFullScreen());
            assertEquals(ShellViewModel.PRESENTED, scale.get());
            assertEquals(usual * ShellViewModel.PRESENTED,
                    robot.lookup("#play").<Labeled>query().getFont().getSize(), 0.01);
            for (String gone : List.of(".rail", ".top-bar", ".status-bar")) {
                assertFalse(robot.lookup(gone).query().isVisible(), gone);
            }
            robot.moveTo("#picture");
            var light = robot.lookup("#spotlight").<javafx.scene.shape.Circle>query();
            assertTrue(light.isVisible());
            double before = light.getCenterX();
            robot.moveBy(40, 0);
            assertEquals(before + 40, light.getCenterX(), 1);
            robot.push(KeyCode.ESCAPE);
            assertFalse(stage.isFullScreen());
            assertFalse(light.isVisible());
            assertEquals(1, scale.get());
        }
        robot.push(KeyCode.F11).push(KeyCode.F11);
        assertFalse(stage.isFullScreen());
    }

    @Test
    void theSheetListsEveryCommand(FxRobot robot) {
        for (Runnable ask : List.<Runnable>of(() -> robot.clickOn("#help"), () -> robot.push(KeyCode.F1),
                () -> robot.write("?"))) {
            ask.run();
            assertTrue(window.shell().sheet().isOpen());
            var words = robot.lookup(".sheet .label").<Labeled>queryAll().stream().map(Labeled::getText)
                    .collect(Collectors.toSet());
            for (Command command : commands()) {
                assertTrue(words.contains(SampleTexts.of(Language.ENGLISH).get("command." + command.id())),
                        command.id());
            }
            robot.push(KeyCode.RIGHT).push(KeyCode.DIGIT1);
            robot.push(KeyCode.ESCAPE);
            assertFalse(window.shell().sheet().isOpen());
        }
        assertEquals(0, desktop.first.played.get(), "the page heard nothing of it");
    }

    private List<Command> commands() {
        return Stream.concat(window.shell().commands().all().stream(), window.shell().ofPage().stream())
                .toList();
    }

    @Test
    void noKeyMeansTwoThings() {
        var keys = commands().stream().map(Command::key).toList();
        assertEquals(keys.size(), keys.stream().distinct().count(), keys.toString());
    }

    @Test
    void singleKeysReachThePageButNeverFromAPlaceWhereOneTypes(FxRobot robot) {
        robot.push(KeyCode.SPACE).push(KeyCode.RIGHT).push(KeyCode.DIGIT1);
        assertEquals(111, desktop.first.played.get());
        robot.clickOn("#field");
        robot.push(KeyCode.END).write(" 1?");
        robot.push(KeyCode.RIGHT);
        assertEquals(111, desktop.first.played.get());
        assertTrue(robot.lookup("#field").<TextField>query().getText().endsWith(" 1?"));
        assertFalse(window.shell().sheet().isOpen());
        robot.push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        assertEquals("Initialization", title(robot));
    }

    @Test
    void arrowsGoThroughTimeEvenWhenAButtonHasTheFocus(FxRobot robot) {
        robot.clickOn("#play");
        robot.push(KeyCode.RIGHT);
        assertEquals(11, desktop.first.played.get());
        assertEquals("play", focused().getId());
    }

    @Test
    void pagesAreChosenByKeyboard(FxRobot robot) {
        robot.interact(() -> robot.lookup("#page-second").query().requestFocus());
        robot.push(KeyCode.SPACE);
        assertEquals("Initialization", title(robot));
        robot.push(KeyCode.CONTROL, KeyCode.PAGE_UP);
        assertEquals("Optimizer paths", title(robot));
        robot.push(KeyCode.CONTROL, KeyCode.PAGE_UP);
        assertEquals("Initialization", title(robot), "after the first comes the last");
    }

    @Test
    void pagesAreChosenByMouseAndRestWhenOutOfSight(FxRobot robot) {
        robot.clickOn("#page-second");
        assertEquals("Initialization", title(robot));
        assertEquals(List.of("view ENGLISH", "open", "close"), desktop.first.story);
        robot.clickOn("#page-second");
        assertEquals(List.of("view ENGLISH", "open"), desktop.second.story);
        robot.clickOn("#page-first");
        assertEquals(List.of("view ENGLISH", "open", "close", "open"), desktop.first.story);
    }

    @Test
    void theSetupIsFoldedAndWidened(FxRobot robot) {
        var place = robot.lookup(".setup-place").<javafx.scene.layout.Region>query();
        robot.clickOn("#fold");
        assertFalse(place.isVisible());
        robot.push(KeyCode.F9);
        assertTrue(place.isVisible());
        double before = place.getWidth();
        robot.moveTo("#setup-edge").press(MouseButton.PRIMARY);
        // The built-in screen loses a drag that leaves what is dragged, so the edge is given time to follow.
        for (int i = 0; i < 20; i++) {
            robot.moveBy(-2, 0);
            WaitForAsyncUtils.waitForFxEvents();
        }
        robot.release(MouseButton.PRIMARY);
        assertEquals(before + 40, place.getWidth(), 4);
        double dragged = window.model().setupWidth.get();
        robot.interact(() -> robot.lookup("#setup-edge").query().requestFocus());
        robot.push(KeyCode.RIGHT);
        assertEquals(dragged - 16, window.model().setupWidth.get(), 0.01);
        assertEquals(0, desktop.first.played.get());
    }

    @Test
    void typeGrowsAndShrinks(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        double larger = desktop.first.desk().typeScale().get();
        assertTrue(larger > 1);
        robot.push(KeyCode.CONTROL, KeyCode.MINUS).push(KeyCode.CONTROL, KeyCode.MINUS);
        assertTrue(desktop.first.desk().typeScale().get() < 1);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertEquals(1, desktop.first.desk().typeScale().get());
    }

    @Test
    void aboutTellsWhatRunsAndCopiesIt(FxRobot robot) {
        robot.clickOn("#about");
        robot.clickOn("#about-copy");
        var copied = new String[1];
        robot.interact(() -> copied[0] = javafx.scene.input.Clipboard.getSystemClipboard().getString());
        assertTrue(copied[0].contains("JavaFX: 26"), copied[0]);
        robot.push(KeyCode.TAB).push(KeyCode.ENTER);
        assertFalse(window.shell().sheet().isOpen());
        robot.push(KeyCode.SHIFT, KeyCode.F1);
        assertTrue(window.shell().sheet().isOpen());
        robot.clickOn("#sheet-close");
        assertFalse(window.shell().sheet().isOpen());
    }

    @Test
    void whatWasSwitchedIsRememberedUntilTomorrow(FxRobot robot) {
        robot.clickOn("#page-second").clickOn("#fold");
        robot.push(KeyCode.CONTROL, KeyCode.L).push(KeyCode.CONTROL, KeyCode.T).push(KeyCode.CONTROL,
                KeyCode.T);
        robot.interact(() -> {
            stage.setWidth(900);
            window.close();
        });
        var settings = new SettingsFile(folder.resolve("settings.json")).load().settings();
        assertEquals(new Settings(new WindowPlace(0, 0, 900, 800, false), "second", ThemeChoice.DARK,
                Language.KOREAN, 1, new Settings.Fold(304, false)), settings);
        assertEquals("dispose", desktop.first.story.getLast());
        robot.interact(() -> {
            stage.close();
            window = desktop.window(stage, folder.resolve("settings.json"));
            window.open();
        });
        assertEquals("초깃값", title(robot));
        assertEquals(900, stage.getWidth());
        assertEquals(Palette.dark().lanes(), desktop.second.desk().palette().get().lanes());
        robot.interact(() -> window.model().theme.set(ThemeChoice.LIGHT));
    }

    @Test
    void settingsThatAreOutOfReachDoNotKeepItFromOpening(FxRobot robot) {
        robot.interact(() -> {
            stage.close();
            window = desktop.window(stage, Path.of("/dev/null/settings.json"));
            window.open();
        });
        assertTrue(stage.isShowing());
        assertEquals(1, desktop.said.size(), desktop.said.toString());
        robot.interact(() -> assertFalse(window.close()));
    }

    @Test
    void noThreadIsLeft(FxRobot robot) {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        for (int i = 0; i < 3; i++) {
            robot.interact(() -> {
                window.close();
                stage.close();
                open();
            });
        }
        robot.interact(() -> {
            window.close();
            stage.close();
        });
        Set<Thread> left = new HashSet<>(Thread.getAllStackTraces().keySet());
        left.removeAll(before);
        // Those of the toolkit come and go with what it draws.
        left.removeIf(thread -> thread.getName()
                .matches("(Prism|JavaFX|Quantum|Glass|Disposer|D3D|Common-).*|.*[Cc]leaner.*"));
        assertEquals(Set.of(), left);
    }
}
