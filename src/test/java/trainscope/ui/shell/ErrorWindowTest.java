package trainscope.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;
import trainscope.i18n.Language;

/// What nobody caught is told once, in words, and can be passed on.
@ExtendWith(ApplicationExtension.class)
class ErrorWindowTest {
    @TempDir Path folder;

    private final Desktop desktop = new Desktop();
    private Stage stage;
    private LabWindow window;

    @Start
    void start(Stage shown) {
        stage = shown;
        window = desktop.window(stage, folder.resolve("settings.json"));
        window.model().language.set(Language.ENGLISH);
        stage.setX(0);
        stage.setY(0);
        window.open();
    }

    @Stop
    void stop() {
        Window.getWindows().stream().filter(w -> !w.equals(stage)).toList().forEach(Window::hide);
    }

    private void fail(String message) throws InterruptedException {
        var thread = new Thread(() -> {
            throw new IllegalStateException(message);
        }, "run 7");
        thread.setUncaughtExceptionHandler(window.mishaps());
        thread.start();
        thread.join();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<Window> windows() {
        return Window.getWindows().stream().filter(w -> !w.equals(stage)).toList();
    }

    @Test
    void aThousandMishapsAreOneWindow(FxRobot robot) throws InterruptedException {
        for (int i = 0; i < 1000; i++) {
            window.mishaps().uncaughtException(Thread.currentThread(),
                    new IllegalStateException("no such layer"));
        }
        fail("no such layer");
        assertEquals(1, windows().size());
        assertEquals("IllegalStateException: no such layer",
                robot.lookup("#error-what").<Labeled>query().getText());
        assertTrue(robot.lookup("1000 more since then").tryQuery().isPresent());
        assertTrue(stage.isShowing());
    }

    @Test
    void theDetailsAreBehindAFoldAndCanBeCopied(FxRobot robot) throws InterruptedException {
        fail("deep inside");
        assertFalse(robot.lookup("#error-fold").<TitledPane>query().isExpanded());
        robot.clickOn("#error-fold > .title");
        assertTrue(robot.lookup("#error-details").<TextArea>query().getText()
                .startsWith("[run 7] java.lang.Illegal"));
        robot.clickOn("#error-copy");
        var copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertTrue(copied[0].contains("deep inside") && copied[0].contains("JavaFX"), copied[0]);
        robot.clickOn("#error-close");
        assertEquals(List.of(), windows());
    }

    @Test
    void itIsPutAwayByKeyboardAndSpeaksTheLanguageOfTheWindow(FxRobot robot) throws InterruptedException {
        robot.interact(() -> window.model().language.set(Language.KOREAN));
        fail("one");
        assertTrue(robot.lookup("문제가 생겼습니다").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        assertEquals(List.of(), windows());
        window.mishaps().uncaughtException(Thread.currentThread(), new ArithmeticException("two"));
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.ENTER);
        assertEquals(List.of(), windows());
    }

    @Test
    void aPageThatCannotBeBuiltLeavesTheOthersAlone(FxRobot robot) {
        robot.interact(() -> {
            desktop.second.broken = true;
            window.model().page.set("second");
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, windows().size());
        robot.clickOn("#error-close");
        assertTrue(robot.lookup("This page could not be opened: broken").tryQuery().isPresent());
        robot.clickOn("#page-first");
        assertEquals("Optimizer paths", robot.lookup("#title").<Labeled>query().getText());
    }
}
