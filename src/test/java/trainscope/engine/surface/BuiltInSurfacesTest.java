package trainscope.engine.surface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Known values, and what is special about single surfaces.
class BuiltInSurfacesTest {
    @Test
    void knownValuesAreHit() {
        assertEquals(49 / 20.0 + 4, new Quadratic(20).value(-7, 2));
        assertEquals(24.2, new Rosenbrock(1, 100).value(-1.2, 1), 1e-14);
        assertEquals(0, new Beale().value(3, 0.5));
        assertEquals(1.5 * 1.5 + 2.25 * 2.25 + 2.625 * 2.625, new Beale().value(0, 0));
        assertEquals(170, new Himmelblau().value(0, 0));
        assertEquals(0, new Himmelblau().value(3, 2));
        assertEquals(0, new Rastrigin(10).value(0, 0));
        assertEquals(0, new Ackley().value(0, 0), 1e-14);
        assertEquals(0.2986, new ThreeHumpCamel().value(-1.7475523, 0.8737762), 1e-4);
        assertEquals(0, new Plateau(2).value(0, 0));
        assertEquals(0, new Ravine(10).value(0, 0));
        assertEquals(-2, new MonkeySaddle().value(1, 1));
    }

    @Test
    void allFourMinimaOfHimmelblauAreAtTheBottom() {
        for (Point minimum : new Himmelblau().minima()) {
            assertEquals(0, new Himmelblau().value(minimum.x(), minimum.y()), 1e-28);
        }
    }

    @Test
    void theTipOfAckleysFunnelIsDefined() {
        assertArrayEquals(new double[] {0, 0}, Typing.gradient(new Ackley(), 0, 0));
        double[] bend = Typing.hessian(new Ackley(), 0, 0);
        assertTrue(bend[0] > 0 && bend[0] == bend[2] && bend[1] == 0);
    }

    @Test
    void thePlateauIsFlatFarAway() {
        assertArrayEquals(new double[] {0, 0}, Typing.gradient(new Plateau(0.1), 6, 4));
    }

    @Test
    void tiltDecidesWhichWellIsDeeper() {
        for (int i = -15; i <= 15; i++) {
            TwoMinima surface = new TwoMinima(i / 10.0);
            List<Point> minima = surface.minima();
            assertEquals(2, minima.size());
            assertEquals(i > 0 ? -1 : 1, Math.signum(minima.getFirst().x()));
            assertTrue(surface.value(minima.getFirst().x(), 0) <= surface.value(minima.getLast().x(), 0));
        }
        assertEquals(List.of(new Point(1, 0), new Point(-1, 0)), new TwoMinima(0).minima());
        assertEquals(1, new TwoMinima(2).minima().size());
    }

    @Test
    void numbersInFormulasReadBackExactly() {
        for (double value : new double[] {20, 0.1, -3, 1e-5, 1.5e-7, 1e15, 1.0 / 3, Math.PI, 1e300,
            123456789}) {
            assertEquals(value, Typing.surface(Literal.of(value)).value(0, 0), Literal.of(value));
        }
        assertEquals("(x^2 - 1)^2 - 0.3*x + y^2", new TwoMinima(-0.3).formula());
        assertEquals("x^2/20 + y^2", new Quadratic(20).formula());
    }
}
