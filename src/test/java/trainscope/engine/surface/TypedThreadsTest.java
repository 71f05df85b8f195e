package trainscope.engine.surface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// One surface under many threads, and the same text read many times.
class TypedThreadsTest {
    private static final String TEXT = "sin(x*y)^2/(1 + exp(-x)) + max(x, y)^3 - sqrt(abs(x - y))";

    @Test
    void manyThreadsSeeOneSurface() throws Exception {
        Typed surface = Typing.surface(TEXT);
        double[] alone = walk(surface);
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<double[]>> walks = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                walks.add(() -> walk(surface));
                walks.add(() -> walk(Typing.surface(TEXT)));
            }
            for (Future<double[]> walk : threads.invokeAll(walks)) {
                assertArrayEquals(alone, walk.get());
            }
        }
    }

    @Test
    void manyThreadsFindTheSameMinima() throws Exception {
        Typed surface = Typing.surface("(x^2 + y - 11)^2 + (x + y^2 - 7)^2");
        List<Point> alone = Typing.surface(surface.formula()).minima();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<List<Point>>> searches = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                searches.add(surface::minima);
            }
            for (Future<List<Point>> found : threads.invokeAll(searches)) {
                assertEquals(alone, found.get());
            }
        }
    }

    /// All five derivatives along a walk, every bit of them.
    private static double[] walk(Surface surface) {
        double[] sums = new double[6];
        double[] into = new double[3];
        for (int i = 1; i <= 2000; i++) {
            double x = 3 * StrictMath.sin(i);
            double y = 3 * StrictMath.cos(1.7 * i);
            sums[0] += surface.value(x, y);
            surface.gradient(x, y, into);
            sums[1] += into[0];
            sums[2] += into[1];
            surface.hessian(x, y, into);
            for (int j = 0; j < 3; j++) {
                sums[3 + j] += into[j];
            }
        }
        return sums;
    }
}
