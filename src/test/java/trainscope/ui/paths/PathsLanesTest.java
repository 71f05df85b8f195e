package trainscope.ui.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static trainscope.ui.paths.Atelier.choose;
import static trainscope.ui.paths.Atelier.walk;
import static trainscope.ui.kit.Easel.until;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
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
import trainscope.engine.optim.Sgd;
import trainscope.lab.spec.Descent;
import trainscope.lab.spec.Look;
import trainscope.plot.LaneStyle;
import trainscope.plot.Mark;
import trainscope.ui.kit.Easel;

/// What is done with lanes, each thing by mouse and by keyboard.
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class PathsLanesTest {
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

    private List<String> names() {
        return Easel.get(() -> IntStream.range(0, model.plan().lanes())
                .mapToObj(lane -> model.plan().lane(lane, 0).name()).toList());
    }

    private List<Integer> styles() {
        return Easel.get(() -> model.plan().looks().lanes().stream().map(Look::style).toList());
    }

    private List<String> trails() {
        return room.drawn(Mark.Trail.class).stream().map(Mark.Trail::name).toList();
    }

    @Test
    void aLaneIsDuplicatedByMouseAndByKey(FxRobot robot) {
        room.rest(5);
        robot.clickOn("#lane-1").clickOn("#lane-duplicate");
        assertEquals(List.of("SGD", "Momentum", "AdaGrad", "Adam", "Momentum 2"), names());
        assertEquals(4, model.selectedProperty().get(), "the new one is the one to change");
        robot.push(KeyCode.CONTROL, KeyCode.D);
        assertEquals("Momentum 3", names().getLast());
        assertInstanceOf(Momentum.class, model.lane(5).rule());
        assertEquals(List.of(0, 1, 2, 3, 4, 5), styles());
        robot.push(KeyCode.CONTROL, KeyCode.D).push(KeyCode.CONTROL, KeyCode.D).push(KeyCode.CONTROL,
                KeyCode.D);
        assertEquals(8, model.plan().lanes(), "there is room for eight");
        assertTrue(room.find("lane-duplicate", Button.class).isDisabled());
    }

    @Test
    void anyRuleIsAddedByMouseAndByKey(FxRobot robot) {
        room.rest(5);
        robot.clickOn("#lane-add");
        choose(robot, "add-momentum");
        assertEquals("Momentum 2", names().getLast());
        room.focus("lane-0");
        robot.push(KeyCode.N);
        walk(robot, "add-sgd");
        assertEquals("SGD 2", names().getLast());
        assertInstanceOf(Sgd.class, model.lane(5).rule());
    }

    @Test
    void theMenuOfALaneOpensByMouseAndByKey(FxRobot robot) {
        room.rest(5);
        robot.rightClickOn("#lane-2");
        choose(robot, "lane-remove");
        assertEquals(List.of("SGD", "Momentum", "Adam"), names());
        room.focus("lane-0");
        robot.push(KeyCode.DIGIT2).push(KeyCode.SHIFT, KeyCode.F10);
        walk(robot, "lane-rename");
        robot.push(KeyCode.ESCAPE).push(KeyCode.SHIFT, KeyCode.F10);
        walk(robot, "lane-remove");
        assertEquals(List.of("SGD", "Adam"), names());
    }

    @Test
    void aLaneIsRenamedByDoubleClickAndByKey(FxRobot robot) {
        room.rest(5);
        robot.clickOn("#lane-3");
        Easel.on(() -> twice(room.find("lane-3", ToggleButton.class)));
        Easel.pulses(2);
        robot.write("slow").push(KeyCode.ENTER);
        assertEquals(List.of("SGD", "Momentum", "AdaGrad", "slow"), names());
        assertEquals("lane-3", room.focused(), "one goes on where one was");
        robot.push(KeyCode.F2);
        robot.write("SGD").push(KeyCode.ENTER);
        assertTrue(room.has("lane-rename-field"), "a name that is taken is not taken away");
        assertTrue(room.find("lane-rename-field", TextField.class).getPseudoClassStates().toString()
                .contains("error"));
        robot.push(KeyCode.ESCAPE);
        assertFalse(room.has("lane-rename-field"));
        assertEquals("slow", names().getLast());
        robot.push(KeyCode.F2);
        robot.write("fast").clickOn("#lane-1");
        assertEquals("fast", names().getLast(), "who clicks elsewhere means what was written");
    }

    /// The second click of two; how soon it follows the first is not for a test to say.
    private static void twice(Node node) {
        node.fireEvent(
                new MouseEvent(MouseEvent.MOUSE_CLICKED, 5, 5, 5, 5, MouseButton.PRIMARY, 2, false, false,
                        false, false, false, false, false, false, false, true, null));
    }

    @Test
    void aRenamedLaneKeepsWhatWasTurnedWhileItRan(FxRobot robot) {
        Easel.on(() -> {
            model.steps(2_000);
            model.play();
            model.turn(0, new Descent("SGD", new Sgd(0.5), model.lane(0).schedule()));
        });
        until(() -> model.plan().journal().size() == 1);
        Easel.on(model::pause);
        Easel.on(() -> model.rename(0, "turned"));
        assertEquals(1, model.plan().journal().size());
        assertEquals("turned", model.plan().journal().getFirst().to().name());
    }

    @Test
    void aLaneTakesAnotherLookByMouseAndByKey(FxRobot robot) {
        room.rest(5);
        robot.clickOn("#lane-look-0");
        choose(robot, "style-6");
        assertEquals(List.of(6, 1, 2, 3), styles());
        Mark.Trail trail = room.drawn(Mark.Trail.class).getFirst();
        assertEquals(LaneStyle.of(6).pen(), trail.pen());
        assertEquals(LaneStyle.of(6).marker(), trail.marker());
        room.focus("lane-0");
        robot.push(KeyCode.C);
        walk(robot, "style-1");
        assertEquals(List.of(1, 6, 2, 3), styles(), "who had it takes the one that became free");
        assertTrue(Easel.get(() -> room.find("lane-0", ToggleButton.class)
                .getAccessibleText()).endsWith("Orange, dashed, square"));
    }

    @Test
    void aNewLookDoesNotTouchTheRun(FxRobot robot) {
        Easel.on(() -> {
            model.steps(20_000);
            model.play();
        });
        until(() -> model.playingProperty().get() && model.stepProperty().get() > 2);
        long before = model.stepProperty().get();
        Thread run = thread();
        robot.clickOn("#lane-look-2");
        choose(robot, "style-7");
        assertEquals(7, styles().get(2));
        assertEquals(0, model.selectedProperty().get(), "the lane in hand stays in hand");
        assertEquals(run, thread());
        assertTrue(model.playingProperty().get());
        assertTrue(model.stepProperty().get() >= before);
    }

    private static Thread thread() {
        return Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().equals("trainscope-run"))
                .findFirst().orElseThrow();
    }

    @Test
    void aLaneIsSwitchedOffByMouseAndByKey(FxRobot robot) {
        room.rest(5);
        robot.clickOn("#lane-shown-1");
        assertEquals(List.of("SGD", "AdaGrad", "Adam"), trails());
        room.focus("lane-0");
        robot.push(KeyCode.H);
        assertEquals(List.of("AdaGrad", "Adam"), trails());
        robot.push(KeyCode.H).clickOn("#lane-shown-1");
        assertEquals(List.of("SGD", "Momentum", "AdaGrad", "Adam"), trails());
        robot.clickOn("#lane-shown-2").clickOn("#lane-remove-0");
        until(() -> trails().equals(List.of("Momentum", "Adam")));
        assertFalse(model.isShown(1), "AdaGrad is still the one that is off");
    }

    @Test
    void whatWasRemovedComesBackAsItWas(FxRobot robot) {
        room.rest(5);
        var whole = model.plan();
        robot.clickOn("#lane-remove-1");
        assertEquals(List.of(0, 2, 3), styles(), "nobody changes colour");
        room.focus("lane-0");
        robot.push(KeyCode.DELETE);
        assertEquals(List.of("AdaGrad", "Adam"), names());
        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(whole, model.plan());
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).push(KeyCode.Z).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertEquals(List.of("AdaGrad", "Adam"), names());
        robot.push(KeyCode.DELETE).push(KeyCode.DELETE).push(KeyCode.DELETE);
        assertEquals(1, names().size(), "the last one stays");
        until(() -> trails().size() == 1);
    }

    @Test
    void theRoomMayGetNarrowBeforeTheLanesThatAreLeftWereDrawn(FxRobot robot) {
        room.rest(5);
        Easel.on(() -> {
            model.remove(1);
            ((Region) room.easel.root.lookup(".curves")).resize(300, 120);
            ((Region) room.easel.root.lookup(".curves")).resize(1200, 120);
        });
        until(() -> trails().size() == 3);
    }

    @Test
    void aMenuKeyInAFieldIsTheFieldsOwn(FxRobot robot) {
        room.rest(5);
        robot.clickOn("#surface");
        robot.push(KeyCode.END).push(KeyCode.DELETE).push(KeyCode.H).push(KeyCode.N);
        assertEquals(4, names().size());
        assertTrue(model.isShown(0));
    }
}
