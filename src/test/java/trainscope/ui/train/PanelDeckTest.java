package trainscope.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import trainscope.i18n.Language;
import trainscope.lab.run.TrainFrame;
import trainscope.plot.Mark;
import trainscope.ui.kit.Easel;

/// What a person does below the curves, by mouse and by keyboard.
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class PanelDeckTest {
    private final TrainStudio room = new TrainStudio(TrainStudio.moons());
    private final TrainViewModel model = room.model;

    @Start
    void start(Stage stage) {
        room.show(stage);
    }

    @AfterEach
    void end() {
        room.close();
    }

    private TrainFrame frame() {
        return Objects.requireNonNull(Easel.get(() -> model.frameProperty().get()));
    }

    private String says(String picture) {
        return Easel.get(() -> room.plot(picture).getAccessibleText());
    }

    /// Waits until a picture shows what was asked for.
    private void until(String picture, String part) {
        Easel.until(() -> room.easel.root.lookup("#" + picture) != null
                && room.plot(picture).getAccessibleText().contains(part), () -> "looking for " + part);
    }

    @Test
    void theInsideFollowsTimeAndComesBackTheSame() {
        room.rest(10);
        until("inside-picture", "step 10.");
        String ten = says("inside-picture");
        room.rest(40);
        until("inside-picture", "step 40.");
        assertNotEquals(ten, says("inside-picture"));
        room.rest(10);
        until("inside-picture", "step 10.");
        assertEquals(ten, says("inside-picture"));
        assertEquals(2, Easel.get(() -> room.plot("inside-picture").model().x().ticks().size()));
    }

    @Test
    void aClickOnAnotherPanelShowsItAndLooksNowhereElse(FxRobot robot) {
        room.rest(20);
        robot.clickOn("#panel-0-figures");
        Easel.until(() -> frameNow().insides().getFirst().isPresent()
                && "inside".equals(model.deck().places().get(1).get()), () -> "they change places");
        robot.clickOn("#panel-1-plane");
        Easel.until(() -> frameNow().insides().getFirst().flatMap(i -> i.closeups().plane()).isPresent());
        assertTrue(frame().insides().getFirst().orElseThrow().levels().getFirst().said().isEmpty());
        robot.clickOn("#panel-1-figures");
        robot.clickOn("#panel-0-wrong");
        Easel.until(() -> frameNow().insides().getFirst().flatMap(i -> i.closeups().errors()).isPresent());
    }

    @Test
    void whoLeavesTheRoomLooksIntoNothing() {
        room.rest(20);
        until("inside-picture", "step 20.");
        Easel.on(room.page::close);
        Easel.until(() -> {
            model.poll();
            return frameNow().insides().getFirst().isEmpty();
        });
        Easel.on(room.page::open);
        Easel.until(() -> frameNow().insides().getFirst().isPresent());
    }

    private TrainFrame frameNow() {
        return Objects.requireNonNull(model.frameProperty().get());
    }

    @Test
    void depthNormAndTimeAreOtherWaysToLook(FxRobot robot) {
        room.rest(20);
        room.rest(30);
        robot.clickOn("#inside-depth");
        Easel.pulses(2);
        assertEquals(2, room.drawn("inside-picture", Mark.Line.class).size());
        robot.clickOn("#inside-norm");
        Easel.pulses(2);
        assertEquals("no batch normalization in this network", says("inside-picture"));
        robot.clickOn("#inside-time");
        until("inside-picture", "to step 30");
        room.rest(20);
        until("inside-picture", "to step 20");
    }

    @Test
    void aCellIsChosenByArrowKeysAndByAClick(FxRobot robot) {
        room.rest(20);
        until("inside-picture", "step 20.");
        Easel.on(() -> room.plot("inside-picture").requestFocus());
        robot.push(KeyCode.RIGHT).push(KeyCode.DOWN).push(KeyCode.DOWN);
        assertEquals(1, model.deck().columnProperty().get());
        assertEquals(Quantity.WEIGHT, model.deck().quantityProperty().get());
        robot.push(KeyCode.RIGHT);
        assertEquals(1, model.deck().columnProperty().get(), "there are two columns");
        robot.clickOn("#inside-picture");
        assertNotEquals(Quantity.UPDATE, model.deck().quantityProperty().get());
        assertEquals(20, frame().step());
    }

    @Test
    void allLanesAreLaidOverEachOther(FxRobot robot) {
        room.rest(20);
        until("inside-picture", "step 20.");
        int alone = room.drawn("inside-picture", Mark.Band.class).size();
        assertTrue(frame().insides().get(1).isEmpty());
        robot.clickOn("#inside-all");
        Easel.until(() -> frameNow().insides().get(1).isPresent());
        Easel.pulses(2);
        assertEquals(alone + 8, room.drawn("inside-picture", Mark.Band.class).size());
        robot.clickOn("#inside-all");
        Easel.until(() -> frameNow().insides().get(1).isEmpty());
    }

    @Test
    void theSelectedLaneIsLookedInto(FxRobot robot) {
        room.rest(20);
        robot.clickOn("#lane-1");
        Easel.until(() -> frameNow().insides().get(1).isPresent() && frameNow().insides().get(0).isEmpty());
        Easel.until(() -> "fast".equals(room.find("inside-title", Label.class).getText()));
    }

    @Test
    void mistakesOfACellAreShownWhenItIsClicked(FxRobot robot) {
        robot.clickOn("#panel-1-wrong");
        room.rest(3);
        until("wrong-matrix", "of 20 validation");
        String worst = says("wrong-examples");
        assertTrue(worst.startsWith("20 examples"), worst);
        robot.clickOn("#wrong-matrix");
        Easel.until(() -> model.deck().mistakeProperty().get().isPresent());
        Easel.on(() -> room.plot("wrong-matrix").requestFocus());
        robot.push(KeyCode.UP).push(KeyCode.LEFT);
        assertEquals(Optional.of(new DeckOutlook.Mistake(0, 0)), model.deck().mistakeProperty().get());
        Easel.pulses(2);
        assertNotEquals(worst, says("wrong-examples"));
        assertTrue(room.says("wrong-title-remark").startsWith("0 → 0"), room.says("wrong-title-remark"));
        robot.clickOn("#wrong-worst");
        assertEquals(worst, says("wrong-examples"));
    }

    @Test
    void theBoundaryMovesAndComesBack(FxRobot robot) {
        robot.clickOn("#panel-1-plane");
        room.rest(1);
        List<Double> early = boundary();
        room.rest(60);
        assertNotEquals(early, boundary());
        room.rest(1);
        assertEquals(early, boundary());
        assertEquals(1, room.drawn("plane-regions", Mark.Picture.class).size());
        assertEquals(8, room.drawn("plane-units", Mark.Picture.class).size());
        assertEquals(1, Easel.get(() -> room.find("plane-layer", ComboBox.class).getItems().size()));
    }

    private List<Double> boundary() {
        Easel.until(() -> frameNow().insides().getFirst().flatMap(i -> i.closeups().plane()).isPresent());
        return java.util.Arrays.stream(frame().insides().getFirst().orElseThrow().closeups().plane()
                .orElseThrow().said().toArray()).boxed().toList();
    }

    @Test
    void weightsOfPointsAreAMatrix(FxRobot robot) {
        robot.clickOn("#panel-1-patterns");
        room.rest(5);
        until("patterns-picture", "8 units for 2 inputs");
        assertEquals(1, room.drawn("patterns-picture", Mark.Picture.class).size());
    }

    @Test
    void everyPanelIsReachedByTheKeyboard(FxRobot robot) {
        room.rest(5);
        Easel.on(() -> room.find("panel-0-inside", ToggleButton.class).requestFocus());
        robot.push(KeyCode.RIGHT).push(KeyCode.SPACE);
        assertEquals("wrong", model.deck().places().getFirst().get());
    }

    @Test
    void whatIsLookedAtOutlivesTheLanguage(FxRobot robot) {
        robot.clickOn("#panel-0-plane");
        room.rest(5);
        Easel.on(() -> {
            room.see(Language.KOREAN);
            room.page.open();
        });
        until("plane-regions", "신경망");
        assertNull(room.easel.root.lookup("#inside-picture"));
    }
}
