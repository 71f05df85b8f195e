package trainscope.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.application.Platform;
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
import trainscope.engine.data.Shuffled;
import trainscope.engine.loss.SoftmaxCrossEntropy;
import trainscope.engine.net.Goal;
import trainscope.engine.optim.Sgd;
import trainscope.i18n.Language;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.insight.babysit.Gate;
import trainscope.lab.run.Library;
import trainscope.lab.spec.Batching;
import trainscope.lab.spec.Recipe;
import trainscope.ui.kit.Easel;
import trainscope.ui.kit.PlotView;

/// What a person asks about a lane, by mouse and by keyboard.
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class InquiryPanelsTest {
    private final Easel easel = new Easel();
    private final TrainViewModel model = new TrainViewModel(Catalog.standard(), TrainStudio.moons(),
            new Library(1));

    @Start
    void start(Stage stage) {
        easel.show(stage, 960, 320);
    }

    @AfterEach
    void end() {
        Easel.on(() -> {
            model.inquiries().cancel();
            model.stop();
        });
    }

    private void host(Panel panel) {
        easel.root.getChildren().setAll(panel.node());
        panel.seen(true);
    }

    private Node find(String id) {
        return Objects.requireNonNull(easel.root.lookup("#" + id), id);
    }

    private String says(String id) {
        return here(() -> ((Label) find(id)).getText());
    }

    private boolean isSeen(String id) {
        return here(() -> find(id).isVisible());
    }

    /// On the toolkit's thread, whether this is it or not.
    private static <T> T here(Supplier<T> asked) {
        return Platform.isFxApplicationThread() ? asked.get() : Easel.get(asked);
    }

    @Test
    void everyGateSaysWhatItExpectedAndWhatItMeasured(FxRobot robot) {
        Easel.on(() -> host(new ChecksPanel(easel.desk(Language.ENGLISH), model)));
        Easel.pulses(2);
        assertEquals("", says("check-measured-first-loss"));

        robot.clickOn("#checks-run");
        Easel.until(() -> !says("check-measured-ratio").isEmpty());

        assertTrue(says("check-expected-first-loss").startsWith("ln 2 = 0.693"));
        for (Gate gate : Gate.values()) {
            assertFalse(says("check-verdict-" + gate.id()).isEmpty(), gate.id());
            assertFalse(says("check-sentence-" + gate.id()).isEmpty(), gate.id());
        }
        Easel.until(() -> isSeen("checks-run") && !isSeen("checks-cancel"));
        assertTrue(says("checks-words").startsWith("slow: "), says("checks-words"));
    }

    @Test
    void resultsStayUntilTheSetupChanges(FxRobot robot) {
        Easel.on(() -> host(new ChecksPanel(easel.desk(Language.ENGLISH), model)));
        Easel.pulses(2);
        robot.clickOn("#checks-run");
        Easel.until(() -> !says("check-measured-ratio").isEmpty() && isSeen("checks-run"));

        Easel.on(() -> model.selectedProperty().set(1));
        assertEquals("", says("check-measured-ratio"));
        Easel.on(() -> model.selectedProperty().set(0));
        assertNotEquals("", says("check-measured-ratio"));
        Easel.on(() -> host(new ChecksPanel(easel.desk(Language.KOREAN), model)));
        Easel.pulses(2);
        assertNotEquals("", says("check-measured-ratio"));
        Easel.on(() -> model.deal(new Batching(20, new Shuffled())));
        assertEquals("", says("check-measured-ratio"));
    }

    @Test
    void aQuestionCanBeGivenUp(FxRobot robot) {
        Easel.on(() -> host(new ChecksPanel(easel.desk(Language.ENGLISH), model)));
        Easel.pulses(2);
        Easel.on(() -> find("checks-run").requestFocus());
        robot.push(KeyCode.SPACE);
        Easel.until(() -> isSeen("checks-cancel") || !says("check-measured-ratio").isEmpty());
        Easel.on(() -> model.inquiries().gates().cancel());
        assertFalse(Easel.get(() -> model.inquiries().gates().state().running()));
    }

    @Test
    void theSuggestedRateIsTaken(FxRobot robot) {
        Easel.on(() -> host(new RatesPanel(easel.desk(Language.ENGLISH), model)));
        Easel.pulses(2);
        assertFalse(isSeen("rates-use"));

        robot.clickOn("#rates-run");
        Easel.until(() -> isSeen("rates-use"), () -> says("rates-words"));
        double before = Easel.get(() -> model.lane(0).rule().lr());
        String words = says("rates-words");
        robot.clickOn("#rates-use");

        double now = Easel.get(() -> model.lane(0).rule().lr());
        assertNotEquals(before, now);
        assertTrue(words.contains("Steepest at " + Double.toString(now)), words + " but " + now);
        assertTrue(((PlotView) find("rates-plot")).getAccessibleText().length() > 20);
    }

    @Test
    void aBrokenLaneIsExaminedAndRunsAgainWithTheStableForm(FxRobot robot) {
        Easel.on(() -> {
            Recipe lane = model.lane(0);
            model.turn(0, lane.by(new Sgd(1e5)).towards(
                    Goal.of(new SoftmaxCrossEntropy(SoftmaxCrossEntropy.Form.NAIVE))));
            host(new AutopsyPanel(easel.desk(Language.ENGLISH), model));
        });
        robot.clickOn("#autopsy-run");
        Easel.until(() -> isSeen("autopsy-again"), () -> says("autopsy-words"));
        Easel.until(() -> says("autopsy-words").contains("With the stable form"),
                () -> says("autopsy-words"));
        String words = says("autopsy-words");
        assertTrue(words.matches("slow, step \\d+, .*e to the power of .*"), words);

        robot.clickOn("#autopsy-again");
        assertEquals(3, Easel.get(() -> model.plan().lanes()));
        Recipe added = Easel.get(() -> model.lane(2));
        assertEquals("slow, stable", added.name());
        assertEquals(new SoftmaxCrossEntropy(SoftmaxCrossEntropy.Form.STABLE), added.goal().loss());
        assertEquals(List.of(2), List.of(Easel.get(() -> model.selectedProperty().get())));
    }
}
