package trainscope.ui.init;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
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
import trainscope.lab.insight.wall.Quantity;
import trainscope.lab.insight.wall.Reach;
import trainscope.lab.insight.wall.Spot;
import trainscope.lab.insight.wall.Wall;
import trainscope.plot.WallModel;
import trainscope.ui.kit.Easel;
import trainscope.ui.kit.WallView;

/// How the wall is looked at, by mouse and by keyboard.
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class InitLookTest {
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

    private Spot spot() {
        return Easel.get(() -> model.spotProperty().get().orElseThrow());
    }

    /// Waits until the cell that is looked at is known.
    private void close() {
        Easel.until(() -> model.closeupProperty().get() != null
                && model.closeupProperty().get().spot().equals(model.spotProperty().get().orElseThrow()));
        Easel.pulses(3);
    }

    private String title() {
        return Easel.get(() -> room.plot("close-large").model().title());
    }

    @Test
    void aCellIsChosenByClickAndByArrowsAndSeenClosely(FxRobot robot) {
        room.whole();
        assertFalse(room.shows("close-large"));
        robot.clickOn(InitStudio.at(room.wall(), 2, 1, 0.5));
        close();
        assertTrue(room.shows("close-large"));
        assertEquals("Xavier 1/√n, layer 2", title());
        assertEquals(2, model.selectedProperty().get(), "its lane is the selected one");
        robot.push(KeyCode.RIGHT).push(KeyCode.UP);
        close();
        assertEquals("N(0, 0.01), layer 3", title());
        assertEquals(new WallModel.Place(1, 2), Easel.get(() -> room.wall().model().chosen()));
        assertEquals(0, model.time().stepProperty().get(), "arrows on the wall are no time");
        assertEquals(50 * 12, model.closeupProperty().get().shown().figures().count());
    }

    @Test
    void unitsAreGoneThroughAndTheCellIsClosed(FxRobot robot) {
        room.whole();
        robot.clickOn(InitStudio.at(room.wall(), 0, 0, 0.5));
        close();
        assertEquals("unit 1 of 12", room.says("close-unit"));
        String weights = room.says("close-line-weights");
        robot.clickOn("#close-next");
        close();
        assertEquals("unit 2 of 12", room.says("close-unit"));
        assertNotEquals(weights, room.says("close-line-weights"));
        robot.clickOn("#close-previous").clickOn("#close-previous");
        close();
        assertEquals(11, spot().unit());
        assertEquals("unit 12 of 12", room.says("close-unit"));
        robot.clickOn("#close-close");
        Easel.pulses(3);
        assertFalse(room.shows("close-large"));
        robot.clickOn(InitStudio.at(room.wall(), 1, 1, 0.5));
        close();
        robot.push(KeyCode.X);
        Easel.pulses(3);
        assertFalse(room.shows("close-large"));
        assertEquals(Optional.empty(), model.spotProperty().get());
    }

    @Test
    void theQuantityIsChosenByTabAndByKey(FxRobot robot) {
        String activations = row();
        for (Quantity quantity : List.of(Quantity.WEIGHT, Quantity.GRADIENT, Quantity.PRE_ACTIVATION)) {
            robot.clickOn("#quantity-" + WallPictures.id(quantity));
            assertNotEquals(activations, row());
            assertEquals(quantity, model.shownProperty().get());
        }
        room.focus("wall");
        robot.push(KeyCode.Q);
        assertEquals(Quantity.GRADIENT, model.shownProperty().get());
        assertEquals("Gradients flowing back", Easel.get(() -> room.wall().model().title()));
        robot.push(KeyCode.Q).push(KeyCode.Q);
        assertEquals(activations, row());
        assertTrue(Easel.get(() -> room.find("quantity-activation", ToggleButton.class).isSelected()));
    }

    private String row() {
        room.whole();
        return room.row(1);
    }

    @Test
    void histogramsReachAsFarAsAButtonOrAKeySays(FxRobot robot) {
        String suited = row();
        assertEquals(Optional.empty(), model.reachProperty().get());
        robot.clickOn("#reach-lane");
        assertEquals(Optional.of(new Reach.Lane()), model.reachProperty().get());
        robot.clickOn("#reach-cell");
        assertNotEquals(suited, row());
        room.focus("wall");
        robot.push(KeyCode.G);
        assertInstanceOf(Reach.Fixed.class, model.reachProperty().get().orElseThrow());
        assertTrue(room.shows("reach-from"));
        robot.push(KeyCode.G);
        assertEquals(suited, row());
        assertFalse(room.shows("reach-from"));
    }

    @Test
    void aTypedRangeLeavesNothingOutUnsaid(FxRobot robot) {
        room.whole();
        robot.clickOn("#reach-fixed");
        room.write(robot, "reach-from", "-0.5");
        room.write(robot, "reach-to", "0.5");
        assertEquals(Optional.of(new Reach.Fixed(-0.5, 0.5)), model.reachProperty().get());
        Wall wall = room.whole();
        var bars = wall.lane(0).cell(0, Quantity.ACTIVATION).bars();
        WallModel.Tile tile = Easel.get(() -> room.wall().model().rows().getFirst().tiles().getFirst());
        assertEquals(Amount.percent((double) bars.outside() / bars.total()) + " outside", tile.outside());
        assertTrue(bars.outside() > 0 && tile.below() && tile.above());
        room.write(robot, "reach-to", "-3");
        assertEquals(Optional.of(new Reach.Fixed(-0.5, 0.5)), model.reachProperty().get(),
                "nonsense is not taken");
        assertTrue(
                room.find("reach-to", TextField.class).getPseudoClassStates().toString().contains("error"));
    }

    @Test
    void twoLanesLieOverEachOtherWithADividerThatIsDragged(FxRobot robot) {
        room.whole();
        robot.push(KeyCode.O);
        Easel.pulses(4);
        assertTrue(room.shows("over"));
        WallView over = room.find("over", WallView.class);
        assertEquals(List.of("N(0, 1)", "N(0, 0.01)"), names(over));
        robot.moveTo(InitStudio.at(over, 0, 1, 0.5)).press(MouseButton.PRIMARY)
                .moveTo(InitStudio.at(over, 0, 1, 0.25)).release(MouseButton.PRIMARY);
        Easel.pulses(3);
        double dragged = Easel.get(() -> over.model().divider());
        assertEquals(0.23, dragged, 0.05);
        robot.push(KeyCode.RIGHT);
        Easel.pulses(3);
        assertEquals(dragged + 0.02, Easel.get(() -> over.model().divider()), 1e-9);
        Easel.on(() -> room.find("over-second", ComboBox.class).getSelectionModel().select(3));
        Easel.pulses(3);
        assertEquals(List.of("N(0, 1)", "He √(2/n)"), names(over));
        robot.clickOn("#wall-over");
        Easel.pulses(3);
        assertFalse(room.shows("over"));
    }

    private static List<String> names(WallView over) {
        return Easel
                .get(() -> over.model().rows().getFirst().tags().stream().map(WallModel.Tag::name).toList());
    }

    @Test
    void barsAreReadUnderThePointer(FxRobot robot) {
        room.whole();
        robot.moveTo(InitStudio.at(room.wall(), 0, 0, 0.5));
        Easel.pulses(3);
        String words = ((javafx.scene.control.Label) room.wall().lookup(".wall-reading")).getText();
        assertTrue(words.startsWith("N(0, 1), layer 1: μ "), words);
        assertEquals(3, words.lines().count(), words);
    }
}
