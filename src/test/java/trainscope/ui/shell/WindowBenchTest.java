package trainscope.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import trainscope.lab.bench.ScreenFigures;
import trainscope.lab.bench.ScreenLoad;
import trainscope.lab.bench.Spread;
import trainscope.lab.bench.TrainFigures;
import trainscope.lab.bench.WallFigures;
import trainscope.ui.kit.Easel;

/// The measurement runs to its end and closes what it opened; what it says depends on the machine.
@ExtendWith(ApplicationExtension.class)
@Timeout(600)
class WindowBenchTest {
    @Test
    void theRoomIsMeasuredWhileItsRaceRuns() {
        List<Window> before = Easel.get(() -> List.copyOf(Window.getWindows()));
        ScreenFigures figures = new WindowBench().room(new ScreenLoad(3, 500, 900, 700, 0.3, true));
        for (Spread spread : List.of(figures.work(), figures.clock(), figures.gap())) {
            assertTrue(0 < spread.p50() && spread.p50() <= spread.p95() && spread.p95() <= spread.p99(),
                    figures.toString());
        }
        assertTrue(figures.points() >= 500, figures.toString());
        assertTrue(figures.draws() > 0 && figures.shown() > 0 && figures.alone() > 0, figures.toString());
        assertEquals("headless", figures.screen().platform());
        assertEquals("software", figures.screen().pipeline());
        assertEquals(before, Easel.get(() -> List.copyOf(Window.getWindows())));
    }

    @Test
    void aTrainingIsMeasuredInItsRoomAndAlone() {
        List<Window> before = Easel.get(() -> List.copyOf(Window.getWindows()));
        TrainFigures figures = new WindowBench().training(0.5, true);
        assertTrue(figures.frames() > 0 && figures.steps() > 0 && figures.alone() > 0, figures.toString());
        assertTrue(0 < figures.gap().p50() && figures.gap().p99() <= figures.longest(), figures.toString());
        assertEquals(before, Easel.get(() -> List.copyOf(Window.getWindows())));
    }

    @Test
    void wallsAreMeasuredDrawnAnewAndDragged() {
        List<Window> before = Easel.get(() -> List.copyOf(Window.getWindows()));
        List<WallFigures> walls = new WindowBench().walls(0.2, true);
        assertEquals(List.of(9, 4), walls.stream().map(WallFigures::lanes).toList());
        for (WallFigures wall : walls) {
            assertTrue(0 < wall.answered().p50() && wall.answered().p50() <= wall.whole().p50(),
                    wall.toString());
            assertTrue(0 < wall.work().p50() && wall.work().p50() <= wall.work().p99(), wall.toString());
        }
        assertEquals(before, Easel.get(() -> List.copyOf(Window.getWindows())));
    }
}
