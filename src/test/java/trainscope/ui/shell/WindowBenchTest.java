package trainscope.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import trainscope.lab.bench.Redraw;
import trainscope.lab.bench.ScreenFigures;
import trainscope.lab.bench.ScreenLoad;
import trainscope.lab.bench.Spread;
import trainscope.ui.kit.Easel;

/// The measurements run to their end and close what they opened; what they say depends on the machine.
@ExtendWith(ApplicationExtension.class)
@Timeout(300)
class WindowBenchTest {
    private final WindowBench bench = new WindowBench();

    @Test
    void theRoomIsMeasuredWhileItsRaceRuns() {
        List<Window> before = Easel.get(() -> List.copyOf(Window.getWindows()));
        ScreenFigures figures = bench.room(new ScreenLoad(3, 500, 900, 700, 0.3, true));
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
    void aLongSeriesIsMeasuredBesideTheChartOfTheToolkit() {
        List<Redraw> redraws = bench.series(0.02, true);
        assertEquals(2, redraws.size());
        for (Redraw redraw : redraws) {
            assertTrue(redraw.plot() > 0 && redraw.chart() > 0, redraw.toString());
        }
    }
}
