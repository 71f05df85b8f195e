package trainscope.lab.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {
    @ParameterizedTest
    @CsvSource({"1e-3,0.001", ".01,0.01", "1/20,0.05", "-5,-5", "+2.5E+1,25", "' 3 / 4 ',0.75", "1.,1",
        "\u22122,-2"})
    void whatPeopleTypeIsRead(String text, double value) {
        assertEquals(value, Numerals.parse(text).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abc", "NaN", "Infinity", "1e400", "1/0", "0x1p3", "1d", "1f", "1,5",
        "--1", "1e", "e5", "1/2/3",
        "\u0663", "."})
    void whatIsNoFiniteNumberIsNotRead(String text) {
        assertTrue(Numerals.parse(text).isEmpty());
    }

    @Test
    void everyPrintedNumberReadsBackInEveryLocale() {
        var random = new Random(2);
        Locale before = Locale.getDefault();
        try {
            for (Locale locale : new Locale[] {Locale.GERMANY, Locale.KOREA,
                Locale.forLanguageTag("ar-EG")}) {
                Locale.setDefault(locale);
                for (int i = 0; i < 10_000; i++) {
                    double value = Double.longBitsToDouble(random.nextLong());
                    if (Double.isFinite(value)) {
                        assertEquals(value, Numerals.parse(Numerals.print(value)).orElseThrow());
                    }
                }
            }
        } finally {
            Locale.setDefault(before);
        }
        assertEquals("1e-7", Numerals.print(1e-7));
        assertEquals("20", Numerals.print(20));
        assertEquals("0.3", Numerals.print(0.3));
    }
}
