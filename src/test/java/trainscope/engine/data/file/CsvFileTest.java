package trainscope.engine.data.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trainscope.engine.Problem;
import trainscope.engine.data.DataSet;
import trainscope.engine.data.Labels;
import trainscope.engine.data.Pixels;
import trainscope.engine.data.Shape;
import trainscope.engine.data.Values;
import trainscope.engine.data.file.CsvColumn.Kind;
import trainscope.engine.data.file.CsvColumn.Use;

/// Tables of the real world are understood, and where they are not, the line and the column are named.
class CsvFileTest {
    private static final Charset KOREAN = Charset.forName("x-windows-949");

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static CsvGuess guess(byte[] table) {
        return switch (new CsvFile(Content.of("table.csv", table)).look()) {
            case CsvFile.Look.Good(var guess) -> guess;
            case CsvFile.Look.Bad(var problem) -> fail(problem.toString());
        };
    }

    private static CsvGuess guess(String table) {
        return guess(utf8(table));
    }

    private static DataSet read(String table) {
        return Forged.good(Forged.readCsv(utf8(table)));
    }

    private static Problem refused(String table) {
        return Forged.bad(Forged.readCsv(utf8(table)));
    }

    private static String uses(CsvGuess guess) {
        return guess.columns().stream().map(column -> column.use().name().substring(0, 1))
                .collect(Collectors.joining());
    }

    private static String rows(String start, String row, int count) {
        return start + IntStream.range(0, count).mapToObj(i -> row.replace("#", Integer.toString(i)))
                .collect(Collectors.joining());
    }

    @Test
    void aPlainTableIsRead() {
        var data = read("a,b,species\n1,2.5,cat\n-3,4e2,dog\n5,.5,cat\n7,8,dog\n");
        assertEquals(Shape.features(2), data.shape());
        assertEquals(4, data.size());
        assertEquals(400, data.inputs().at(1, 1));
        assertEquals(List.of("cat", "dog"), ((Labels) data.targets()).names());
        assertEquals(1, data.all().label(1));
        assertEquals("table.csv", data.name());
    }

