package trainscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {
    private static final String[] ISSUE = {"paths", "--surface", "x^2/20+y^2", "--start", "-7,2", "--steps",
        "30", "--lane",
        "Adam(lr=0.3)", "--lane", "Nesterov(lr=0.1, momentum=0.9, form=as-printed)"};

    @Test
    void pathsPrintsEveryPointOfEveryLane() {
        Spoken spoken = Spoken.by(ISSUE);
        List<String> rows = spoken.out().lines().toList();
        assertEquals(0, spoken.code());
        assertEquals("", spoken.err());
        assertEquals("lane,step,x,y,f", rows.getFirst());
        assertEquals("Adam,0,-7,2,6.4500000000000002", rows.get(1));
        assertEquals(1 + 2 * 31, rows.size());
        assertTrue(rows.getLast().startsWith("Nesterov,30,0.52639"), rows.getLast());
    }

    @Test
    void withoutALaneTheBooksFourRun() {
        Spoken spoken = Spoken.by("paths");
        assertEquals(1 + 4 * 31, spoken.out().lines().count());
        assertTrue(spoken.out().contains("\nAdaGrad,30,-0.12016"), spoken.out());
    }

    @Test
    void everyThinsTheTableAndKeepsTheLastStep() {
        List<String> rows = Spoken.by("paths", "--steps", "25", "--every", "10", "--lane", "SGD(lr=0.1)")
                .out().lines().toList();
        assertEquals(List.of("0", "10", "20", "25"),
                rows.stream().skip(1).map(r -> r.split(",", -1)[1]).toList());
    }

    @Test
    void jsonHoldsTheSamePointsAndThePlan() throws IOException {
        JsonNode root = new ObjectMapper().readTree(Spoken.by("paths", "--json", "--steps", "5").out());
        assertEquals(4, root.get("lanes").size());
        assertEquals(6, root.get("lanes").get(3).get("points").size());
        assertEquals("trainscope.path", root.get("plan").get("format").asText());
    }

    @Test
    void aSavedSpecGivesTheSameBytes(@TempDir Path folder) {
        String file = folder.resolve("내 실험.json").toString();
        String[] first = {"paths", "--surface", "sin(x)*cos(y)+x^2/40", "--noise", "0.1", "--seed", "9",
            "--save", file, "--lane",
            "Adam(lr=0.1, schedule=cosine(steps=20), name=\"a, \"\"\")"};
        first[10] = "Adam(lr=0.1, schedule=cosine(steps=20), name=\"a, b\")";
        Spoken saved = Spoken.by(first);
        Spoken again = Spoken.by("paths", "--spec", file);
        assertEquals(0, saved.code(), saved.err());
        assertEquals(saved, again);
        assertTrue(again.out().contains("\n\"a, b\",0,"), again.out());
        assertEquals(32, again.out().lines().count());
        assertEquals(12, Spoken.by("paths", "--spec", file, "--steps", "10").out().lines().count());
    }

    @Test
    void aLaneThatBreaksIsSaidBesideTheTable() throws IOException {
        Spoken spoken = Spoken.by("paths", "--steps", "2000", "--every", "500", "--lane", "SGD(lr=3)",
                "--lane", "SGD(lr=0.1)",
                "--lang", "en");
        assertEquals(0, spoken.code());
        assertTrue(spoken.err().startsWith("lane 'SGD' is not finite since step "), spoken.err());
        assertTrue(spoken.out().contains("SGD,2000,0,NaN,NaN") || spoken.out().contains("NaN"), spoken.out());
        JsonNode lanes = new ObjectMapper().readTree(
                Spoken.by("paths", "--steps", "2000", "--json", "--lane", "SGD(lr=3)").out()).get("lanes");
        assertEquals("Infinity", lanes.get(0).get("broken").get("value").asText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            paths --surface x+sine(y)      | unknown name 'sine' at column 3; did you mean 'sin'?
            paths --surface rosenbruck     | rosenbrock
            paths --lane Adm               | unknown optimizer 'Adm' at column 1; did you mean 'adam'?
            paths --lane Adam(lr=1         | the text ends too soon, at column 10
            paths --start 1                | a start is two numbers such as -7,2, not '1'
            paths --start 1,x              | not '1,x'
            paths --steps many             | --steps needs a whole number, not 'many'
            paths --steps -1               | steps must be from 0 to 1000000000, not -1
            paths --every 0                | --every must be at least 1
            paths --save=                  | --save needs the name of a file
            paths --surface @/etc/hosts    | unexpected character @ at column 1
            paths --json=false             | not understood
            paths --lane Adam(lr=1,eta=2)  | 'eta' is given twice
            paths --lang de                | unknown language 'de'
            paths --lang=xx                | unknown language 'xx'
            paths --noise -1               | noise must be 0 or more
            paths --steps                  | a value for N is missing
            paths --steps 1 --steps 2      | --steps is given twice
            paths --nonsense               | unknown word or option '--nonsense'
            paths extra                    | unknown word or option 'extra'
            nonsense                       | unknown word or option 'nonsense'
            --lang=en                      | say what to do
            --lang fr paths                | unknown language 'fr'
            list things                    | there is no list of 'things'
            """)
    void wrongUsageIsOneClearLineAndExitCodeTwo(String line, String sentence) {
        String[] words = (line + (line.contains("--lang") ? "" : " --lang en")).split(" ");
        Spoken spoken = Spoken.by(words);
        assertEquals(2, spoken.code());
        assertEquals(1, spoken.err().lines().count(), spoken.err());
        assertTrue(spoken.err().contains(sentence), spoken.err());
        assertEquals("", spoken.out());
    }

    @Test
    void moreLanesThanARaceHasAreRefused() {
        String[] line = new String[19];
        line[0] = "paths";
        for (int i = 0; i < 9; i++) {
            line[1 + 2 * i] = "--lane";
            line[2 + 2 * i] = "SGD";
        }
        assertEquals(2, Spoken.by(line).code());
    }

    @Test
    void aFileThatIsNotThereIsAFailure(@TempDir Path folder) throws IOException {
        Spoken missing = Spoken.by("paths", "--spec", folder.resolve("none.json").toString(), "--lang", "en");
        assertEquals(1, missing.code());
        assertEquals(1, missing.err().lines().count());
        assertEquals(1, Spoken.by("paths", "--save", folder.resolve("no/such.json").toString()).code());
        assertEquals(1, Spoken.by("paths", "--spec", folder.toString()).code());
        Path binary = Files.write(folder.resolve("binary.json"), new byte[] {(byte) 0xff, 0, 1});
        assertEquals(2, Spoken.by("paths", "--spec", binary.toString()).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"optimizers", "schedules", "surfaces"})
    void listNamesEveryKnobDefaultRangeAndForm(String what) throws IOException {
        Spoken table = Spoken.by("list", what, "--lang", "ko");
        JsonNode root = new ObjectMapper().readTree(Spoken.by("list", what, "--json").out());
        assertEquals(0, table.code());
        assertEquals(1, root.size());
        for (JsonNode entry : root.get(what)) {
            assertTrue(table.out().contains(entry.get("id").asText()));
            for (JsonNode form : entry.get("forms")) {
                assertTrue(table.out().contains(form.get("form").asText()));
                entry.get("knobs")
                        .forEach(knob -> assertTrue(form.get("defaults").has(knob.get("name").asText())));
            }
        }
    }

    @Test
    void aFullDiskIsAFailureAndAReaderThatLeftIsNot() {
        for (String[] line : new String[][] {{"paths"}, {"paths", "--json"}, {"list"}}) {
            assertEquals(1, failing("No space left on device", line).code());
            assertEquals("", failing("Broken pipe", line).err());
        }
        assertTrue(failing("No space left on device", "paths").err().contains("No space left"));
        assertEquals("", failing("Broken pipe", "paths", "--steps", "1000000000", "--every", "100").err());
        assertEquals("", failing("Broken pipe", "paths", "--json", "--steps", "1000000000").err());
    }

    private static Spoken failing(String why, String... line) {
        var err = new ByteArrayOutputStream();
        int code = new Cli(new Outlet(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(why);
            }
        }), new Outlet(err), () -> {
            throw new IllegalStateException("nobody asked for the window");
        }, _ -> {
            throw new IllegalStateException("nobody asked for a picture");
        }).run(line);
        return new Spoken(code, "", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aNameWithALineBreakStaysOneLine() {
        assertEquals(1, Spoken.by("paths", "--spec", "a\nb").err().lines().count());
        assertEquals(1, Spoken.by("paths", "--a\nb").err().lines().count());
    }

    @Test
    void helpSpeaksBothLanguages() {
        assertTrue(Spoken.by("--help", "--lang", "ko").out().contains("사용법: trainscope"));
        assertTrue(Spoken.by("paths", "--help", "--lang", "en").out().contains("--surface=FORMULA"));
        assertEquals("Trainscope " + trainscope.lab.Release.VERSION, Spoken.by("--version").out().strip());
    }
}
