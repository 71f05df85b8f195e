package trainscope.ui.init;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import trainscope.engine.data.source.Digits;
import trainscope.engine.init.Normal;
import trainscope.lab.insight.wall.Quantity;
import trainscope.lab.insight.wall.Wall;
import trainscope.lab.spec.InitSpec;
import trainscope.lab.spec.Origin;
import trainscope.lab.spec.Signal;
import trainscope.plot.Mark;
import trainscope.ui.kit.Easel;
import trainscope.ui.kit.KnobField;

/// What a person turns at the side, and what the wall makes of it.
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class InitKnobsTest {
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

    private double[] stds(int lane) {
        return room.whole().lane(lane).stds(Quantity.ACTIVATION);
    }

    @Test
    void theDeviationIsDraggedAndItsWholeRowFollows(FxRobot robot) {
        double[] before = stds(0);
        double[] other = stds(1);
        var knob = room.find("knob-std", KnobField.class);
        var thumb = Objects.requireNonNull(Easel.get(() -> knob.lookup(".thumb")));
        Point2D at = Easel.get(() -> thumb.localToScreen(thumb.getLayoutBounds().getCenterX(),
                thumb.getLayoutBounds().getCenterY()));
        robot.moveTo(at).press(MouseButton.PRIMARY).moveTo(at.add(-40, 0)).moveTo(at.add(-80, 0))
                .release(MouseButton.PRIMARY);
        double std = ((Normal) model.spec().lanes().getFirst().init()).std();
        assertTrue(std < 0.7, "dragged to " + std);
        double[] now = stds(0);
        for (int layer = 0; layer < 4; layer++) {
            assertNotEquals(before[layer], now[layer]);
        }
        assertArrayEquals(other, stds(1));
        assertTrue(room.row(0).contains("σ " + Amount.of(now[3])), room.row(0));
        room.focus("wall");
        // However slow the machine is: a drag in one go is one thing to take back, and more only where it lingered.
        for (int i = 0; i < 3; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.Z);
        }
        assertArrayEquals(before, stds(0));
    }

    @Test
    void depthUnitsAndSamplesAreTyped(FxRobot robot) {
        room.whole();
        room.type(robot, "depth", "6");
        room.type(robot, "layerUnits", "9");
        room.type(robot, "samples", "33");
        Wall wall = room.whole();
        assertEquals(InitSpec.even(6, 9), model.spec().widths());
        assertEquals(6, Easel.get(() -> room.wall().model().columns().size()));
        assertEquals(33 * 9, wall.lane(0).cell(5, Quantity.ACTIVATION).figures().count());
        room.type(robot, "depth", "21");
        assertEquals(6, model.spec().depth(), "more than there may be is not taken");
    }

    @Test
    void everyLayerCanHaveAWidthOfItsOwn(FxRobot robot) {
        room.whole();
        room.write(robot, "widths", "30, 20, 10");
        assertEquals(List.of(30, 20, 10), model.spec().widths());
        Wall wall = room.whole();
        assertEquals(50 * 20, wall.lane(0).cell(1, Quantity.ACTIVATION).figures().count());
        assertEquals("30, 20, 10", Easel.get(() -> room.find("widths", TextField.class).getText()));
        room.write(robot, "widths", "30, x");
        assertEquals(List.of(30, 20, 10), model.spec().widths());
        assertTrue(room.find("widths", TextField.class).getPseudoClassStates().toString().contains("error"));
    }

    @Test
    void inputsAreNormalAllPositiveOrADataSet(FxRobot robot) {
        room.unfold("inputs");
        double[] normal = stds(2);
        Easel.on(() -> room.find("input-positive", ToggleButton.class).fire());
        assertEquals(new Signal.Drawn(100, 5, 1), model.spec().signal());
        assertNotEquals(normal[0], stds(2)[0]);
        Easel.on(() -> room.find("input-examples", ToggleButton.class).fire());
        Wall digits = room.whole();
        var examples = assertInstanceOf(Signal.Examples.class, model.spec().signal());
        assertInstanceOf(Digits.class,
                assertInstanceOf(Origin.Made.class, examples.material().origin()).source());
        assertEquals(50 * 12, digits.lane(0).cell(0, Quantity.ACTIVATION).figures().count());
        Easel.on(() -> room.find("input-standard", ToggleButton.class).fire());
        assertArrayEquals(normal, stds(2));
        room.type(robot, "mean", "2");
        assertEquals(new Signal.Drawn(100, 2, 1), model.spec().signal());
    }

    @Test
    void aNewDrawIsAnotherWallAndUndoBringsTheSameBackToTheBit(FxRobot robot) {
        double[] first = stds(2);
        String row = room.row(2);
        robot.clickOn("#wall-redraw");
        assertEquals(2, model.spec().seed());
        double[] second = stds(2);
        assertNotEquals(first[3], second[3]);
        assertNotEquals(row, room.row(2));
        room.focus("wall");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(1, model.spec().seed());
        assertArrayEquals(first, stds(2));
        assertEquals(row, room.row(2));
        robot.push(KeyCode.R);
        assertEquals(2, model.spec().seed());
        assertArrayEquals(second, stds(2));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        stds(2);
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertArrayEquals(second, stds(2));
    }

    @Test
    void severalDrawsAreBandsOnThePictureByDepth(FxRobot robot) {
        room.whole();
        assertEquals(List.of(), bands());
        room.unfold("chance");
        room.type(robot, "repeats", "4");
        Wall wall = room.whole();
        assertEquals(4, bands().size());
        Mark.Band band = bands().get(2);
        var wanted = wall.lane(2).bands().get(Quantity.ACTIVATION).get(3);
        assertEquals(wanted.mean() + wanted.spread(), band.span().hi(3), 1e-12);
        assertEquals(Math.max(wanted.least(), wanted.mean() - wanted.spread()), band.span().lo(3), 1e-12);
    }

    private List<Mark.Band> bands() {
        return Easel.get(() -> room.plot("depth-spread").model().marks().stream()
                .filter(Mark.Band.class::isInstance).map(Mark.Band.class::cast).toList());
    }
}
