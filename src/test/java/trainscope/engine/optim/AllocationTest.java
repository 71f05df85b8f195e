package trainscope.engine.optim;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trainscope.engine.surface.Parsed;
import trainscope.engine.surface.Quadratic;
import trainscope.engine.surface.Surface;
import trainscope.engine.surface.Typed;

/// A step makes no garbage once it has begun, on a surface written in Java and on one that was typed.
class AllocationTest {
    private static final int STEPS = 200_000;

    static List<Optimizer> everyRule() {
        return Walk.everyRule();
    }

    @ParameterizedTest
    @MethodSource("everyRule")
    void aStepAllocatesNothing(Optimizer rule) {
        measure(rule, new Quadratic(20));
        if (Typed.parse("x^2/20+y^2") instanceof Parsed.Good(Surface typed)) {
            measure(rule, typed);
        }
    }

    private static void measure(Optimizer rule, Surface surface) {
        var bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var walk = new Walk(rule, surface, -7, 2).steps(1000);
        long before = bean.getCurrentThreadAllocatedBytes();
        walk.steps(STEPS);
        long bytes = bean.getCurrentThreadAllocatedBytes() - before;
        assertTrue(bytes < STEPS / 10, rule + ": " + bytes + " bytes in " + STEPS + " steps");
    }
}
