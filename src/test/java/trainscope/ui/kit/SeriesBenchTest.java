package trainscope.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import trainscope.lab.bench.Redraw;
import trainscope.lab.bench.Screen;

/// The measurement runs to its end and closes what it opened; what it says depends on the machine.
@ExtendWith(ApplicationExtension.class)
@Timeout(600)
class SeriesBenchTest {
    @Test
    void aLongSeriesIsMeasuredBesideTheChartOfTheToolkit() {
        List<Window> before = Easel.get(() -> List.copyOf(Window.getWindows()));
        List<Redraw> redraws = SeriesBench.run(5, 20_000, 500, new Screen("headless", "software", 1));
        assertEquals(List.of(640, 1200), redraws.stream().map(Redraw::width).toList());
        for (Redraw redraw : redraws) {
            assertTrue(redraw.plot() > 0 && redraw.chart() > 0, redraw.toString());
        }
        assertEquals(before, Easel.get(() -> List.copyOf(Window.getWindows())));
    }
}
