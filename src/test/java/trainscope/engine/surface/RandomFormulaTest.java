package trainscope.engine.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import trainscope.engine.surface.Numeric.Along;

/// Random formulas against a plain evaluator and numerical derivatives, both independent of the program.
class RandomFormulaTest {
    private static final int FORMULAS = 10_000;
    private static final int PLACES = 12;

    @Test
    void valuesSlopesAndCurvaturesAreRight() {
        Random random = new Random(20_261_120);
        int read = 0;
        int valued = 0;
        int differentiated = 0;
        while (read < FORMULAS) {
            Tree tree = Tree.random(random, 1 + random.nextInt(5));
            String text = tree.text(random);
            if (text.length() > Typed.LONGEST) {
                continue;
            }
            read++;
            Typed typed = Typing.surface(text);
            int sloped = 0;
            boolean defined = false;
            for (int i = 0; i < PLACES && sloped < 2; i++) {
                double x = 6 * random.nextDouble() - 3;
                double y = 6 * random.nextDouble() - 3;
                Measured here = Measured.of(tree, x, y);
                if (here.trusted()) {
                    defined = true;
                    double near = 8 * here.error() + 1e-15 * (1 + Math.abs(here.value()));
                    assertEquals(here.value(), typed.value(x, y), near, text);
                    sloped += compared(tree, text, typed, x, y);
                }
            }
            valued += defined ? 1 : 0;
            differentiated += sloped > 0 ? 1 : 0;
        }
        assertTrue(valued > 0.8 * FORMULAS, valued + " formulas had a value to compare");
        assertTrue(differentiated > 0.9 * valued,
                differentiated + " of " + valued + " had derivatives to compare");
    }

    /// Compares all five derivatives; 0 where numerical ones cannot be had to six digits.
    private static int compared(Tree tree, String text, Typed typed, double x, double y) {
        double[] slope = Typing.gradient(typed, x, y);
        double[] bend = Typing.hessian(typed, x, y);
        Map<Along, Double> exact = Map.of(
                Along.X, slope[0], Along.Y, slope[1], Along.XX, bend[0], Along.XY, bend[1], Along.YY,
                bend[2]);
        Map<Along, Numeric> numeric = new EnumMap<>(Along.class);
        for (Along along : Along.values()) {
            Numeric derivative = Numeric.of(tree, x, y, along);
            if (!derivative.known()) {
                return 0;
            }
            numeric.put(along, derivative);
        }
        numeric.forEach((along, derivative) -> assertEquals(derivative.value(),
                exact.getOrDefault(along, Double.NaN),
                1e-6 * (1 + Math.abs(derivative.value())), text + " along " + along + " at " + x + ", " + y));
        return 1;
    }
}
