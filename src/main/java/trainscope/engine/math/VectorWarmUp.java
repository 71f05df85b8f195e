package trainscope.engine.math;

import static trainscope.engine.math.VectorTiles.WIDE;
import static trainscope.engine.math.VectorTiles.WIDTH;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Runs the vector twin on small numbers until the JVM has compiled it: before that, every operation on a vector is an
/// object, a hundred times slower than a plain loop. Compiled is what is no slower than its plain twin.
final class VectorWarmUp {
    private static final int RUNS = 1_000;
    private static final int RUNS_TIMED = 20;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);
    private static final int STEPS = 16;
    private static final int NUMBERS = 128;

    /// Something that both twins can do.
    private interface Task {
        void run(Kernels kernels);
    }

    private final double[] x = new double[STEPS * WIDE * WIDTH + NUMBERS];
    private final double[] y = new double[x.length];
    private final Tally tally = new Tally();
    private final Kernels vectors;
    private final Kernels plain = new PlainKernels();

    VectorWarmUp(Kernels vectors) {
        this.vectors = vectors;
        Arrays.setAll(x, i -> (i % 7 - 3) * 0.25);
    }

    boolean products() {
        var tasks = new ArrayList<Task>();
        for (int wide = WIDE; wide > 0; wide--) {
            int n = wide == 1 ? WIDE * WIDTH + 1 : wide * WIDTH - 1;
            tasks.add(kernels -> kernels.multiply(x, 0, x, 0, y, 0, VectorTiles.ROWS, STEPS, n, false));
        }
        tasks.add(kernels -> kernels.multiply(x, 0, x, 0, y, 0, VectorTiles.ROWS, STEPS, WIDE * WIDTH, true));
        return compiled(tasks);
    }

    boolean functions() {
        return compiled(List.of(kernels -> kernels.exp(x, 0, y, 0, NUMBERS),
                kernels -> kernels.tanh(x, 0, y, 0, NUMBERS),
                kernels -> kernels.sigmoid(x, 0, y, 0, NUMBERS), kernels -> kernels.log(x, 0, y, 0, NUMBERS),
                kernels -> kernels.expm1(x, 0, y, 0, NUMBERS),
                kernels -> kernels.softplus(x, 0, y, 0, NUMBERS),
                kernels -> kernels.normalCdf(x, 0, y, 0, NUMBERS),
                this::sumAll, this::dotAll,
                kernels -> kernels.reluBack(x, 0, x, 0, y, 0, NUMBERS),
                kernels -> kernels.tanhBack(x, 0, x, 0, y, 0, NUMBERS),
                kernels -> kernels.leakyReluBack(0.1, x, 0, x, 0, y, 0, NUMBERS),
                kernels -> kernels.tally(x, 0, NUMBERS, tally),
                kernels -> kernels.deviations(x, 0, NUMBERS, 0.1, y),
                kernels -> y[0] = kernels.below(x, 0, NUMBERS, 0.1) + kernels.above(x, 0, NUMBERS, 0.1),
                kernels -> kernels.sumColumns(x, 0, y, 0, STEPS, WIDE * WIDTH, false)));
    }

    /// Sums of every length that ends otherwise, so that none is new to the compiler later.
    private void sumAll(Kernels kernels) {
        double sum = kernels.sum(x, 0, x.length);
        for (int n = 0; n < 2 * Strands.COUNT; n++) {
            sum += kernels.sum(x, 0, n);
        }
        y[0] = sum;
    }

    private void dotAll(Kernels kernels) {
        double sum = kernels.dot(x, 0, x, 0, x.length);
        for (int n = 0; n < 2 * Strands.COUNT; n++) {
            sum += kernels.dot(x, 0, x, 0, n);
        }
        y[0] = sum;
    }

    private boolean compiled(List<Task> tasks) {
        for (var task : tasks) {
            time(task, vectors, RUNS);
            time(task, plain, RUNS);
        }
        long end = System.nanoTime() + PATIENCE;
        for (var task : tasks) {
            while (time(task, vectors, RUNS_TIMED) > time(task, plain, RUNS_TIMED)) {
                if (System.nanoTime() - end > 0) {
                    return false;
                }
                LockSupport.parkNanos(PAUSE);
            }
        }
        return true;
    }

    private static long time(Task task, Kernels kernels, int runs) {
        long start = System.nanoTime();
        for (int i = 0; i < runs; i++) {
            task.run(kernels);
        }
        return System.nanoTime() - start;
    }
}
