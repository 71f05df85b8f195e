package trainscope.ui.kit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;

/// The measurements run to their end; what they say depends on the machine.
@ExtendWith(ApplicationExtension.class)
class PlotBenchTest {
    @ParameterizedTest
    @EnumSource
    void aRoomOfPicturesIsMeasured(BenchSubject subject) {
        String figures = PlotBench.run(10, subject);
        assertTrue(figures.matches("work per frame, .* p50 .* p95 .* p99 .* frames per second"), figures);
    }
}
