package trainscope.ui.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static trainscope.ui.paths.Atelier.ask;
import static trainscope.ui.kit.Easel.until;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
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
import trainscope.engine.optim.Cosine;
import trainscope.engine.optim.Momentum;
import trainscope.lab.catalog.Composition;
import trainscope.lab.spec.Descent;
import trainscope.plot.Mark;
import trainscope.ui.kit.Easel;
import trainscope.ui.kit.PlotView;

/// What the room tells about a rule: what it remembers, how far its rate may go, how far it goes along each axis.
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class PathsMemoryTest {
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

    private String card() {
        return ask(() -> {
            var words = new StringBuilder();
            room.easel.root.lookup("#step-lines").lookupAll(".label")
                    .forEach(n -> words.append(((Labeled) n).getText()).append('\n'));
            return words.toString();
        });
    }

    @Test
    void theVelocityIsAnArrowWithItsScaleNamed(FxRobot robot) {
        room.rest(3);
        robot.clickOn("#lane-1").clickOn("#map-memory");
        Easel.pulses(2);
        Mark.Vector arrow = room.drawn(Mark.Vector.class).getFirst();
        var spot = room.spot(1);
        var memory = spot.memory().getFirst();
        assertEquals(spot.at().x(), arrow.x());
        assertEquals(spot.at().y(), arrow.y());
        double scale = Double.parseDouble(arrow.tag().replace("v ×", ""));
        assertEquals(scale * memory.x(), arrow.dx(), 1e-12);
        assertEquals(scale * memory.y(), arrow.dy(), 1e-12);
        room.focus("lane-1");
        robot.push(KeyCode.M);
        assertTrue(room.drawn(Mark.Vector.class).isEmpty());
        assertFalse(room.find("map-memory", ToggleButton.class).isSelected());
        robot.push(KeyCode.M);
        assertEquals(1, room.drawn(Mark.Vector.class).size());
    }

    @Test
    void squaresAreBarsAndMeanSlopesAreArrows(FxRobot robot) {
        room.rest(10);
        Easel.on(() -> model.outlook().memoryProperty().set(true));
        robot.clickOn("#lane-3");
        Easel.pulses(2);
        assertTrue(room.drawn(Mark.Vector.class).getFirst().tag().startsWith("m ×"));
        assertTrue(room.drawn(Mark.Whiskers.class).getFirst().tag().startsWith("√v ×"));
        robot.clickOn("#lane-2");
        Easel.pulses(2);
        assertEquals(List.of(), room.drawn(Mark.Vector.class));
        Mark.Whiskers bars = room.drawn(Mark.Whiskers.class).getFirst();
        double scale = Double.parseDouble(bars.tag().replace("√h ×", ""));
        assertEquals(scale * Math.sqrt(room.spot(2).memory().getFirst().x()), bars.dx(), 1e-12);
        robot.clickOn("#lane-0");
        Easel.pulses(2);
        assertTrue(room.drawn(Mark.Label.class).stream()
                .anyMatch(l -> l.text().equals("SGD remembers nothing")));
    }

    @Test
    void theArrowBelongsToTheStepOneLooksAt() {
        Easel.on(() -> {
            model.outlook().memoryProperty().set(true);
            model.selectedProperty().set(1);
        });
        room.rest(20);
        double later = room.drawn(Mark.Vector.class).getFirst().x();
        room.rest(2);
        Easel.pulses(2);
        assertEquals(room.spot(1).at().x(), room.drawn(Mark.Vector.class).getFirst().x());
        assertTrue(later > room.spot(1).at().x());
        room.rest(0);
        Easel.pulses(2);
        Mark.Vector nothing = room.drawn(Mark.Vector.class).getFirst();
        assertEquals(0, Math.hypot(nothing.dx(), nothing.dy()), "before the first step there is none");
    }

    @Test
    void theCardSaysTheMemoryAxisByAxis(FxRobot robot) {
        robot.clickOn("#lane-1");
        room.rest(1);
        until(() -> card().contains("Memory after this step\nv  x +0.07000  y −0.4000"));
        robot.clickOn("#lane-2");
        until(() -> card().contains("h  x 0.49  y 16"));
        robot.clickOn("#lane-0");
        until(() -> !card().contains("Memory"));
    }

    private List<Node> marks() {
        return ask(() -> List.copyOf(room.easel.root.lookup("#knob-lr").lookupAll(".knob-mark")));
    }

    @Test
    void theLargestStableRateIsMarkedOnItsKnob() {
        room.rest(5);
        until(() -> room.says("rate-limit").equals("Diverges above η = 1 on this surface."));
        until(() -> marks().size() == 1 && marks().getFirst().isVisible());
        Easel.pulses(3);
        double before = place();
        assertTrue(Easel.get(() -> room.easel.root.lookup("#knob-lr .slider").getAccessibleHelp())
                .contains("η = 1."));
        Easel.on(() -> model.turn(0, new Descent("SGD", momentum(0.9), model.lane(0).schedule())));
        until(() -> room.says("rate-limit").contains("η = 1.9 "));
        until(() -> marks().size() == 1 && place() > before);
    }

    private Momentum momentum(double momentum) {
        return Composition.with((Momentum) model.lane(1).rule(), "momentum", momentum);
    }

    private double place() {
        return ask(() -> room.easel.root.lookup("#knob-lr .knob-mark").getLayoutX());
    }

    @Test
    void theMarkStandsWhereTheRateWouldStand() {
        room.rest(5);
        until(() -> marks().size() == 1 && room.says("rate-limit").contains("η = 1 "));
        Easel.on(() -> model.turn(0, new Descent("SGD", new trainscope.engine.optim.Sgd(1),
                model.lane(0).schedule())));
        Easel.pulses(4);
        until(() -> room.easel.root.lookup("#knob-lr .thumb") != null
                && room.easel.root.lookup("#knob-lr .knob-mark") != null);
        double apart = Easel.get(() -> {
            var thumb = room.easel.root.lookup("#knob-lr .thumb").localToScene(
                    room.easel.root.lookup("#knob-lr .thumb").getLayoutBounds());
            var mark = room.easel.root.lookup("#knob-lr .knob-mark").localToScene(
                    room.easel.root.lookup("#knob-lr .knob-mark").getLayoutBounds());
            return Math.abs(thumb.getCenterX() - mark.getCenterX());
        });
        assertTrue(apart < 1.5, apart + " pixels apart");
        assertEquals(1, marks().size(), "a search does not begin anew because the rate was turned");
    }

    @Test
    void aScheduleHasNoSingleLimit() {
        room.rest(5);
        until(() -> marks().size() == 1);
        var cosine = room.catalog.schedules().entries().stream().map(e -> e.prototype())
                .filter(Cosine.class::isInstance).findFirst().orElseThrow();
        Easel.on(() -> model.turn(0, new Descent("SGD", model.lane(0).rule(), cosine)));
        until(() -> marks().isEmpty());
        assertTrue(room.says("rate-limit").contains("no single limit"), room.says("rate-limit"));
    }

    @Test
    void bothEffectiveRatesAreShownOnOneScale() {
        room.rest(30);
        Easel.pulses(3);
        PlotView x = room.find("curve-rate-x", PlotView.class);
        PlotView y = room.find("curve-rate-y", PlotView.class);
        Easel.on(() -> {
            assertEquals(x.model().y(), y.model().y());
            assertTrue(x.model().y().isLog());
            assertEquals("Effective rate, x", x.model().title());
            assertEquals(30, x.cursorXProperty().get());
            assertEquals(30, y.cursorXProperty().get());
        });
        Mark.Line sgd = Easel.get(() -> (Mark.Line) y.model().marks().getFirst());
        assertEquals(0.95, sgd.series().y(sgd.series().size() - 1), 1e-9, "SGD goes as far as its rate says");
    }

    @Test
    void whereThereIsNoMinimumThereIsNoDistance() {
        Easel.on(() -> model.surface(room.catalog.surfaces().find("saddle").orElseThrow().prototype()));
        until(() -> !room.has("curve-distance"));
        assertTrue(room.has("curve-rate-x"));
        Easel.on(() -> model.undo());
        until(() -> room.has("curve-distance"));
    }
}
