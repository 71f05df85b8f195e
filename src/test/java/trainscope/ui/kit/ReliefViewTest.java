package trainscope.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import trainscope.i18n.Language;
import trainscope.plot.Camera;
import trainscope.plot.Pixels;
import trainscope.plot.Relief;
import trainscope.plot.Tone;

/// A landscape is turned by mouse and by keyboard, and its paths are seen on it.
@ExtendWith(ApplicationExtension.class)
class ReliefViewTest {
    private final Easel easel = new Easel();
    private final AtomicReference<Camera> told = new AtomicReference<>(Camera.START);
    private final Relief relief = Pictures.relief();
    private ReliefView view;

    @Start
    void start(Stage stage) {
        view = new ReliefView(easel.desk(Language.ENGLISH));
        view.cameraProperty().subscribe(told::set);
        view.model(relief);
        easel.root.getChildren().add(view);
        easel.show(stage, 520, 360);
    }

    private Camera camera() {
        Easel.pulses(2);
        return Easel.get(() -> view.cameraProperty().get());
    }

    @Test
    void aDragTurnsAndADoubleClickResets(FxRobot robot) {
        Easel.pulses(3);
        Pixels before = Easel.picture(view);
        robot.moveTo(new Point2D(260, 180)).press(MouseButton.PRIMARY).moveTo(new Point2D(310, 200))
                .release(MouseButton.PRIMARY);
        assertEquals(Camera.START.turn() - Math.toRadians(20), camera().turn(), 1e-3);
        assertEquals(Camera.START.tilt() + Math.toRadians(8), camera().tilt(), 1e-3);
        assertEquals(camera(), told.get());
        assertTrue(differ(before, Easel.picture(view)) > 5000);
        robot.doubleClickOn(MouseButton.PRIMARY);
        assertEquals(Camera.START, camera());
        Easel.pulses(3);
        assertEquals(0, differ(before, Easel.picture(view)));
    }

    @Test
    void theWheelComesNearer(FxRobot robot) {
        robot.moveTo(new Point2D(260, 180)).scroll(2);
        assertNotEquals(1, camera().zoom());
    }

    @Test
    void keysTurnComeNearerAndReset(FxRobot robot) {
        Easel.on(() -> view.requestFocus());
        robot.type(KeyCode.LEFT).type(KeyCode.DOWN).type(KeyCode.EQUALS);
        assertEquals(Camera.START.turn() + Math.toRadians(6), camera().turn(), 1e-9);
        assertEquals(Camera.START.tilt() + Math.toRadians(6), camera().tilt(), 1e-9);
        assertTrue(camera().zoom() > 1);
        robot.type(KeyCode.HOME);
        assertEquals(Camera.START, camera());
    }

    @Test
    void pathsAreSeenInBothThemes() {
        for (var palette : List.of(trainscope.plot.Palette.light(), trainscope.plot.Palette.dark())) {
            Easel.on(() -> easel.palette.set(palette));
            Easel.pulses(3);
            assertTrue(count(Easel.picture(view), palette.argb(Tone.lane(0))) > 30);
        }
        Easel.on(() -> view.model(relief.with(List.of())));
        Easel.pulses(3);
        assertEquals(0, count(Easel.picture(view), trainscope.plot.Palette.dark().argb(Tone.lane(0))));
    }

    private static int count(Pixels pixels, int argb) {
        int count = 0;
        for (int y = 0; y < pixels.height(); y++) {
            for (int x = 0; x < pixels.width(); x++) {
                count += pixels.at(x, y) == argb ? 1 : 0;
            }
        }
        return count;
    }

    private static int differ(Pixels a, Pixels b) {
        int differ = 0;
        for (int y = 0; y < a.height(); y++) {
            for (int x = 0; x < a.width(); x++) {
                differ += a.at(x, y) == b.at(x, y) ? 0 : 1;
            }
        }
        return differ;
    }
}
