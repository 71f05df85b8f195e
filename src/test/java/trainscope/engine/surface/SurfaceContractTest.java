package trainscope.engine.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every built-in surface promises, over its default and over unusual hyper-parameters.
class SurfaceContractTest {
    static Stream<Surface> surfaces() {
        return Stream.of(
                new Quadratic(20), new Quadratic(0.7), new Quadratic(200),
                new Saddle(), new MonkeySaddle(),
                new Rosenbrock(1, 100), new Rosenbrock(-1.5, 3.25), new Rosenbrock(0, 1),
                new Beale(), new Himmelblau(),
                new Rastrigin(10), new Rastrigin(0), new Rastrigin(2.5),
                new Ackley(), new ThreeHumpCamel(),
                new Plateau(2), new Plateau(0.5), new Plateau(5),
                new Ravine(10), new Ravine(0.5),
                new TwoMinima(0.3), new TwoMinima(0), new TwoMinima(-0.3), new TwoMinima(1.5),
                new TwoMinima(-1.5));
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void slopesAndCurvaturesAreThoseOfTheValue(Surface surface) {
        double h = 1e-4;
        forEveryPlace(surface, (x, y) -> {
            double[] slope = Typing.gradient(surface, x, y);
            double[] bend = Typing.hessian(surface, x, y);
            double[] east = Typing.gradient(surface, x + h, y);
            double[] west = Typing.gradient(surface, x - h, y);
            double[] north = Typing.gradient(surface, x, y + h);
            double[] south = Typing.gradient(surface, x, y - h);
            double scale = 1 + Math.abs(surface.value(x, y)) + Math.abs(slope[0]) + Math.abs(slope[1])
                    + Math.abs(bend[0]) + Math.abs(bend[2]);
            double near = 2e-5 * scale;
            assertEquals((surface.value(x + h, y) - surface.value(x - h, y)) / (2 * h), slope[0], near);
            assertEquals((surface.value(x, y + h) - surface.value(x, y - h)) / (2 * h), slope[1], near);
            assertEquals((east[0] - west[0]) / (2 * h), bend[0], near);
            assertEquals((east[1] - west[1]) / (2 * h), bend[1], near);
            assertEquals((north[0] - south[0]) / (2 * h), bend[1], near);
            assertEquals((north[1] - south[1]) / (2 * h), bend[2], near);
        });
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void theFormulaTypedBackInIsTheSameSurface(Surface surface) {
        Typed typed = Typing.surface(surface.formula());
        forEveryPlace(surface, (x, y) -> {
            double value = surface.value(x, y);
            double[] slope = Typing.gradient(surface, x, y);
            double[] bend = Typing.hessian(surface, x, y);
            double size = 1 + Math.abs(value);
            double steepness = size + Math.abs(slope[0]) + Math.abs(slope[1]);
            double curvature = steepness + Math.abs(bend[0]) + Math.abs(bend[1]) + Math.abs(bend[2]);
            assertEquals(value, typed.value(x, y), 1e-12 * size);
            assertClose(slope, Typing.gradient(typed, x, y), 1e-12 * steepness);
            assertClose(bend, Typing.hessian(typed, x, y), 1e-12 * curvature);
        });
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void everyStatedMinimumIsOne(Surface surface) {
        double lowest = Double.NEGATIVE_INFINITY;
        for (Point minimum : surface.minima()) {
            double[] slope = Typing.gradient(surface, minimum.x(), minimum.y());
            double[] bend = Typing.hessian(surface, minimum.x(), minimum.y());
            double curvature = Math.abs(bend[0]) + Math.abs(bend[2]);
            assertEquals(0, Math.abs(slope[0]) + Math.abs(slope[1]), 4e-15 * (1 + curvature));
            assertTrue(bend[0] >= 0 && bend[2] >= 0 && bend[0] * bend[2] >= bend[1] * bend[1]);
            double height = surface.value(minimum.x(), minimum.y());
            assertTrue(height >= lowest - 1e-12, "the deeper minimum comes first");
            lowest = height;
        }
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void nothingAtHomeIsDeeperThanTheFirstMinimum(Surface surface) {
        if (!surface.minima().isEmpty()) {
            Point deepest = surface.minima().getFirst();
            double floor = surface.value(deepest.x(), deepest.y()) - 1e-12;
            forEveryPlace(surface, (x, y) -> assertTrue(surface.value(x, y) >= floor));
        }
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void startAndMinimaAreAtHome(Surface surface) {
        assertTrue(surface.home().contains(surface.start()));
        assertTrue(surface.minima().stream().allMatch(surface.home()::contains));
        assertTrue(Double.isFinite(surface.value(surface.start().x(), surface.start().y())));
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void thereIsNoValueAtNoPlace(Surface surface) {
        assertTrue(Double.isNaN(surface.value(Double.NaN, 1)));
        double[] slope = Typing.gradient(surface, Double.NaN, Double.NaN);
        assertTrue(Double.isNaN(slope[0]) && Double.isNaN(slope[1]));
    }

    private interface Check {
        void at(double x, double y);
    }

    private static void forEveryPlace(Surface surface, Check check) {
        Random random = new Random(17);
        Region home = surface.home();
        for (int i = 0; i < 500; i++) {
            check.at(home.left() + random.nextDouble() * home.width(),
                    home.bottom() + random.nextDouble() * home.height());
        }
    }

    private static void assertClose(double[] expected, double[] actual, double near) {
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], near);
        }
    }
}
