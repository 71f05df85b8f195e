package trainscope.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Label;
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
import trainscope.lab.finding.Case;
import trainscope.plot.Mark;
import trainscope.ui.kit.Easel;

/// What the coach says in the room of training, and what a person does with it.
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class FindingStripTest {
    private static final long STEPS = 150;

    private final TrainStudio room = new TrainStudio(
            Case.of("too fast", "", "rule=sgd(lr=10); steps=" + STEPS).plan());

    @Start
    void start(Stage stage) {
        room.show(stage);
    }

    @AfterEach
    void end() {
        room.close();
    }

    private boolean isSeen() {
        return Easel.get(() -> room.find("finding-strip", Node.class).isVisible());
    }

    private void rest() {
        room.rest(STEPS);
        Easel.until(() -> room.find("finding-title", Label.class).getText()
                .contains("too high"));
    }

    @Test
    void itTakesNoRoomBeforeAnythingIsFound() {
        room.until(0);
        assertFalse(isSeen());
    }

    @Test
    void thePrimaryFindingIsSaidWithItsNumbersAndTheOthersAreATurnAway(FxRobot robot) {
        rest();
        assertTrue(isSeen());
        assertTrue(room.says("finding-text").startsWith("With 10, the loss went from"));
        assertTrue(room.says("finding-count").startsWith("1 of "));
        robot.clickOn("#finding-next");
        assertTrue(room.says("finding-count").startsWith("2 of "));
        assertFalse(room.says("finding-title").contains("too high"));
        robot.clickOn("#finding-previous");
        assertTrue(room.says("finding-title").contains("too high"));
    }

    @Test
    void theEvidenceIsShadedOnTheLoss(FxRobot robot) {
        rest();
        int bands = room.drawn("curve-loss", Mark.Band.class).size();
        Easel.on(() -> room.find("finding-show", Node.class).requestFocus());
        robot.type(KeyCode.SPACE);
        assertEquals(bands + 1, room.drawn("curve-loss", Mark.Band.class).size());
        assertTrue(Easel.get(() -> room.plot("curve-loss").model().description()).contains("too high"));
        robot.type(KeyCode.SPACE);
        assertEquals(bands, room.drawn("curve-loss", Mark.Band.class).size());
    }

    @Test
    void whatMayHelpRunsBesideTheLaneAndIsJudged(FxRobot robot) {
        rest();
        robot.clickOn("#finding-try-rate");
        Easel.until(() -> room.model.plan().lanes() == 2);
        Easel.until(() -> room.find("finding-outcome", Label.class).getText()
                .startsWith("Helped: rate 1."));
        assertTrue(room.says("finding-outcome").endsWith("at step " + STEPS + "."),
                room.says("finding-outcome"));
        assertEquals(0, Easel.get(() -> room.model.selectedProperty().get()));
    }

    @Test
    void itSpeaksKorean() {
        rest();
        Easel.on(() -> room.see(Language.KOREAN));
        assertTrue(room.says("finding-title").contains("학습률이 너무 큽니다"));
    }
}
