package trainscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckVerbTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir private Path folder;
    private Path capsule = Path.of("");

    @BeforeEach
    void recorded() {
        capsule = folder.resolve("run.capsule");
        Spoken spoken = train("--rule", "adam", "--rule", "sgd", "--layers", "8, batch-norm, dropout");
        assertEquals(0, spoken.code(), spoken.err());
    }

    private Spoken train(String... more) {
        return Spoken.by(Stream.concat(Stream.of("train", "--data", "spirals(examples=100)", "--steps", "60",
                "--every", "60", "--capsule", capsule.toString(), "--review", "25",
                "--lang", "en"), Stream.of(more))
                .toArray(String[]::new));
    }

    private Spoken check() {
        return Spoken.by("check", capsule.toString(), "--lang", "en");
    }

    private void change(String from, String to) throws IOException {
        String text = Files.readString(capsule);
        assertTrue(text.contains(from), from);
        Files.writeString(capsule, text.replace(from, to));
    }

    @Test
    void theSameRunIsIdentical() {
        Spoken spoken = check();
        assertEquals(0, spoken.code(), spoken.out() + spoken.err());
        assertTrue(spoken.out().matches("identical: 60 steps, SHA-256 [0-9a-f]{64}\\R"), spoken.out());
    }

    @Test
    void cutAnywhereACapsuleIsRefusedInOneLine() throws IOException {
        String whole = Files.readString(capsule);
        for (int at = 0; at < whole.length() - 2; at += 101) {
            Files.writeString(capsule, whole.substring(0, at));
            Spoken spoken = check();
            assertEquals(2, spoken.code(), "cut at " + at);
            assertEquals(1, spoken.err().lines().count(), spoken.err());
        }
    }

    @Test
    void aBrokenRunIsIdenticalToo() {
        Spoken spoken = train("--layers", "dense(units=8)", "--loss", "squared-error", "--rule",
                "sgd(lr=10)");
        assertEquals(0, spoken.code(), spoken.err());
        assertTrue(check().out().startsWith("identical: "), check().out());
    }

    @Test
    void theFirstStepLaneAndQuantityThatDifferAreNamed() throws IOException {
        ObjectNode root = (ObjectNode) JSON.readTree(Files.readString(capsule));
        ArrayNode rate = (ArrayNode) root.get("trail").get(20).get(2);
        assertEquals(0.01, rate.get(3).doubleValue());
        rate.set(3, 0.5);
        ((ArrayNode) root.get("trail").get(21).get(1)).set(0, 0.5);
        Files.writeString(capsule, root.toString());
        Spoken spoken = check();
        assertEquals(1, spoken.code());
        assertTrue(spoken.out().startsWith(
                "step 20 is the first that differs: lane 'sgd', rate was 0.5, is 0.01"), spoken.out());
    }

    @Test
    void whatWasNotMeasuredIsADifferenceToo() throws IOException {
        ObjectNode root = (ObjectNode) JSON.readTree(Files.readString(capsule));
        ((ArrayNode) root.get("trail").get(7).get(1)).add(0.25);
        Files.writeString(capsule, root.toString());
        assertEquals("step 7 is the first that differs: lane 'adam', training-loss was 0.25, is nothing",
                check().out().strip());
    }

    @Test
    void aLongRunIsRecordedNowAndThenAndTheStepsBetweenAreNamed() throws IOException {
        ObjectNode root = (ObjectNode) JSON.readTree(Files.readString(capsule));
        ArrayNode trail = (ArrayNode) root.get("trail");
        for (int step = 60; step >= 0; step--) {
            if (step % 7 != 0 && step != 60) {
                trail.remove(step);
            }
        }
        root.put("every", 7);
        Files.writeString(capsule, root.toString());
        assertTrue(check().out().startsWith("identical: 60 steps"), check().out());
        ((ArrayNode) trail.get(3).get(1)).set(0, "NaN");
        Files.writeString(capsule, root.toString());
        assertTrue(check().out().startsWith(
                "between the steps 14 and 21 something differs: lane 'adam', loss was NaN, is "),
                check().out());
    }

    @Test
    void anotherRateIsSeenAtTheFirstStep() throws IOException {
        change("\"name\":\"sgd\",\"lr\":0.01", "\"name\":\"sgd\",\"lr\":0.02");
        assertTrue(check().out().startsWith("step 1 is the first that differs: lane 'sgd', rate was 0.01"),
                check().out());
    }

    @Test
    void aRaceDownASurfaceCanBeCheckedToo() throws IOException {
        Spoken spoken = Spoken.by("paths", "--steps", "40", "--every", "40", "--noise", "0.1", "--capsule",
                capsule.toString(), "--lang", "en");
        assertEquals(0, spoken.code(), spoken.err());
        assertTrue(check().out().startsWith("identical: 40 steps"), check().out());
        change("\"noise\":0.1", "\"noise\":0.2");
        assertTrue(check().out().startsWith("step 1 is the first that differs: lane 'SGD', value was "),
                check().out());
    }

    @Test
    void otherExamplesAndAnotherEndAreSaid() throws IOException {
        String text = Files.readString(capsule);
        String sha = text.substring(text.indexOf("\"sha256\":\"") + 10).substring(0, 64);
        change(sha, "0".repeat(64));
        change("\"program\":\"", "\"program\":\"9.");
        assertTrue(check().out().startsWith("only the end differs: it was 60 steps and SHA-256 000"),
                check().out());
        assertTrue(check().out().contains("the capsule was written by version 9."), check().out());
        Files.writeString(capsule, text.replace("\"examples\":100", "\"examples\":101"));
        assertTrue(check().out().startsWith("the examples are others"), check().out());
    }

    @Test
    void whatIsNoCapsuleIsRefusedInOneLine() throws IOException {
        String whole = Files.readString(capsule);
        for (String text : new String[] {"", "{}", "[1]", "{\"format\":\"trainscope.path\",\"version\":1}",
            Files.readString(capsule).replace("\"every\":1", "\"every\":0"),
            Files.readString(capsule).replace("\"trail\":[[0,", "\"trail\":[[{},"),
            Files.readString(capsule).replace("[5,[", "[4,["),
            Files.readString(capsule).replace("[60,[", "[60,[1,2,3,4,5,6,7,8,9,10,"),
            Files.readString(capsule).replace("[3,[", "[3,[true,"),
            Files.readString(capsule).replace("\"steps\":60,\"sha256\"", "\"steps\":61,\"sha256\""),
            Files.readString(capsule).replace("\"end\":", "\"close\":")}) {
            assertNotEquals(whole, text);
            Files.writeString(capsule, text);
            Spoken spoken = check();
            assertEquals(2, spoken.code(), text);
            assertEquals(1, spoken.err().lines().count(), spoken.err());
        }
        Spoken missing = Spoken.by("check", folder.resolve("no.capsule").toString(), "--lang", "en");
        assertTrue(missing.err().contains("no.capsule does not exist"), missing.err());
    }
}
