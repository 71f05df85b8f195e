package trainscope.ui.init;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import trainscope.engine.optim.Sgd;
import trainscope.lab.insight.wall.Schooling;
import trainscope.plot.Mark;
import trainscope.ui.kit.Easel;

/// The lanes of the wall learn, and time goes back.
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class InitTrainTest {
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

    private void steps(long steps) {
        Easel.on(() -> model.schoolingProperty().set(new Schooling(new Sgd(0.1), 50, steps, 5)));
        room.whole();
        room.focus("wall");
    }

    private void rest(long step) {
        Easel.until(() -> model.time().frame() != null && model.time().frame().step() == step
                && model.time().stepProperty().get() == step,
                () -> "step " + model.time().stepProperty().get());
        // What is seen inside can be that of a moment ago.
        Easel.until(() -> model.time().frame().insides().stream()
                .allMatch(inside -> inside.isPresent() && inside.get().step() == step));
        Easel.pulses(3);
    }

    @Test
    void playTrainsAndTheHistogramsMove(FxRobot robot) {
        steps(60);
        String before = room.row(2);
        assertFalse(room.shows("learn-loss"));
        robot.clickOn("#transport-play");
        rest(60);
        assertTrue(room.shows("learn-loss"));
        assertNotEquals(before, room.row(2));
        List<Mark.Line> lines = Easel.get(() -> room.plot("learn-loss").model().marks().stream()
                .map(Mark.Line.class::cast).toList());
        assertEquals(List.of("N(0, 1)", "N(0, 0.01)", "Xavier 1/√n", "He √(2/n)"),
                lines.stream().map(Mark.Line::name).toList());
        for (Mark.Line line : lines) {
            assertEquals(13, line.series().size());
        }
        Mark.Line xavier = lines.get(2);
        assertTrue(xavier.series().y(12) < xavier.series().y(0), "Xavier learns");
        assertTrue(room.says("learn-words").contains("Step 60 of 60"), room.says("learn-words"));
    }

    @Test
    void timeGoesBackToTheSameWallAndToTheStart(FxRobot robot) {
        steps(40);
        String untrained = room.row(2);
        robot.push(KeyCode.SPACE);
        rest(40);
        String last = room.row(2);
        room.focus("timeline");
        robot.push(KeyCode.LEFT);
        rest(39);
        assertNotEquals(last, room.row(2));
        robot.push(KeyCode.HOME);
        rest(0);
        String first = room.row(2);
        robot.clickOn("#timeline");
        rest(20);
        String middle = room.row(2);
        room.focus("timeline");
        robot.push(KeyCode.END);
        rest(40);
        assertEquals(last, room.row(2));
        Easel.on(() -> model.time().seek(20));
        rest(20);
        assertEquals(middle, room.row(2));
        Easel.on(() -> model.time().seek(0));
        rest(0);
        assertEquals(first, room.row(2));
        robot.clickOn("#learn-end");
        Easel.pulses(3);
        assertFalse(room.shows("learn-loss"));
        assertEquals(untrained, room.row(2));
        assertEquals(0, model.time().stepProperty().get());
    }

    @Test
    void anotherWallBeginsAtStepZero(FxRobot robot) {
        steps(40);
        robot.push(KeyCode.SPACE);
        rest(40);
        room.type(robot, "std", "0.5");
        assertEquals(0, model.time().stepProperty().get());
        assertFalse(model.time().isTraining());
        room.whole();
        assertFalse(room.shows("learn-loss"));
        robot.clickOn("#transport-forward");
        rest(1);
    }

    @Test
    void lookingAtAnotherQuantityDoesNotDisturbTheTraining(FxRobot robot) {
        steps(30);
        robot.push(KeyCode.SPACE);
        rest(30);
        for (int i = 0; i < 3; i++) {
            String before = room.row(2);
            robot.push(KeyCode.Q);
            Easel.until(() -> model.lanes().get(2).filter(lane -> lane.knows(model.shownProperty().get()))
                    .isPresent());
            Easel.pulses(3);
            assertNotEquals(before, room.row(2));
        }
        assertEquals(30, model.time().stepProperty().get());
    }

    @Test
    void sixteenScalesAreTrainedAndShown(FxRobot robot) {
        steps(10);
        robot.push(KeyCode.S);
        Easel.pulses(3);
        assertTrue(room.shows("scale-15"));
        assertFalse(room.shows("depth-spread"));
        robot.clickOn("#scales-run");
        Easel.until(() -> drawn() == 16, () -> drawn() + " are drawn");
        assertEquals("σ 1", Easel.get(() -> room.plot("scale-0").model().title()).replaceAll("\\.0+$", ""));
        assertTrue(Easel.get(() -> room.plot("scale-15").model().description()).contains("10⁻⁴"));
        assertEquals("Train all", room.says("scales-run"));
        robot.clickOn("#wall-scales");
        Easel.pulses(3);
        assertTrue(room.shows("depth-spread"));
    }

    private int drawn() {
        int drawn = 0;
        for (int i = 0; i < 16; i++) {
            drawn += room.plot("scale-" + i).model().marks().size() == 2 ? 1 : 0;
        }
        return drawn;
    }

    @Test
    void theScalesCanBeCancelled(FxRobot robot) {
        steps(1_000_000);
        robot.push(KeyCode.S);
        Easel.pulses(3);
        robot.clickOn("#scales-run");
        assertEquals("Cancel", room.says("scales-run"));
        robot.clickOn("#scales-run");
        assertEquals("Train all", room.says("scales-run"));
        Easel.until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("trainscope-scales")));
        assertEquals(0, Easel.get(this::drawn));
    }
}
