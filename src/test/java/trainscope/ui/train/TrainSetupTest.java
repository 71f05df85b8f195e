package trainscope.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TitledPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import trainscope.engine.data.prepare.ZScore;
import trainscope.engine.data.source.Plane;
import trainscope.engine.data.source.Spirals;
import trainscope.engine.layer.Activate;
import trainscope.engine.layer.Dense;
import trainscope.engine.layer.Dropout;
import trainscope.engine.loss.SquaredError;
import trainscope.engine.penalty.L2;
import trainscope.lab.spec.Origin;
import trainscope.lab.spec.TrainSpec;
import trainscope.ui.kit.Easel;
import trainscope.ui.kit.KnobField;

/// What a person sets up in the room of training.
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class TrainSetupTest {
    private final TrainStudio room = new TrainStudio(TrainStudio.moons());
    private final TrainViewModel model = room.model;

    @Start
    void start(Stage stage) {
        room.show(stage);
    }

    @BeforeEach
    void unfold() {
        for (String fold : new String[] {"network", "data", "course"}) {
            Easel.on(() -> room.find("fold-" + fold, TitledPane.class).setExpanded(true));
        }
        room.until(0);
        Easel.pulses(2);
    }

    @AfterEach
    void end() {
        room.close();
    }

    private void choose(String menu, String item) {
        Easel.on(() -> room.find(menu, MenuButton.class).getItems().stream()
                .filter(i -> item.equals(i.getId())).findFirst().orElseThrow().fire());
        Easel.pulses(2);
    }

    private void press(String id) {
        Easel.on(() -> room.find(id, Button.class).fire());
        Easel.pulses(2);
    }

    private void select(String choice, int at) {
        Easel.on(() -> room.find(choice, ComboBox.class).getSelectionModel().select(at));
        Easel.pulses(2);
    }

    @Test
    void layersAreAddedMovedTurnedAndRemoved() {
        choose("layer-add", "layer-add-dropout");
        assertInstanceOf(Dropout.class, model.lane(0).layers().get(2));
        assertEquals(4, model.lane(0).layers().size());
        press("layer-up-2");
        assertInstanceOf(Dropout.class, model.lane(0).layers().get(1));
        press("layer-remove-1");
        assertInstanceOf(Activate.class, model.lane(0).layers().get(1));
        Easel.on(() -> {
            room.find("layer-0", TitledPane.class).setExpanded(true);
        });
        Easel.pulses(2);
        Easel.on(() -> {
            var units = (javafx.scene.control.TextField) room.find("layer-0", TitledPane.class).getContent()
                    .lookup("#field-units");
            units.setText("5");
            units.fireEvent(new javafx.event.ActionEvent());
        });
        assertEquals(5, ((Dense) model.lane(0).layers().getFirst()).units());
        assertEquals(8, ((Dense) model.lane(1).layers().getFirst()).units());
        Easel.on(model::play);
        room.until(TrainStudio.STEPS);
        assertTrue(Double.isFinite(
                new TrainMoment(model.frameProperty().get()).value(0, TrainMoment.VALIDATION_LOSS)));
    }

    @Test
    void otherDataFitTheLastLayerOfEveryLane() {
        select("choice-source", 0);
        assertInstanceOf(Spirals.class, ((Origin.Made) model.spec().material().origin()).source());
        for (int lane = 0; lane < 2; lane++) {
            assertEquals(3, ((Dense) model.lane(lane).layers().getLast()).units());
        }
        room.rest(20);
        assertTrue(model.troubleProperty().get().isEmpty());
    }

    @Test
    void whereNumbersAreLearnedThereIsAnotherLossAndNoAccuracy() {
        Easel.on(() -> model.learnFrom(new Plane(100, 2, 0.1)));
        assertInstanceOf(SquaredError.class, model.lane(1).goal().loss());
        room.rest(20);
        assertTrue(Double.isFinite(
                new TrainMoment(model.frameProperty().get()).value(0, TrainMoment.VALIDATION_LOSS)));
        assertEquals("–", room.says("figure-validation-accuracy-0"));
        assertFalse(Easel.get(() -> room.easel.root.lookup("#curve-accuracy") != null));
    }

    @Test
    void preparationPenaltyBatchAndStepsAreSet() {
        choose("preparation-add", "preparation-add-z-score");
        assertInstanceOf(ZScore.class, model.spec().material().preparation().getFirst());
        select("choice-penalty", 1);
        assertInstanceOf(L2.class, model.lane(0).goal().penalty());
        for (String[] knob : new String[][] {{"batch", "20"}, {"raceSteps", "40"}, {"seed", "7"}}) {
            Easel.on(() -> {
                var field = (javafx.scene.control.TextField) room.find("knob-" + knob[0], KnobField.class)
                        .lookup("#field-" + knob[0]);
                field.setText(knob[1]);
                field.fireEvent(new javafx.event.ActionEvent());
            });
        }
        TrainSpec spec = model.spec();
        assertEquals(20, spec.batching().size());
        assertEquals(40, spec.steps());
        assertEquals(7, spec.chance().seed());
        room.rest(40);
        assertEquals(4, model.frameProperty().get().perEpoch());
    }

    @Test
    void equalLanesThatDrawForThemselvesDiffer() {
        Easel.on(() -> model.add(model.lane(0)));
        room.rest(20);
        assertEquals(room.says("figure-training-loss-0"), room.says("figure-training-loss-2"));
        Easel.on(() -> room.find("own-draw", ButtonBase.class).fire());
        room.rest(20);
        assertNotEquals(room.says("figure-training-loss-0"), room.says("figure-training-loss-2"));
    }
}
