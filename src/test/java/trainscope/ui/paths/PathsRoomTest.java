package trainscope.ui.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import trainscope.engine.optim.Adam;
import trainscope.engine.optim.Sgd;
import trainscope.engine.surface.Quadratic;
import trainscope.engine.surface.Rosenbrock;
import trainscope.engine.surface.Typed;
import trainscope.i18n.Language;
import trainscope.i18n.Texts;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.run.PathFrame;
import trainscope.lab.spec.BookFigure;
import trainscope.lab.spec.Descent;
import trainscope.lab.spec.Plan;
import trainscope.lab.store.Presets;
import trainscope.ui.kit.Easel;
import trainscope.ui.kit.PageView;
import trainscope.ui.kit.PresetMenu;

/// What a person does in the room of optimizer paths, by mouse and by keyboard.
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class PathsRoomTest {
    private final Easel easel = new Easel();
    private final Catalog catalog = Catalog.standard();
    private final PathsPage page = new PathsPage(catalog, Plan.of(BookFigure.of(catalog)));
    private final PathsViewModel model = page.model();

    @Start
    void start(Stage stage) {
        seen(Language.ENGLISH);
        easel.show(stage, 1280, 800);
        page.open();
    }

    private void seen(Language language) {
        PageView view = page.view(easel.desk(language));
        var room = new BorderPane(view.pictures());
        room.setRight(view.setup());
        room.setBottom(view.transport());
        room.setTop(view.header().getFirst());
        easel.root.getChildren().setAll(room);
    }

    @AfterEach
    void end() {
        Easel.on(page::dispose);
    }

    private void until(BooleanSupplier wanted) {
        Easel.until(wanted, () -> "step %d of %d, playing %s".formatted(model.stepProperty().get(),
                model.limitProperty().get(), model.playingProperty().get()));
    }

    private void rest(long step) {
        Easel.on(() -> model.seek(step));
        until(() -> model.stepProperty().get() == step && model.frameProperty().get() != null
                && model.frameProperty().get().step() == step);
    }

    private static <T extends Node> T find(FxRobot robot, String id, Class<T> type) {
        return robot.lookup("#" + id).queryAs(type);
    }

    @Test
    void itOpensRunningTheBooksFigure() {
        until(() -> model.stepProperty().get() >= 2);
        assertTrue(Easel.get(() -> model.playingProperty().get()));
        assertEquals(4, Easel.get(() -> model.plan().lanes()));
        Node map = Easel.get(() -> easel.root.lookup("#map"));
        assertTrue(map.getAccessibleText().contains("Momentum"), map.getAccessibleText());
    }

    @Test
    void playStepAndScrubByMouseAndKeyboard(FxRobot robot) {
        rest(10);
        robot.clickOn("#transport-forward");
        until(() -> model.stepProperty().get() == 11);
        robot.clickOn("#transport-back").clickOn("#transport-back");
        until(() -> model.stepProperty().get() == 9);
        robot.clickOn("#transport-home");
        until(() -> model.stepProperty().get() == 0);
        robot.clickOn("#timeline");
        until(() -> model.stepProperty().get() == 15);
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        until(() -> model.stepProperty().get() == 16);
        robot.press(KeyCode.END).release(KeyCode.END);
        until(() -> model.stepProperty().get() == 30);
        Easel.on(() -> find(robot, "transport-play", Button.class).fire());
        until(() -> model.playingProperty().get() && model.stepProperty().get() < 30);
    }

    @Test
    void aTypedSurfaceIsTakenAndAMistakeIsShownUnderItsColumn(FxRobot robot) {
        rest(5);
        TextField field = find(robot, "surface", TextField.class);
        Easel.on(() -> field.setText("x^2/20 + sine(y)"));
        Labeled trouble = find(robot, "surface-trouble", Labeled.class);
        assertTrue(trouble.isVisible());
        assertEquals("unknown name 'sine' at column 10; did you mean 'sin'?", trouble.getText());
        assertInstanceOf(Quadratic.class, model.spec().surface());
        Easel.on(() -> field.setText("x^2/20 + sin(y)^2"));
        assertFalse(trouble.isVisible());
        assertInstanceOf(Typed.class, model.spec().surface());
        robot.clickOn("#surfaces");
        Easel.on(() -> find(robot, "surfaces", MenuButton.class).getItems().stream()
                .filter(i -> "surface-rosenbrock".equals(i.getId())).findFirst().orElseThrow().fire());
        assertInstanceOf(Rosenbrock.class, model.spec().surface());
        until(() -> model.frameProperty().get() != null
                && model.frameProperty().get().spots().getFirst().at().x() > -5);
    }

    @Test
    void aKnobIsTypedDraggedAndSteppedAndRefusesNonsense(FxRobot robot) {
        rest(5);
        TextField rate = find(robot, "field-lr", TextField.class);
        robot.doubleClickOn(rate);
        Easel.on(() -> rate.setText("1/4"));
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertEquals(0.25, ((Sgd) model.lane(0).rule()).lr());
        robot.press(KeyCode.UP).release(KeyCode.UP);
        assertEquals(0.26, ((Sgd) model.lane(0).rule()).lr(), 1e-12);
        Easel.on(() -> rate.setText("fast"));
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertEquals("fast", rate.getText());
        assertEquals(0.26, ((Sgd) model.lane(0).rule()).lr(), 1e-12);
        Slider slider = (Slider) easel.root.lookup("#knob-lr .slider");
        Easel.on(() -> slider.setValue(-1));
        assertEquals(0.1, ((Sgd) model.lane(0).rule()).lr(), 1e-12);
        until(() -> spot(0).descent().rule().lr() == 0.1);
    }

    private PathFrame.Spot spot(int lane) {
        PathFrame frame = model.frameProperty().get();
        return Objects.requireNonNull(frame).spots().get(lane);
    }

    @Test
    void anotherRuleAndAnotherFormAreChosen(FxRobot robot) {
        rest(5);
        ComboBox<?> rules = find(robot, "choice-rule", ComboBox.class);
        Easel.on(() -> rules.getSelectionModel().select(6));
        assertInstanceOf(Adam.class, model.lane(0).rule());
        assertEquals(0.95, model.lane(0).rule().lr());
        until(() -> easel.root.lookup("#form-torch") != null);
        Easel.on(() -> ((ToggleButton) easel.root.lookup("#form-torch")).fire());
        assertEquals(Adam.Form.TORCH, ((Adam) model.lane(0).rule()).form());
        assertEquals(1e-8, ((Adam) model.lane(0).rule()).eps());
    }

    @Test
    void lanesAreAddedHiddenRemovedAndBranched(FxRobot robot) {
        rest(12);
        robot.clickOn("#lane-1");
        assertEquals(1, model.selectedProperty().get());
        robot.clickOn("#transport-branch");
        until(() -> model.plan().lanes() == 5);
        assertEquals("Momentum 2", model.lane(4).name());
        assertEquals(12, model.marks().getFirst().step());
        Easel.on(() -> model.add(new Descent("SGD", new Sgd(0.5), model.lane(0).schedule())));
        assertEquals(6, model.plan().lanes());
        Easel.on(() -> model.show(0, false));
        assertFalse(model.isShown(0));
        Easel.on(() -> model.remove(1));
        assertEquals(4, model.plan().lanes());
        assertTrue(model.plan().journal().isEmpty());
    }

    @Test
    void everyPresetPlaysAndSaysWhatToNotice() {
        MenuButton menu = Easel
                .get(() -> new PresetMenu(new Texts(Language.KOREAN), model, new Presets(catalog).paths())
                        .menu());
        assertTrue(menu.getItems().size() >= 12);
        for (var item : menu.getItems()) {
            Easel.on(item::fire);
            until(() -> model.frameProperty().get() != null && model.frameProperty().get().step() > 0);
            assertEquals("preset-" + model.presetProperty().get(), item.getId());
            assertFalse(((Labeled) easel.root.lookup("#preset-note")).getText().isBlank());
        }
    }

    @Test
    void theStartFollowsTheKeyboardAndEveryLaneFollowsIt(FxRobot robot) {
        rest(30);
        double before = spot(3).at().x();
        Easel.on(() -> easel.root.lookup("#map").requestFocus());
        robot.press(KeyCode.ALT).press(KeyCode.RIGHT).release(KeyCode.RIGHT).release(KeyCode.ALT);
        until(() -> model.spec().start().x() > -7);
        until(() -> model.frameProperty().get() != null && model.frameProperty().get().step() == 30
                && spot(3).at().x() != before);
        assertNotEquals(before, spot(3).at().x());
    }

    @Test
    void theStepIsWorkedOutWithItsNumbersAndTheRateHasALimit(FxRobot robot) {
        rest(1);
        until(() -> text("#step-lines").contains("0.95"));
        assertTrue(text("#step-lines").contains("−6.335"), text("#step-lines"));
        until(() -> find(robot, "rate-limit", Labeled.class).getText().contains("η = 1 "));
        assertTrue(find(robot, "step-code", Labeled.class).getText().contains("w[i] -= rate * g[i];"));
    }

    private String text(String id) {
        var text = new StringBuilder();
        easel.root.lookup(id).lookupAll(".label")
                .forEach(n -> text.append(((Labeled) n).getText()).append('\n'));
        return text.toString();
    }

    @Test
    void theBasinsAreDrawnAndTheLanguageChangesWithoutARestart(FxRobot robot) {
        rest(7);
        robot.clickOn("#mode-basins");
        Easel.pulses(20);
        PathFrame before = model.frameProperty().get();
        Easel.on(() -> {
            seen(Language.KOREAN);
            page.open();
        });
        assertEquals("여기서 가지치기", find(robot, "transport-branch", Labeled.class).getText());
        assertEquals(before, model.frameProperty().get());
        assertEquals(7, model.stepProperty().get());
    }

    @Test
    void anExperimentIsSavedAndOpenedAndABrokenFileIsRefused(@TempDir Path folder) throws IOException {
        rest(3);
        Path file = folder.resolve("실험.json");
        easel.file = Optional.of(file);
        Plan plan = Easel.get(model::plan);
        var menu = new PathShare(easel.desk(Language.ENGLISH), model).menu();
        Easel.on(menu::save);
        Easel.on(() -> model.remove(0));
        Easel.on(menu::open);
        assertEquals(plan, Easel.get(model::plan));
        Files.writeString(file, "{");
        Easel.on(menu::open);
        assertTrue(easel.warned.getFirst().contains("not JSON: line 1"), easel.warned.toString());
        assertEquals(plan, Easel.get(model::plan));
    }
}
