package trainscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/// Pictures of walls by command line, without a display.
class WallPageTest {
    private static final Pattern SPREAD = Pattern.compile("σ ([0-9.]+)(?:·10([⁻−-]?)([0-9⁰¹²³⁴⁵⁶⁷⁸⁹]+))?");
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    @TempDir Path folder;

    private Path file(String name) {
        return folder.resolve(name);
    }

    private static Spoken init(String... more) {
        List<String> line = new ArrayList<>(List.of("init", "--samples", "60"));
        line.addAll(List.of(more));
        return Spoken.by(line.toArray(String[]::new));
    }

    private static List<String> words(Path svg) throws IOException {
        try {
            var texts = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile())
                    .getElementsByTagName("text");
            List<String> words = new ArrayList<>();
            for (int i = 0; i < texts.getLength(); i++) {
                words.add(texts.item(i).getTextContent().strip());
            }
            return words;
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    private static double spread(Matcher word) {
        if (word.group(3) == null) {
            return Double.parseDouble(word.group(1));
        }
        String power = word.group(3).codePoints()
                .mapToObj(c -> RAISED.indexOf(c) < 0 ? Character.toString(c)
                        : Integer.toString(RAISED.indexOf(c)))
                .collect(Collectors.joining());
        return Double.parseDouble(word.group(1) + "e" + (word.group(2).isEmpty() ? "" : "-") + power);
    }

    /// The deviations that the table prints for a quantity, and those that are written in the picture.
    private static void assertSame(String table, String quantity, List<String> words) {
        List<String> head = List.of(table.lines().findFirst().orElseThrow().split(",", -1));
        List<Double> wanted = table.lines().skip(1)
                .map(row -> row.replaceAll("\"[^\"]*\"", "name").split(",", -1))
                .filter(row -> row[head.indexOf("quantity")].equals(quantity))
                .map(row -> Double.parseDouble(row[head.indexOf("std")])).toList();
        List<Double> seen = words.stream().map(SPREAD::matcher).filter(Matcher::matches)
                .map(WallPageTest::spread).toList();
        assertEquals(wanted.size(), seen.size(), words.toString());
        for (int i = 0; i < wanted.size(); i++) {
            assertEquals(wanted.get(i), seen.get(i), 0.06 * wanted.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tanh", "relu", "symmetry", "unequal-widths", "rescue"})
    void theSvgHasEveryLaneAndEverySpreadOfTheTable(String preset) throws IOException {
        Spoken spoken = init("--preset", preset, "--lang", "en", "--svg", file("wall.svg").toString());
        assertEquals(0, spoken.code(), spoken.err());
        assertEquals("", spoken.err());
        List<String> words = words(file("wall.svg"));
        assertSame(spoken.out(), "activation", words);
        Set<String> lanes = new TreeSet<>();
        spoken.out().lines().skip(1).map(row -> row.startsWith("\"") ? row.substring(1, row.indexOf('"', 1))
                : row.substring(0, row.indexOf(','))).forEach(lanes::add);
        assertTrue(words.containsAll(lanes), lanes + " in " + words);
        assertTrue(words.containsAll(List.of("Spread by depth", "Gradients by depth", "Saturated · dead")),
                words.toString());
    }

    @ParameterizedTest
    @CsvSource({"pre-activation, Pre-activations", "gradient, Gradients flowing back", "weight, Weights"})
    void everyQuantityCanBeSeen(String quantity, String title) throws IOException {
        Spoken spoken = init("--preset", "tanh", "--lang", "en", "--quantity", quantity, "--svg",
                file("wall.svg").toString());
        List<String> words = words(file("wall.svg"));
        assertTrue(words.getFirst().endsWith(" · " + title), words.getFirst());
        assertSame(spoken.out(), quantity, words);
    }

    @Test
    void bothPicturesAreWrittenAtOnceAndThePngIsTwiceAsFine() throws IOException {
        Spoken spoken = init("--preset", "relu", "--size", "700x420", "--svg", file("wall.svg").toString(),
                "--png",
                file("벽.png").toString());
        assertEquals(0, spoken.code(), spoken.err());
        assertTrue(Files.readString(file("wall.svg")).contains("width=\"700\" height=\"420\""));
        BufferedImage png = picture("벽.png");
        assertEquals(1400, png.getWidth());
        assertEquals(840, png.getHeight());
        assertTrue(colours(png) > 20, "there is something on it");
    }

    @Test
    void themesAndLanguagesDiffer() throws IOException {
        init("--preset", "relu", "--png", file("light.png").toString(), "--size", "300x200");
        init("--preset", "relu", "--png", file("dark.png").toString(), "--size", "300x200", "--theme",
                "dark");
        assertTrue(brightness(picture("light.png")) > 200);
        assertTrue(brightness(picture("dark.png")) < 60);
        init("--preset", "relu", "--lang", "ko", "--svg", file("ko.svg").toString());
        assertTrue(words(file("ko.svg")).stream().anyMatch(word -> word.contains("활성화")));
        init("--preset", "relu", "--lang", "ko", "--png", file("ko.png").toString());
        init("--preset", "relu", "--lang", "en", "--png", file("en.png").toString());
        assertNotEquals(Files.readAllBytes(file("ko.png")).length, Files.readAllBytes(file("en.png")).length);
    }

    private BufferedImage picture(String name) throws IOException {
        return Objects.requireNonNull(ImageIO.read(file(name).toFile()));
    }

    private static int brightness(BufferedImage image) {
        return image.getRGB(2, image.getHeight() - 3) & 255;
    }

    private static long colours(BufferedImage image) {
        return java.util.stream.IntStream.range(0, image.getWidth() * image.getHeight())
                .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth())).distinct().count();
    }

    @Test
    void theSameWallIsTheSameFile() throws IOException {
        for (String name : List.of("a", "b")) {
            init("--preset", "tanh", "--svg", file(name + ".svg").toString(), "--png",
                    file(name + ".png").toString());
        }
        assertEquals(-1, Files.mismatch(file("a.svg"), file("b.svg")));
        assertEquals(-1, Files.mismatch(file("a.png"), file("b.png")));
    }

    @ParameterizedTest
    @CsvSource({"--size, big", "--size, 20x20", "--size, 9000x10", "--theme, blue", "--quantity, bias",
        "--svg, ''"})
    void whatIsWrongIsSaidBeforeAnythingIsComputed(String option, String value) {
        Spoken spoken = init("--lang", "en", "--png", file("wall.png").toString(), option, value);
        assertEquals(2, spoken.code());
        assertEquals("", spoken.out());
        assertTrue(spoken.err().contains(value), spoken.err());
        assertFalse(Files.exists(file("wall.png")));
    }

    @Test
    void aFolderThatIsNotThereIsAFailure() {
        Spoken spoken = init("--svg", file("none").resolve("wall.svg").toString());
        assertEquals(1, spoken.code());
        assertEquals(1, spoken.err().lines().count());
    }
}
