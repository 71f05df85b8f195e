package trainscope.lab.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DigitsTest {
    @Test
    void seventeenDigitsReadBackAsTheSameNumber() {
        var random = new Random(4);
        for (int i = 0; i < 100_000; i++) {
            double value = i % 2 == 0 ? Double.longBitsToDouble(random.nextLong())
                    : random.nextGaussian() * 10;
            if (Double.isFinite(value)) {
                String text = Digits.of(value);
                assertEquals(value, Double.parseDouble(text));
                long digits = text.replaceAll("e.*", "").chars().filter(Character::isDigit).count();
                assertTrue(digits <= 23, text);
            }
        }
    }

    @Test
    void numbersLookAsCPrintsThem() {
        assertEquals("6.4500000000000002", Digits.of(6.45));
        assertEquals("-7", Digits.of(-7));
        assertEquals("0", Digits.of(0));
        assertEquals("-0", Digits.of(-0.0));
        assertEquals("1e-300", Digits.of(1e-300));
        assertEquals("1e17", Digits.of(1e17));
        assertEquals("10000000000000000", Digits.of(1e16));
        assertEquals("0.0001", Digits.of(0.0001).substring(0, 6));
        assertEquals("NaN", Digits.of(Double.NaN));
        assertEquals("-Infinity", Digits.of(Double.NEGATIVE_INFINITY));
    }
}
