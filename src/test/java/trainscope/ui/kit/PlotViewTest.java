package trainscope.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import trainscope.i18n.Language;
import trainscope.plot.Axis;
import trainscope.plot.Extent;
import trainscope.plot.Lens;
import trainscope.plot.PlotPainter;

/// What a person can do with a plot, by mouse and by keyboard.
@ExtendWith(ApplicationExtension.class)
class PlotViewTest {
    private final Easel easel = new Easel();
    private final List<Extent> ranges = new ArrayList<>();
    private PlotView view;

    @Start
    void start(Stage stage) {
        view = new PlotView(easel.desk(Language.ENGLISH));
        view.onRange((x, _) -> ranges.add(x));
        view.model(Pictures.curves("Loss", 4));
        easel.root.getChildren().add(view);
        easel.show(stage, 520, 320);
    }

    private PlotPainter painter() {
        Easel.pulses(3);
        return Objects.requireNonNull(Easel.get(() -> view.painter()));
    }

    private Point2D at(double x, double y) {
        PlotPainter painter = painter();
        return new Point2D(painter.x().pixel(x), painter.y().pixel(y));
    }

    private void drag(FxRobot robot, Point2D from, Point2D to, MouseButton button) {
        robot.moveTo(from).press(button).moveTo(from.midpoint(to)).moveTo(to).release(button);
        Easel.pulses(3);
    }

    private Lens lens() {
        Easel.pulses(2);
        return Easel.get(() -> view.lens());
    }

    private String card() {
        Easel.pulses(3);
        return Easel.get(() -> view.dress().card().isVisible() ? view.dress().card().words() : "");
    }

    private void focus() {
        Easel.on(() -> view.requestFocus());
        Easel.pulses(2);
    }

    // ---- reading

    @Test
    void thePointerReadsEveryLane(FxRobot robot) {
        robot.moveTo(at(15, 0.1));
        assertEquals("step 15, Momentum 0.3162278, SGD 0.1, AdaGrad 0.03162278, Adam 0.01", card());
        robot.moveTo(at(0, 1).add(-40, 0));
        assertEquals("", card());
    }

    @Test
    void theCardNeverLeavesThePicture(FxRobot robot) {
        for (double x : new double[] {0, 8, 22, 30}) {
            for (double y : new double[] {1, 1e-2, 1e-4}) {
                robot.moveTo(at(x, y));
                assertNotEquals("", card());
                var bounds = Easel.get(() -> view.dress().card().getBoundsInParent());
                assertTrue(view.getLayoutBounds().contains(bounds), x + " " + y + " " + bounds);
            }
        }
    }

    @Test
    void valuesAreReadByKeyboardFromPointToPoint(FxRobot robot) {
        focus();
        robot.type(KeyCode.ENTER);
        assertTrue(card().startsWith("step 15,"), card());
        robot.type(KeyCode.RIGHT);
        assertTrue(card().startsWith("step 16,"), card());
        assertTrue(Easel.get(() -> view.getAccessibleText()).contains("step 16"),
                "what is read is also heard");
        robot.type(KeyCode.ESCAPE);
        assertEquals("", card());
        assertFalse(lens().isSet());
    }

    // ---- looking closer

    @Test
    void aRubberBandMagnifiesAndADoubleClickShowsAll(FxRobot robot) {
        drag(robot, at(10, 0.5), at(20, 1e-3), MouseButton.PRIMARY);
        Lens lens = lens();
        assertEquals(10, lens.x().lo(), 0.1);
        assertEquals(20, lens.x().hi(), 0.1);
        assertEquals(1e-3, lens.y().lo(), 1e-4);
        assertEquals(0.5, lens.y().hi(), 0.05);
        assertEquals(lens.x(), ranges.getLast());
        robot.moveTo(at(15, 0.01)).doubleClickOn(MouseButton.PRIMARY);
        assertFalse(lens().isSet());
        assertTrue(ranges.getLast().isEmpty());
    }

    @Test
    void aFlatRubberBandMagnifiesOneAxis(FxRobot robot) {
        Point2D from = at(10, 0.01);
        drag(robot, from, new Point2D(at(20, 0.01).getX(), from.getY() + 3), MouseButton.PRIMARY);
        assertEquals(10, lens().x().lo(), 0.1);
        assertTrue(lens().y().isEmpty());
    }

    @Test
    void aClickMagnifiesNothing(FxRobot robot) {
        robot.moveTo(at(10, 0.01)).clickOn(MouseButton.PRIMARY);
        assertFalse(lens().isSet());
    }

    @Test
    void theWheelMagnifiesAboutThePointer(FxRobot robot) {
        Point2D place = at(12, 0.01);
        robot.moveTo(place).scroll(3);
        double away = Math.abs(painter().x().pixel(12) - place.getX());
        assertTrue(lens().isSet());
        assertTrue(away < 1.5, "12 has moved by " + away + " pixels");
    }