    @Test
    void separatorAndDecimalMarkAreFound() {
        String[] tables = {"1.5,2,a\n2.5,3,b\n3.5,4,a\n4.5,5,b\n", "1,5;2;a\n2,5;3;b\n3,5;4;a\n4,5;5;b\n",
            "1.5\t2\ta\n2.5\t3\tb\n3.5\t4\ta\n4.5\t5\tb\n", "1.5|2|a\n2.5|3|b\n3.5|4|a\n4.5|5|b\n",
            "\"1,5\",2,a\n\"2,5\",3,b\n\"3,5\",4,a\n\"4,5\",5,b\n",
            "1,5\t2\ta\n2,5\t3\tb\n3,5\t4\ta\n4,5\t5\tb\n"};
        for (String table : tables) {
            assertEquals(read(tables[0]).hash(), read(table).hash(), table);
        }
        assertTrue(guess(tables[1]).format().decimalComma());
        assertEquals(';', guess(tables[1]).format().separator());
        assertFalse(guess(tables[0]).format().decimalComma());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\n\n", "\r\n\r\n"})
    void everyLineEndIsFine(String end) {
        String table = "x,y,class\n1,2,a\n3,4,b\n5,6,a\n7,8,b";
        assertEquals(read(table).hash(), read(table.replace("\n", end)).hash());
        assertEquals(read(table).hash(), read(table.replace("\n", end) + end).hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "x-windows-949"})
    void koreanIsReadInEveryEncoding(String charset) {
        String table = "길이,너비,품종\n1,2,참새\n3,4,까치\n5,6,참새\n7,8,까치\n";
        String marked = charset.equals("x-windows-949") ? table : "\ufeff" + table;
        var guess = guess(marked.getBytes(Charset.forName(charset)));
        assertEquals(List.of("길이", "너비", "품종"), guess.columns().stream().map(CsvColumn::name).toList());
        var data = Forged.good(Forged.readCsv(marked.getBytes(Charset.forName(charset))));
        assertEquals(List.of("까치", "참새"), ((Labels) data.targets()).names());
    }

    @Test
    void aCharacterThatTheSampleCutsIsNoMistake() {
        String table = rows("이름,값,반\n", "가나다라,#,마\n", 20_000) + rows("", "가나다,#,바\n", 20_000);
        for (int shift = 0; shift < 3; shift++) {
            assertEquals("UTF-8", guess("x".repeat(shift) + table).format().charset());
        }
        assertEquals("x-windows-949", guess(table.getBytes(KOREAN)).format().charset());
    }

    @Test
    void quotedCellsHoldAnything() {
        var data = read(
                "text,n,class\n\"a,b\",1,\"say \"\"hi\"\"\"\n\"two\nlines\",2,no\n\"a,b\",3,no\n\"x\",4,\"say \"\"hi\"\"\"\n");
        assertEquals(List.of("no", "say \"hi\""), ((Labels) data.targets()).names());
        assertEquals(4, data.size());
        assertEquals(4, data.shape().size(), "three words and a number");
    }

    @Test
    void wordsBecomeOneInputEach() {
        var data = read("colour,n,class\nred,1,0\nblue,2,1\ngreen,3,0\nred,4,1\n");
        assertEquals(Shape.features(4), data.shape());
        assertEquals(1, data.inputs().at(1, 0), "blue is the first by its letters");
        assertEquals(0, data.inputs().at(0, 0));
        assertEquals(1, data.inputs().at(3, 2));
        assertEquals(4, data.inputs().at(3, 3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a,b,class~1,2,0~3,4,1~5,6,0~7,8,1               | IIC
            class,a,b~0,1.5,2~1,3,4~0,5,6~1,7,9             | CII
            a,b,price~1,2,10.5~3,4,11.5~5,6,12~7,8,13       | IIV
            1,2,a~3,4,b~5,6,a~7,8,b                         | IIC
            a,1,2~b,3,4.5~a,5,6~b,7,8                       | CII
            id,a,y~1,5,0~2,6,1~3,7,0~4,8,1                  | SIC
            ,a,y~0,5,0~1,6,1~2,7,0~3,8,1                    | SIC
            1,5,a~2,6,b~3,7,a~4,8,b                         | SIC
            no,a,y~17,5,0~12,6,1~3,7,0~4,8,1                | IIC
            a,b,~1,0,~3,1,~5,0,~7,1,                        | ICS
            x,y~1,2~2,4~3,6.5                               | IV
            길이,종류,값~1,가,3~2,나,4~3,가,5~4,나,6             | ICI
            """)
    void whatColumnsAreForIsGuessed(String table, String expected) {
        assertEquals(expected, uses(guess(table.replace('~', '\n'))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a,b~1,2~3,4~5,6         | true
            1,2~3,4~5,6             | false
            a,1~b,2~a,3             | false
            name,kind~x,y~u,v~x,v   | true
            x,y~x,z~u,y             | false
            2020,2021~1,2~3,4       | false
            150,4,setosa~5.1,3.5,0~4.9,3,1~4.7,3.2,0 | true
            """)
    void aHeaderIsSeen(String table, boolean expected) {
        assertEquals(expected, guess(table.replace('~', '\n')).format().header());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            0              | 0
            007            | 7
            -0             | -0.0
            +5             | 5
            1.             | 1
            .5             | 0.5
            -1.5E-3        | -0.0015
            1,234          | 1234
            1,234,567.25   | 1234567.25
            12345678901234567890 | 12345678901234567890
            0.1            | 0.1
            1e-400         | 0
            1e400          | Infinity
            -inf           | -Infinity
            Infinity       | Infinity
            1e             | NaN
            1e+            | NaN
            .              | NaN
            -              | NaN
            1 2            | NaN
            1d             | NaN
            0x10           | NaN
            12,34          | NaN
            ٣              | NaN
            """)
    void aCellIsANumberOrNone(String cell, double expected) {
        assertEquals(expected, CsvCell.number(cell, false), cell);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1,5       | 1.5
            -,5e1     | -5
            1.234,5   | 1234.5
            1.234.567 | 1234567
            1.5       | NaN
            1,5,5     | NaN
            """)
    void aCommaMayMarkTheDecimals(String cell, double expected) {
        assertEquals(expected, CsvCell.number(cell, true), cell);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a,b,y~1,2,0~3,x4,1~5,6,0~7,8,1~1,2,0~1,2,0~1,2,0~1,2,0~1,2,0~1,2,0 | data.csv.no-number | 3 | 2
            a,b,y~1,2,0~3,4,1~5,1e400,0~7,8,1                   | data.csv.too-large   | 4 | 2
            a,b,y~1,2,0~3,4,1~5,inf,0~7,8,1                     | data.csv.too-large   | 4 | 2
            a,b,y~1,2,0~3,4~5,6,0~7,8,1                         | data.csv.ragged      | 3 | 2
            a,b,y~1,2,0~3,4,1,9~5,6,0~7,8,1                     | data.csv.ragged      | 3 | 4
            a,b,y~1,2,0~3,4,1~5,6,0~7,8,"1                      | data.csv.open-quote  | 5 | 3
            a,b,y~1,2,0~3,"4"x,1~5,6,0~7,8,1                    | data.csv.after-quote | 3 | 2
            """)
    void aMistakeIsNamedWithItsLineAndColumn(String table, String key, String line, String column) {
        var problem = refused(table.replace('~', '\n'));
        assertEquals(List.of(key, "table.csv", line, column),
                List.of(problem.key(), problem.args().get(0), problem.args().get(1), problem.args().get(2)));
    }

    @Test
    void gapsAreLeftOutOrNamed() {
        String table = "a,b,y\n1,2,0\n3,,1\nNA,6,0\n7,8,?\n9,10,1\n";
        var guess = guess(table);
        assertTrue(guess.leaveOutGaps());
        assertEquals(2, read(table).size());
        var strict = new CsvGuess(guess.format(), guess.columns(), false, false);
        var problem = Forged.bad(new CsvFile(Content.of("t", utf8(table))).read(strict, Forged.LIMITS));
        assertEquals(Problem.of("data.csv.gap", "t", 3, 2), problem);
    }

    @Test
    void aGuessCanBeCorrected() {
        String table = "a,b,y\n1,2,0\n3,4,1\n5,6,0\n7,8,1\n";
        var guess = guess(table);
        var other = guess.with(0, guess.columns().get(0).with(Use.VALUE));
        assertEquals("VIS", uses(other));
        var data = Forged.good(new CsvFile(Content.of("t", utf8(table))).read(other, Forged.LIMITS));
        assertEquals(5, ((Values) data.targets()).of(2));
        assertEquals(Shape.features(1), data.shape());
        var word = guess.with(0, guess.columns().get(0).with(Kind.WORD));
        assertEquals(Shape.features(5),
                Forged.good(new CsvFile(Content.of("t", utf8(table))).read(word, Forged.LIMITS)).shape());
        var none = guess.with(2, guess.columns().get(2).with(Use.SKIP));
        assertEquals(Problem.of("data.csv.one-target", "t"),
                Forged.bad(new CsvFile(Content.of("t", utf8(table))).read(none, Forged.LIMITS)));
        var empty = other.with(1, guess.columns().get(1).with(Use.SKIP));
        assertEquals(Problem.of("data.csv.no-inputs", "t"),
                Forged.bad(new CsvFile(Content.of("t", utf8(table))).read(empty, Forged.LIMITS)));
    }

    @Test
    void classesThatAreNumbersStandInTheirOrder() {
        var data = read("a,y\n1,10\n2,9\n3,10\n4,9\n5,-1\n6,-1\n");
        assertEquals(List.of("-1", "9", "10"), ((Labels) data.targets()).names());
        assertEquals(2, data.all().label(0));
    }

    @Test
    void squarePicturesAreKeptAsBytes() {
        String pixels = IntStream.range(0, 64).mapToObj(i -> Integer.toString(i % 17))
                .collect(Collectors.joining(","));
        var last = read(rows("", pixels + ",1\n" + pixels + ",0\n", 10));
        assertEquals(new Shape(1, 8, 8), last.shape());
        assertEquals(16, ((Pixels) last.inputs()).raw(3, 16));
        var first = read(rows("", "1," + pixels + "\n0," + pixels + "\n", 10));
        assertEquals(last.hash(), first.hash());
        assertEquals(1, first.all().label(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\n\n\n", " ", "\ufeff", "abc", "a\nb\nc\n", "a,b\n", "\"", "\"\"",
        ",,,\n,,,\n"})
    void whatIsNoTableIsRefused(String table) {
        refused(table);
    }

    @Test
    void whatIsTooMuchIsRefusedWhileItComesIn() {
        assertEquals("data.csv.too-many-columns", refused("1" + ",1".repeat(100_000) + "\n").key());
        assertEquals("data.csv.long-cell", refused("a,b\n1," + "x".repeat(200_000)).key());
        assertEquals("data.csv.long-cell", refused("a,b\n1,\"" + "x".repeat(200_000)).key());
        String table = rows("a,b,y\n", "#,1,0\n#,2,1\n", 500);
        assertEquals("data.csv.long-cell", refused(table + "9".repeat(2_000_000) + "\n").key());
        assertEquals("data.csv.long-line", refused(table + " ".repeat(2_000_000) + "1,2,3\n").key());
        assertEquals("data.csv.no-text", Forged.bad(Forged.readCsv(new byte[] {'a', ',', 0, '\n'})).key());
    }

    @Test
    void memoryIsBounded() {
        byte[] table = utf8(rows("a,b,y\n", "#,1,0\n#,2,1\n", 20_000));
        var file = new CsvFile(Content.of("t", table));
        assertEquals("data.too-much-memory", Forged.bad(file.read(guess(table), new Limits(500_000))).key());
        assertEquals(40_000, Forged.good(file.read(guess(table), Forged.LIMITS)).size());
    }

    @Test
    void aTableCutAnywhereIsAnswered() {
        byte[] table = utf8("길이,b,\"class\"\n1,2.5,\"cat\"\n-3,4e2,dog\n5,.5,cat\n7,8,dog\n");
        byte[] packed = Forged.packed(table);
        assertEquals(Forged.good(Forged.readCsv(table)).hash(), Forged.good(Forged.readCsv(packed)).hash());
        for (int length = 0; length < table.length; length++) {
            if (Forged.readCsv(Arrays.copyOf(table, length)) instanceof Loaded.Bad bad) {
                Forged.bad(bad);
            }
        }
        for (int length = 0; length < packed.length; length++) {
            Forged.bad(Forged.readCsv(Arrays.copyOf(packed, length)));
        }
    }

    @Test
    void aMistakeFarBelowTheSampleIsFound() {
        String table = rows("a,b,y\n", "#,1,0\n#,2,1\n", 100_000);
        assertEquals(Problem.of("data.csv.no-number", "table.csv", 200_002, 1, "oops"),
                refused(table + "oops,1,0\n"));
        assertEquals(200_000, read(table).size());
    }

    @Test
    void anEncodingThatBreaksBelowTheSampleIsNamed() {
        byte[] table = utf8(rows("a,b,y\n", "#,1,0\n#,2,1\n", 100_000) + "é,1,0\n");
        byte[] broken = Arrays.copyOf(table, table.length);
        broken[table.length - 7] = (byte) 0xff;
        assertEquals("data.csv.encoding", Forged.bad(Forged.readCsv(broken)).key());
    }
}
