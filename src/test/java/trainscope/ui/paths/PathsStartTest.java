package trainscope.ui.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static trainscope.ui.paths.Atelier.walk;
import static trainscope.ui.kit.Easel.until;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import trainscope.engine.optim.Momentum;
import trainscope.engine.surface.Point;
import trainscope.engine.surface.Rosenbrock;
import trainscope.engine.surface.Typed;
import trainscope.lab.run.PathFrame;
import trainscope.lab.spec.Change;
import trainscope.ui.kit.Easel;

/// Where a race begins, on what, by which rule, and how one goes about in its time: by mouse and by keyboard.
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class PathsStartTest {
    private final Atelier room = new Atelier();
    private final PathsViewModel model = room.model;

    @Start
    void start(Stage stage) {
        room.show(stage);
    }

    @AfterEach
    void end() {
        room.close();
    }

    private void drag(FxRobot robot, Point2D from, Point2D to) {
        robot.moveTo(from).press(MouseButton.PRIMARY);
        for (int i = 1; i <= 4; i++) {
            robot.moveTo(from.interpolate(to, i / 4.0));
        }
        robot.release(MouseButton.PRIMARY);
        Easel.pulses(2);
    }

    @Test
    void theStartIsDraggedWithTheMouse(FxRobot robot) {
        room.rest(30);
        double ended = room.spot(3).at().x();
        drag(robot, room.at(-7, 2), room.at(-5, 1));
        assertEquals(-5, model.spec().start().x(), 0.1);
        assertEquals(1, model.spec().start().y(), 0.1);
        until(() -> room.frame().step() == 30 && room.spot(3).at().x() != ended);
        assertEquals(4, room.frame().spots().size());
        Easel.on(model::undo);
        assertEquals(new Point(-7, 2), model.spec().start(), "a drag is one change");
    }

    @Test
    void timeStandsWhereItStoodHoweverOftenTheStartMoves(FxRobot robot) {
        Easel.on(() -> model.steps(20_000));
        room.rest(20_000);
        for (int i = 1; i <= 5; i++) {
            double y = 2 + i / 10.0;
            PathFrame before = room.frame();
            Easel.on(() -> model.start(new Point(-7, y)));
            // The next move comes as soon as anything is seen of this one, long before its end.
            until(() -> !before.equals(room.frame()));
        }
        until(() -> room.frame().step() == 20_000, () -> "at step " + room.frame().step());
        assertEquals(2.5, Easel.get(() -> model.spec().start().y()));
    }

    @Test
    void theStartIsMovedByKeyboard(FxRobot robot) {
        room.rest(30);
        room.focus("map");
        robot.push(KeyCode.ALT, KeyCode.RIGHT).push(KeyCode.ALT, KeyCode.DOWN);
        assertTrue(model.spec().start().x() > -7);
        assertTrue(model.spec().start().y() < 2);
        assertEquals(30, model.stepProperty().get(), "time stands where it stood");
    }

    @Test
    void aSurfaceIsTypedAndChosenByKeyboard(FxRobot robot) {
        room.rest(5);
        robot.clickOn("#surface").push(KeyCode.CONTROL, KeyCode.A);
        robot.write("x^2/10 + y^2");
        until(() -> model.spec().surface() instanceof Typed typed && typed.formula().equals("x^2/10 + y^2"));
        until(() -> room.frame() != null && room.frame().spots().size() == 4);
        room.focus("surfaces");
        robot.push(KeyCode.SPACE);
        walk(robot, "surface-rosenbrock");
        until(() -> model.spec().surface() instanceof Rosenbrock);
    }

    private static Optional<ListCell<?>> cell(FxRobot robot) {
        return robot.lookup(".combo-box-popup .list-cell").<ListCell<?>>queryAll().stream()
                .filter(cell -> "Momentum".equals(cell.getText())).findFirst();
    }

    @Test
    void anotherRuleIsChosenByMouseAndByKeyboard(FxRobot robot) {
        room.rest(5);
        robot.clickOn("#choice-rule");
        until(() -> cell(robot).isPresent());
        robot.clickOn(cell(robot).orElseThrow());
        Easel.pulses(2);
        assertInstanceOf(Momentum.class, model.lane(0).rule());
        assertEquals(0.95, model.lane(0).rule().lr(), "the rate is kept");
        room.focus("choice-rule");
        robot.push(KeyCode.UP);
        Easel.pulses(2);
        assertNotEquals(Momentum.class, model.lane(0).rule().getClass());
    }

    @Test
    void timeIsScrubbedBackByMouseAndByKeyboard(FxRobot robot) {
        room.rest(30);
        var timeline = room.find("timeline", Region.class);
        Point2D right = Easel.get(() -> timeline.localToScreen(timeline.getWidth() - 2, 14));
        Point2D middle = Easel.get(() -> timeline.localToScreen(timeline.getWidth() / 2, 14));
        drag(robot, right, middle);
        until(() -> model.stepProperty().get() == 15 && room.frame().step() == 15);
        double there = room.spot(0).at().x();
        robot.push(KeyCode.LEFT);
        until(() -> model.stepProperty().get() == 14);
        room.focus("lane-0");
        robot.push(KeyCode.HOME);
        until(() -> model.stepProperty().get() == 0);
        robot.push(KeyCode.END);
        until(() -> model.stepProperty().get() == 30);
        room.rest(15);
        assertEquals(there, room.spot(0).at().x(), "the past is the same whenever one looks");
    }

    @Test
    void aLaneBranchesOffByMouseAndByKey(FxRobot robot) {
        room.rest(12);
        robot.clickOn("#lane-1").clickOn("#transport-branch");
        until(() -> model.plan().lanes() == 5);
        room.focus("lane-0");
        robot.push(KeyCode.DIGIT4).push(KeyCode.B);
        until(() -> model.plan().lanes() == 6);
        assertEquals(3, ((Change.Branch) model.plan().journal().get(1)).parent());
        assertEquals(12, model.plan().birth(5));
        until(() -> room.frame().spots().size() == 6);
        assertEquals(room.spot(3).at(), room.spot(5).at());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> model.plan().lanes() == 5);
    }

    @Test
    void playAndPauseByMouseAndByKey(FxRobot robot) {
        Easel.on(() -> model.steps(20_000));
        room.rest(0);
        robot.clickOn("#transport-play");
        until(() -> model.playingProperty().get() && model.stepProperty().get() > 0);
        room.focus("map");
        robot.push(KeyCode.SPACE);
        until(() -> !model.playingProperty().get());
        robot.push(KeyCode.SPACE);
        until(() -> model.playingProperty().get());
    }
}
