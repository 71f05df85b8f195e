package trainscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeVerbTest {
    private static final String LANE = """
            {"name": "%s", "layers": [{"name": "dense", "units": 2}], "loss": {"name": "cross-entropy"},
             "penalty": {"name": "none"}, "rule": {"name": "%s"}, "schedule": {"name": "constant"}}""";
    private static final String SPEC = """
            {"format": "trainscope.train", "version": 1, "data": {"source": {"name": "moons", "examples": 40},
             "preparation": [], "training": 0.75, "validation": 0.25, "labelNoise": 0, "seed": 1},
             "batch": {"size": 8, "order": {"name": "shuffled"}}, "steps": 30, "seed": 1, "sameDraws": true,
             "review": {"every": 10, "examples": 10, "patience": 0}, "lanes": [%s, %s]}"""
            .formatted(LANE.formatted("slow", "sgd"), LANE.formatted("quick one", "adam"));

    @TempDir private Path folder;
    private String spec = "";

    @BeforeEach
    void save() throws IOException {
        spec = folder.resolve("s.json").toString();
        Files.writeString(folder.resolve("s.json"), SPEC);
    }

    private String there(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void everyLaneGetsAFolder() {
        Spoken spoken = Spoken.by("code", "--spec", spec, "--numpy", there("n"), "--pytorch", there("p"));
        assertEquals(0, spoken.code(), spoken.err());
        assertEquals("", spoken.err());
        assertEquals(List.of(there("n/lane-1/train_numpy.py"), there("p/lane-1/train_torch.py"),
                there("n/lane-2/train_numpy.py"), there("p/lane-2/train_torch.py")),
                spoken.out().lines().toList());
        assertTrue(Files.exists(folder.resolve("p/lane-2/weights.npz")));
    }

    @Test
    void aLaneIsChosenByNameOrNumberAndStandsAlone() throws IOException {
        for (String lane : List.of("quick one", "2")) {
            Spoken spoken = Spoken.by("code", "--spec", spec, "--pytorch", there("p" + lane), "--lane", lane,
                    "--steps", "7");
            assertEquals(there("p" + lane + "/train_torch.py"), spoken.out().strip(), spoken.err());
            assertEquals(8, Files.readAllLines(folder.resolve("p" + lane + "/expected.csv")).size());
            assertTrue(
                    Files.readString(folder.resolve("p" + lane + "/train_torch.py")).contains("class Adam"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --numpy X                            | say which training: --spec FILE
            --spec S                             | say where to: --numpy FOLDER, --pytorch FOLDER or both
            --spec S --numpy X --lane 3          | there is no lane '3': a name, or a number from 1 to 2
            --spec S --numpy X --steps 0         | --steps must be at least 1, not 0
            --spec S --numpy=                    | --numpy needs the name of a file
            """)
    void wrongUsageIsOneClearLine(String line, String sentence) {
        String[] words = ("code --lang en " + line.replace("S ", "SPEC ").replaceAll("S$", "SPEC")).split(" ",
                -1);
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].equals("SPEC") ? spec : words[i].equals("X") ? there("x") : words[i];
        }
        Spoken spoken = Spoken.by(words);
        assertEquals(2, spoken.code(), spoken.err());
        assertEquals(1, spoken.err().lines().count());
        assertTrue(spoken.err().contains(sentence), spoken.err());
    }

    @Test
    void aFolderThatIsAFileIsTrouble() {
        Spoken spoken = Spoken.by("code", "--spec", spec, "--numpy", spec, "--lane", "1");
        assertEquals(1, spoken.code());
        assertEquals(1, spoken.err().lines().count(), spoken.err());
    }
}