    @Test
    void shiftAndTheMiddleButtonMoveThePicture(FxRobot robot) {
        drag(robot, at(10, 0.01), at(14, 0.01), MouseButton.MIDDLE);
        assertEquals(-4, lens().x().lo(), 0.2);
        Easel.on(() -> view.reset());
        // The robot of the headless toolkit forgets keys while it moves the mouse.
        Point2D from = at(10, 0.01);
        Point2D to = at(14, 0.01);
        Easel.on(() -> {
            view.fireEvent(Mice.shift(MouseEvent.MOUSE_PRESSED, from));
            view.fireEvent(Mice.shift(MouseEvent.MOUSE_DRAGGED, to));
            view.fireEvent(Mice.shift(MouseEvent.MOUSE_RELEASED, to));
        });
        assertEquals(-4, lens().x().lo(), 0.2);
    }

    @Test
    void keysMoveMagnifyAndReset(FxRobot robot) {
        focus();
        robot.type(KeyCode.RIGHT);
        assertTrue(lens().x().lo() > 1);
        robot.type(KeyCode.HOME);
        assertFalse(lens().isSet());
        robot.type(KeyCode.EQUALS);
        assertEquals(24, lens().x().hi() - lens().x().lo(), 0.01);
        robot.type(KeyCode.MINUS);
        assertEquals(30, lens().x().hi() - lens().x().lo(), 0.01);
        robot.type(KeyCode.R);
        assertFalse(lens().isSet());
        robot.type(KeyCode.UP);
        assertTrue(lens().x().isEmpty());
        assertFalse(lens().y().isEmpty());
    }

    // ---- axes

    @Test
    void switchesTurnTheAxes(FxRobot robot) {
        robot.moveTo(at(15, 1e-3));
        Easel.pulses(2);
        robot.clickOn("log y");
        Easel.pulses(2);
        assertEquals(Axis.Kind.LINEAR, Easel.get(() -> view.seen().y().kind()));
        robot.clickOn("log x");
        Easel.pulses(2);
        assertEquals(Axis.Kind.LOG, Easel.get(() -> view.seen().x().kind()));
    }

    @Test
    void keysTurnTheAxes(FxRobot robot) {
        focus();
        robot.type(KeyCode.L);
        assertEquals(Axis.Kind.LINEAR, Easel.get(() -> view.seen().y().kind()));
        robot.press(KeyCode.SHIFT).type(KeyCode.L).release(KeyCode.SHIFT);
        assertEquals(Axis.Kind.LOG, Easel.get(() -> view.seen().x().kind()));
    }

    @Test
    void anAxisWithNegativeNumbersCannotBeTurned(FxRobot robot) {
        Easel.on(() -> view.model(Pictures.map(-7, 2)));
        focus();
        robot.type(KeyCode.L);
        assertEquals(Axis.Kind.LINEAR, Easel.get(() -> view.seen().y().kind()));
        assertTrue(robot.lookup(".axis-switch").queryAll().stream().noneMatch(node -> node.isVisible()));
    }

    // ---- cursor and points

    @Test
    void theCursorIsDraggedAndSteppedWhereSomebodyListens(FxRobot robot) {
        List<Double> heard = new ArrayList<>();
        Easel.on(() -> view.cursorXProperty().set(10));
        drag(robot, at(10, 0.01), at(20, 0.01), MouseButton.PRIMARY);
        assertTrue(lens().isSet(), "without a listener it is no handle");
        Easel.on(() -> {
            view.reset();
            view.onCursor(x -> {
                heard.add(x);
                view.cursorXProperty().set(Math.rint(x));
            });
        });
        drag(robot, at(10, 0.01), at(20, 0.01), MouseButton.PRIMARY);
        assertFalse(lens().isSet());
        assertEquals(20, heard.getLast(), 0.1);
        focus();
        robot.press(KeyCode.CONTROL).type(KeyCode.LEFT).release(KeyCode.CONTROL);
        Easel.pulses(1);
        assertEquals(19, heard.getLast());
    }

    @Test
    void aGripIsDraggedAndNudged(FxRobot robot) {
        double[] start = {-7, 2};
        Easel.on(() -> {
            view.model(Pictures.map(start[0], start[1]));
            view.grip(() -> new DataPoint(start[0], start[1]), to -> {
                start[0] = to.x();
                start[1] = to.y();
                view.model(Pictures.map(start[0], start[1]));
            });
        });
        drag(robot, at(-7, 2), at(2, -1), MouseButton.PRIMARY);
        assertEquals(2, start[0], 0.05);
        assertEquals(-1, start[1], 0.05);
        focus();
        double before = painter().x().pixel(start[0]);
        robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
        assertEquals(before - 8, painter().x().pixel(start[0]), 0.01);
        assertFalse(lens().isSet());
    }

    @Test
    void aDragOnAHitIsTold(FxRobot robot) {
        List<DataPoint> told = new ArrayList<>();
        Easel.on(() -> view.onDrag(place -> place.x() < 5, told::add));
        drag(robot, at(10, 0.1), at(12, 0.01), MouseButton.PRIMARY);
        assertEquals(List.of(), told);
        Easel.on(() -> view.reset());
        drag(robot, at(3, 0.1), at(12, 0.01), MouseButton.PRIMARY);
        assertEquals(12, told.getLast().x(), 0.1);
        assertFalse(lens().isSet());
    }
}
