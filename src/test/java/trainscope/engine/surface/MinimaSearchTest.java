package trainscope.engine.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The minima of typed surfaces.
class MinimaSearchTest {
    @Test
    void theMinimaOfKnownSurfacesAreFound() {
        for (Surface surface : List.of(new Quadratic(20), new Rosenbrock(1, 100), new Beale(),
                new Himmelblau(),
                new ThreeHumpCamel(), new Plateau(2), new Ravine(10), new TwoMinima(0.3),
                new TwoMinima(-1))) {
            List<Point> found = Typing.surface(surface.formula()).minima();
            assertEquals(surface.minima().size(), found.size(), surface + " " + found);
            for (Point known : surface.minima()) {
                assertTrue(found.stream().anyMatch(point -> point.distance(known) < 1e-12),
                        surface + " " + found);
            }
            assertTrue(surface.minima().getFirst().distance(found.getFirst()) < 1e-12
                    || surface instanceof Himmelblau);
        }
    }

    @Test
    void theDeepestOfManyComesFirst() {
        List<Point> found = Typing.surface(new Rastrigin(10).formula()).minima();
        assertEquals(new Point(0, 0), found.getFirst());
        assertTrue(found.size() > 8);
    }

    @Test
    void whatIsNoMinimumIsNotNamed() {
        for (String text : List.of("x", "5", "x^2 - y^2", "x^3 - 3*x*y^2", "-x^2 - y^2", "x^2", "(x - y)^2",
                "exp(x + y)",
                "log(x)", "sqrt(x - 1) + sqrt(y - 1)", "0/0", "1/x", "x^3 + y^3", "(x - 20)^2 + y^2")) {
            assertEquals(List.of(), Typing.surface(text).minima(), text);
        }
    }

    @Test
    void tipsAreFoundAndCreasesAreNot() {
        assertEquals(List.of(new Point(0, 0)), Typing.surface("abs(x) + abs(y)").minima());
        assertEquals(List.of(new Point(0, 0)), Typing.surface("sqrt(x^2/20 + y^2)").minima());
        assertEquals(List.of(new Point(1.5, -0.25)),
                Typing.surface("max(abs(x - 1.5), 4*abs(y + 0.25))").minima());
        assertEquals(new Point(0, 0), Typing.surface(new Ackley().formula()).minima().getFirst());
        for (String text : List.of("abs(x)", "abs(x - y)", "-abs(x) - abs(y)", "max(x, y)", "sqrt(x)",
                "abs(x) - y^2")) {
            assertEquals(List.of(), Typing.surface(text).minima(), text);
        }
    }

    @Test
    void wholeNumbersAreExact() {
        assertEquals(List.of(new Point(3, -2)), Typing.surface("(x - 3)^2 + (y + 2)^4 + (y + 2)^2").minima());
    }

    @Test
    void aSearchNeverTakesLong() {
        for (String text : List.of("sin(30*x)*cos(30*y)", "x^y/sin(x*y)", "tan(x)^tan(y)",
                "sin(exp(x))*sin(exp(y))")) {
            long before = System.nanoTime();
            Typing.surface(text).minima();
            assertTrue(System.nanoTime() - before < 5_000_000_000L, text);
        }
    }

    @Test
    void theStartHasASlope() {
        assertEquals(new Point(-7, 2), Typing.surface("x^2/20 + y^2").start());
        assertEquals(new Point(2, 2), Typing.surface("log(x) + y").start());
        for (String text : List.of("sqrt(1 - x^2 - y^2)", "asin(x*y)")) {
            Typed surface = Typing.surface(text);
            assertTrue(Double.isFinite(Typing.gradient(surface, surface.start().x(), surface.start().y())[0]),
                    text);
        }
    }
}
