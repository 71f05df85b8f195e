package trainscope.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import trainscope.engine.activation.Linear;
import trainscope.engine.layer.Activate;
import trainscope.engine.layer.Layer;
import trainscope.engine.optim.Adam;
import trainscope.engine.optim.Momentum;
import trainscope.engine.optim.Sgd;
import trainscope.i18n.Language;
import trainscope.lab.run.TrainFrame;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.Recipe;
import trainscope.plot.Mark;
import trainscope.ui.kit.Easel;

/// What a person does in the room of training, by mouse and by keyboard.
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class TrainRoomTest {
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

    @Test
    void itWaitsAtTheBeginningAndTrainsToTheEndWhenPlayIsPressed(FxRobot robot) {
        room.until(0);
        assertFalse(Easel.get(() -> model.playingProperty().get()));
        robot.clickOn("#transport-play");
        room.until(TrainStudio.STEPS);
        Easel.until(() -> !model.playingProperty().get());
        TrainFrame frame = frame();
        double begin = frame.curves().get(1).get(frame.metrics().indexOf("validation-loss")).last(0);
        double now = new TrainMoment(frame).value(1, TrainMoment.VALIDATION_LOSS);
        assertTrue(now < begin, now + " after " + begin);
        assertEquals(Figure.of(now), room.says("figure-validation-loss-1"));
        assertTrue(
                Easel.get(() -> room.plot("curve-loss").getAccessibleText())
                        .contains("fast " + Figure.of(now)));
    }

    private TrainFrame frame() {
        return Objects.requireNonNull(Easel.get(() -> model.frameProperty().get()));
    }

    @Test
    void theGapIsValidationLessTraining() {
        room.rest(40);
        var moment = new TrainMoment(frame());
        double gap = moment.value(0, TrainMoment.VALIDATION_LOSS)
                - moment.value(0, TrainMoment.TRAINING_LOSS);
        assertTrue(Double.isFinite(gap));
        assertEquals(Figure.signed(gap), room.says("figure-gap-0"));
        assertEquals(1, room.drawn("curve-loss", Mark.Band.class).size());
    }

    @Test
    void everyBatchStaysVisibleBehindTheSmoothLine() {
        room.rest(40);
        Easel.on(() -> room.find("curve-smoothing", Slider.class).setValue(0.9));
        List<Mark.Line> lines = room.drawn("curve-loss", Mark.Line.class);
        assertEquals(List.of("slow, one batch", "slow, training", "slow, validation"),
                lines.subList(0, 3).stream().map(Mark.Line::name).toList());
        assertTrue(roughness(lines.get(1)) < roughness(lines.get(0)) / 3);
        Easel.on(() -> room.find("curve-smoothing", Slider.class).setValue(0));
        lines = room.drawn("curve-loss", Mark.Line.class);
        assertEquals(roughness(lines.get(0)), roughness(lines.get(1)), 1e-12);
    }

    private static double roughness(Mark.Line line) {
        double sum = 0;
        for (int i = 1; i < line.series().size(); i++) {
            sum += Math.abs(line.series().y(i) - line.series().y(i - 1));
        }
        return sum;
    }

    @Test
    void timeIsCountedInEpochs(FxRobot robot) {
        room.rest(40);
        assertEquals(40, Easel.get(() -> room.plot("curve-loss").model().x().extent().hi()));
        robot.clickOn("#curve-epochs");
        assertEquals("epoch", Easel.get(() -> room.plot("curve-loss").model().x().label()));
        assertEquals(5, Easel.get(() -> room.plot("curve-accuracy").cursorXProperty().get()), 1e-12);
    }

    @Test
    void aLaneThatBreaksIsMarkedWhereItBroke() {
        Recipe wild = ((Recipe) model.plan().lane(0, 0)).by(new Sgd(1e308));
        Easel.on(() -> model.open(Plan.of(model.spec().with(0, wild)), true));
        room.until(TrainStudio.STEPS);
        TrainFrame.Standing standing = frame().standings().getFirst();
        long step = Objects.requireNonNull(standing.broken()).step();
        List<Mark.Dots> dots = room.drawn("curve-loss", Mark.Dots.class);
        assertEquals(1, dots.size());
        assertEquals((double) step, dots.getFirst().series().x(0));
        assertTrue(room.drawn("curve-loss", Mark.Label.class).getFirst().text()
                .contains("slow, step " + step + ":"));
    }

    @Test
    void aLossThatRunsAwayLeavesTheOthersTheirRoom() {
        Recipe wild = ((Recipe) model.plan().lane(0, 0)).by(new Momentum(Momentum.Form.SEED, 1e6, 0.9));
        Easel.on(() -> model.open(Plan.of(model.spec().with(0, wild)), true));
        room.until(TrainStudio.STEPS);
        var y = Easel.get(() -> room.plot("curve-loss").model().y().extent());
        assertTrue(y.hi() < 1e4, y.toString());
        assertTrue(Easel.get(() -> room.plot("curve-loss").model().subtitle()).contains("cut above"));
    }

    @Test
    void timeGoesBackToTheSameFiguresAndBranches(FxRobot robot) {
        room.rest(20);
        String before = room.says("figure-training-loss-1");
        room.rest(50);
        room.rest(20);
        assertEquals(before, room.says("figure-training-loss-1"));
        robot.clickOn("#lane-1").clickOn("#transport-branch");
        Easel.until(() -> model.plan().lanes() == 3);
        room.until(20);
        assertEquals("fast 2", model.lane(2).name());
        assertEquals(before, room.says("figure-training-loss-2"));
    }

    @Test
    void aRateIsTurnedWhileItPlaysAndStandsInTheJournal() {
        room.rest(10);
        Easel.on(() -> model.speedProperty().set(20));
        Easel.on(model::play);
        Easel.until(() -> model.stepProperty().get() > 10);
        Easel.on(() -> {
            TextField rate = room.find("field-lr", TextField.class);
            rate.setText("0.05");
            rate.fireEvent(new javafx.event.ActionEvent());
        });
        Easel.until(() -> model.plan().journal().size() == 1);
        assertEquals(0.05, model.lane(0).rule().lr());
        assertTrue(model.plan().journal().getFirst().step() > 10);
        assertTrue(Easel.get(() -> model.playingProperty().get()));
    }

    @Test
    void whileItRestsAChangeBeginsAnewAndANameDoesNot() {
        room.rest(30);
        TrainFrame shown = frame();
        Easel.on(() -> assertTrue(model.rename(0, "first")));
        Easel.pulses(3);
        assertSame(shown, frame());
        assertTrue(Easel.get(() -> room.plot("curve-loss").getAccessibleText()).contains("first"));
        Easel.on(() -> {
            ComboBox<?> rules = room.find("choice-rule", ComboBox.class);
            rules.getSelectionModel().select(6);
        });
        assertInstanceOf(Adam.class, model.lane(0).rule());
        room.until(0);
    }

    @Test
    void lanesAreAddedWithTheNetworkOfTheSelectedOneAndRemoved(FxRobot robot) {
        room.until(0);
        robot.clickOn("#lane-duplicate");
        Easel.until(() -> model.plan().lanes() == 3);
        assertEquals("slow 2", model.lane(2).name());
        room.rest(10);
        assertEquals(room.says("figure-training-loss-0"), room.says("figure-training-loss-2"));
        Easel.on(() -> model.remove(0));
        room.rest(10);
        assertEquals(2, frame().standings().size());
    }

    @Test
    void theListTellsOnlyWhatDiffers() {
        var talk = new TrainLanes(new trainscope.i18n.Texts(Language.ENGLISH), model);
        assertEquals("η 0.1", talk.summary(1));
        Recipe lane = model.lane(1);
        List<Layer> layers = List.of(lane.layers().get(0), new Activate(new Linear()), lane.layers().get(2));
        Easel.on(() -> model.turn(1, lane.through(layers)));
        assertEquals("linear", talk.summary(1));
        assertEquals("tanh", talk.summary(0));
    }

    @Test
    void aPlanThatCannotBeRunSaysWhyBesideTheKnobs() {
        room.until(0);
        Recipe lane = model.lane(0);
        Easel.on(() -> model.turn(0, lane.through(lane.layers().subList(0, 2))));
        Easel.until(() -> model.troubleProperty().get().isPresent());
        assertTrue(room.says("train-trouble").contains("slow"), room.says("train-trouble"));
        Easel.on(model::undo);
        room.until(0);
        assertFalse(Easel.get(() -> room.find("train-trouble", javafx.scene.Node.class).isVisible()));
    }

    @Test
    void itSpeaksKoreanWithoutDisturbingTheRun(FxRobot robot) {
        room.rest(30);
        Easel.on(() -> {
            room.see(Language.KOREAN);
            room.page.open();
        });
        Easel.pulses(2);
        assertEquals("손실", Easel.get(() -> room.plot("curve-loss").model().title()));
        assertEquals(30, frame().step());
        robot.push(KeyCode.TAB);
        assertNotNull(room.says("figure-gap-0"));
    }
}
