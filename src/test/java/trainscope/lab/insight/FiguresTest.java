package trainscope.lab.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            0.35624,      +0.3562,    0.35624
            -0.20835,     −0.2084,    −0.20835
            2,            +2.000,     2
            -7,           −7.000,     −7
            0,            0,          0
            -0.0,         0,          0
            123456.789,   +123500,    123457
            1234567,      +1.235e6,   1.23457e6
            0.0001,       +0.0001000, 0.0001
            0.00001,      +1.000e−5,  1e−5
            1e-7,         +1.000e−7,  1e−7
            0.99999,      +1.000,     0.99999
            999999,       +1.000e6,   999999
            NaN,          NaN,        NaN
            Infinity,     +∞,         ∞
            -Infinity,    −∞,         −∞
            """)
    void directedNumbersKeepTheirDigitsAndPlainOnesShedZeros(double value, String directed, String plain) {
        assertEquals(directed, Figures.usual().directed(value));
        assertEquals(plain, Figures.usual().plain(value));
    }

    @ParameterizedTest
    @CsvSource({"2, 2.0", "-2, −2.0", "0.356, 0.36"})
    void digitsAndPlusCanBeChosen(double value, String text) {
        assertEquals(text, new Figures(2, false).directed(value));
    }
}
