package trainscope.engine.math;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Once the JVM has compiled them, kernels make no garbage: no vector leaves its registers.
class KernelAllocationTest {
    private static final int CALLS = 200;
    private static final int N = 517;
    private static final long PATIENCE = 120_000_000_000L;

    interface Task {
        void run(Kernels kernels, double[] x, double[] y);
    }

    record Named(String name, Task task) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Named> tasks() {
        return List.of(new Named("multiply", (k, x, y) -> k.multiply(x, 0, x, 0, y, 0, 9, 21, 43, false)),
                new Named("narrow", (k, x, y) -> k.multiply(x, 0, x, 0, y, 0, 10, 70, 10, true)),
                new Named("affine", (k, x, y) -> k.affine(x, 0, x, 0, x, 0, y, 0, 9, 21, 33)),
                new Named("transposed",
                        (k, x, y) -> k.multiplyTransA(x, 0, x, 0, y, 0, 9, 21, 50, 2, 7, false)),
                new Named("exp", (k, x, y) -> k.exp(x, 0, y, 0, N)),
                new Named("expm1", (k, x, y) -> k.expm1(x, 0, y, 0, N)),
                new Named("log", (k, x, y) -> k.log(x, 0, y, 0, N)),
                new Named("tanh", (k, x, y) -> k.tanh(x, 0, y, 0, N)),
                new Named("sigmoid", (k, x, y) -> k.sigmoid(x, 0, y, 0, N)),
                new Named("softplus", (k, x, y) -> k.softplus(x, 0, y, 0, N)),
                new Named("normalCdf", (k, x, y) -> k.normalCdf(x, 0, y, 0, N)),
                new Named("softmax", (k, x, y) -> k.softmaxRows(x, 0, y, 0, 20, 10)),
                new Named("logSumExp", (k, x, y) -> k.logSumExpRows(y, 0, y, 500, 20, 10)));
    }

    /// Compiling takes as long as it takes: the test ends when calls allocate nothing, and fails when they never do.
    @ParameterizedTest
    @MethodSource("tasks")
    void nothingIsAllocated(Named named) {
        var bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var kernels = new VectorKernels();
        var x = new double[2000];
        var y = new double[2000];
        long end = System.nanoTime() + PATIENCE;
        long bytes = Long.MAX_VALUE;
        while (bytes > CALLS * 8L && System.nanoTime() - end < 0) {
            long before = bean.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < CALLS; i++) {
                named.task.run(kernels, x, y);
            }
            bytes = bean.getCurrentThreadAllocatedBytes() - before;
        }
        assertTrue(bytes <= CALLS * 8L, named.name + ": " + bytes + " bytes in " + CALLS + " calls");
    }
}
