package trainscope.ui.init;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import trainscope.engine.init.He;
import trainscope.engine.init.Xavier;
import trainscope.lab.insight.wall.Wall;
import trainscope.plot.WallModel;
import trainscope.ui.kit.Easel;

/// The lanes of the wall and what is said of them.
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class InitLanesTest {
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

    private void until(List<String> names) {
        room.whole();
        assertEquals(names, room.rows());
    }

    @Test
    void lanesAreAddedAndRemovedByMouseAndByKey(FxRobot robot) {
        room.whole();
        robot.clickOn("#lane-add");
        InitStudio.choose(robot, "add-he");
        assertInstanceOf(He.class, model.lane().init());
        assertEquals(5, model.laneCount());
        room.whole();
        assertEquals(5, room.rows().size());
        robot.clickOn("#lane-remove-4");
        until(List.of("N(0, 1)", "N(0, 0.01)", "Xavier 1/√n", "He √(2/n)"));
        robot.clickOn("#lane-0");
        robot.push(KeyCode.DELETE);
        until(List.of("N(0, 0.01)", "Xavier 1/√n", "He √(2/n)"));
        robot.push(KeyCode.CONTROL, KeyCode.D);
        assertEquals(4, model.laneCount());
        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("N(0, 1)", model.laneName(0));
    }

    @Test
    void lanesAreHiddenAndTheirCellsAreStillTheirs(FxRobot robot) {
        room.whole();
        robot.clickOn("#lane-shown-1");
        Easel.pulses(3);
        assertEquals(List.of("N(0, 1)", "Xavier 1/√n", "He √(2/n)"), room.rows());
        robot.clickOn(InitStudio.at(room.wall(), 1, 0, 0.5));
        assertEquals(2, model.spotProperty().get().orElseThrow().lane());
        robot.push(KeyCode.H);
        Easel.pulses(3);
        assertEquals(List.of("N(0, 1)", "He √(2/n)"), room.rows());
        robot.push(KeyCode.H);
        Easel.pulses(3);
        assertEquals(3, room.rows().size());
    }

    @Test
    void aLaneTakesAnotherLookAndAnotherName(FxRobot robot) {
        room.whole();
        robot.clickOn("#lane-look-0");
        InitStudio.choose(robot, "style-6");
        assertEquals(6, Easel.get(() -> room.wall().model().rows().getFirst().tags().getFirst().style()));
        robot.clickOn("#lane-0");
        robot.push(KeyCode.F2);
        robot.write("wide").push(KeyCode.ENTER);
        room.whole();
        assertEquals("wide", room.rows().getFirst());
    }

    @Test
    void whatIsWrongWithALaneIsSaidAndABetterOneIsOneClickAway(FxRobot robot) {
        room.whole();
        robot.push(KeyCode.DIGIT2);
        Easel.pulses(3);
        assertTrue(room.says("verdict").startsWith("N(0, 0.01) fades"), room.says("verdict"));
        robot.clickOn("#verdict-try");
        assertEquals(5, model.laneCount());
        assertInstanceOf(Xavier.class, model.lane().init());
        room.whole();
        assertTrue(room.says("verdict").startsWith(model.lane().name() + " holds"), room.says("verdict"));
        assertFalse(room.shows("verdict-try"));
        robot.push(KeyCode.DIGIT1);
        Easel.pulses(3);
        assertTrue(room.says("verdict").contains("saturates"), room.says("verdict"));
    }

    @Test
    void thePresetOfSymmetryShowsEqualUnitsAndSaysThatTheyStayEqual(FxRobot robot) {
        robot.clickOn("#presets");
        InitStudio.choose(robot, "preset-symmetry");
        room.whole();
        WallModel wall = Easel.get(() -> room.wall().model());
        for (int row = 0; row < 2; row++) {
            for (WallModel.Tile tile : wall.rows().get(row).tiles()) {
                assertEquals(List.of(0, 0, 0, 0, 0, 0, 0, 0), tile.kinds());
            }
        }
        assertEquals(List.of(), wall.rows().get(2).tiles().getFirst().kinds());
        assertTrue(room.says("verdict").contains("stay equal for ever"), room.says("verdict"));
        assertTrue(room.says("preset-note").contains("eight units are worth one"), room.says("preset-note"));
    }

    @Test
    void everyPresetOpensFromTheMenu(FxRobot robot) {
        for (String preset : List.of("relu", "unequal-widths", "plateau")) {
            robot.clickOn("#presets");
            InitStudio.choose(robot, "preset-" + preset);
            Wall wall = room.whole();
            assertEquals(wall.question().spec().lanes().size(), room.rows().size());
            assertTrue(room.shows("preset-note"));
        }
    }
}
