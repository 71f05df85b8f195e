package trainscope.ui.init;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import trainscope.i18n.Language;
import trainscope.lab.insight.wall.Quantity;
import trainscope.lab.spec.InitPlan;
import trainscope.ui.kit.Easel;

/// What leaves the room and comes back, and that another language changes nothing else.
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class InitShareTest {
    @TempDir Path folder;

    private final InitStudio room = new InitStudio(InitStudio.small("tanh"));
    private final InitViewModel model = room.model;

    @Start
    void start(Stage stage) {
        room.show(stage);
    }

    @AfterEach
    void end() {
        room.close();
    }

    @Test
    void aWallIsSavedAndOpened(FxRobot robot) throws IOException {
        room.whole();
        room.easel.file = Optional.of(folder.resolve("wall.json"));
        room.focus("wall");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        InitPlan saved = model.plan();
        String text = Files.readString(folder.resolve("wall.json"));
        assertTrue(room.page.knows(text));
        room.type(robot, "depth", "2");
        Easel.on(() -> model.recolour(0, 7));
        assertNotEquals(saved, model.plan());
        robot.push(KeyCode.CONTROL, KeyCode.O);
        assertEquals(saved, model.plan());
        room.whole();
        assertEquals(List.of(), room.easel.warned);
        Files.writeString(folder.resolve("wall.json"), text.replace("\"tanh\"", "\"tan\""));
        robot.push(KeyCode.CONTROL, KeyCode.O);
        assertEquals(saved, model.plan());
        assertEquals(1, room.easel.warned.size());
    }

    @Test
    void aWallIsCopiedAndPastedAsText(FxRobot robot) {
        room.whole();
        InitPlan copied = model.plan();
        room.focus("wall");
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).push(KeyCode.C).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertTrue(Easel.get(() -> Clipboard.getSystemClipboard().getString()).contains("trainscope.init"));
        room.type(robot, "layerUnits", "5");
        robot.clickOn("#share");
        InitStudio.choose(robot, "share-paste");
        assertEquals(copied, model.plan());
    }

    @Test
    void figuresAreSavedAsTheCommandLinePrintsThem(FxRobot robot) throws IOException {
        room.whole();
        room.easel.file = Optional.of(folder.resolve("wall.csv"));
        robot.clickOn("#share");
        InitStudio.choose(robot, "share-wall-csv");
        List<String> rows = Files.readAllLines(folder.resolve("wall.csv"));
        assertEquals(1 + 4 * 2 * 4, rows.size(), "four lanes, activations and gradients, four layers");
        assertTrue(rows.getFirst().startsWith("lane,layer,quantity,"));
    }

    @Test
    void anotherLanguageKeepsAll(FxRobot robot) {
        room.whole();
        robot.clickOn(InitStudio.at(room.wall(), 2, 1, 0.5));
        robot.push(KeyCode.Q).push(KeyCode.G).push(KeyCode.O);
        Easel.on(() -> model.recolour(0, 6));
        room.whole();
        var before = List.of(model.plan(), model.shownProperty().get(), model.reachProperty().get(),
                model.spotProperty().get(), model.selectedProperty().get());
        String row = numbers(room.row(2));
        Easel.on(() -> {
            room.see(Language.KOREAN);
            room.page.open();
        });
        room.whole();
        Easel.until(() -> model.closeupProperty().get() != null);
        Easel.pulses(3);
        assertEquals(before, List.of(model.plan(), model.shownProperty().get(), model.reachProperty().get(),
                model.spotProperty().get(), model.selectedProperty().get()));
        assertEquals(row, numbers(room.row(2)));
        assertTrue(room.shows("over"));
        assertTrue(room.shows("close-large"));
        assertEquals("활성화 전 값", Easel.get(() -> room.wall().model().title()));
        room.focus("wall");
        robot.push(KeyCode.Q);
        assertEquals(Quantity.GRADIENT, model.shownProperty().get());
    }

    /// What does not depend on the language.
    private static String numbers(String words) {
        return words.replaceAll("[^0-9.]+", " ");
    }

    @Test
    void anotherLanguageDoesNotEndATraining(FxRobot robot) {
        room.whole();
        room.focus("wall");
        robot.push(KeyCode.SPACE);
        Easel.until(() -> model.time().stepProperty().get() > 5 && model.time().frame() != null);
        Easel.on(() -> {
            room.see(Language.KOREAN);
            room.page.open();
        });
        Easel.until(() -> model.time().stepProperty().get() == 500);
        assertTrue(room.shows("learn-loss"));
    }
}
