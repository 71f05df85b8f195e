package trainscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Library;
import trainscope.lab.run.Race;
import trainscope.lab.spec.TrainJson;
import trainscope.lab.store.Autosave;
import trainscope.lab.store.Recorder;

class TrainVerbTest {
    private static final String COLUMNS = "lane,step,loss,data-loss,penalty,rate,gradient,ratio,training-loss,"
            + "training-accuracy,validation-loss,validation-accuracy,spread.0,dead.1,saturated.1,spread.1,flow.1,"
            + "ratio.1,dead.2,saturated.2,spread.2,flow.2,ratio.2,dead.3,saturated.3,spread.3,flow.3,ratio.3";
    private static final String[] SMALL = {"train", "--data", "spirals(examples=100)", "--layers", "8, 8",
        "--steps", "120", "--lang", "en"};

    private static Spoken train(String... more) {
        return Spoken.by(Stream.concat(Stream.of(SMALL), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void everyStepOfEveryLaneIsARowAndTheEndIsSaidBeside() {
        Spoken spoken = train("--rule", "adam", "--rule", "sgd", "--lr", "0.02");
        List<String> rows = spoken.out().lines().toList();
        assertEquals(0, spoken.code(), spoken.err());
        assertEquals(COLUMNS, rows.getFirst());
        assertEquals(1 + 2 * 121, rows.size());
        assertTrue(rows.get(1).startsWith("adam(lr=0.02),0,,,,,,,1."), rows.get(1));
        assertTrue(rows.get(4).startsWith("sgd(lr=0.02),1,") && rows.get(4).endsWith(",,,,"), rows.get(4));
        assertTrue(!rows.getLast().endsWith(","), "the last step is reviewed: " + rows.getLast());
        List<String> end = spoken.err().lines().toList();
        assertTrue(end.getFirst().startsWith("lane 'adam(lr=0.02)' after 120 steps: training loss 0."),
                end.getFirst());
        assertTrue(end.getLast().matches("SHA-256 of weights and memory: [0-9a-f]{64}"), end.getLast());
    }

    @Test
    void aSavedSpecGivesTheSameBytesAndOptionsReplaceWhatItSays(@TempDir Path folder) {
        String file = folder.resolve("내 학습.json").toString();
        Spoken saved = train("--save", file, "--penalty", "l2", "--clip", "clip(most=1)", "--prepare",
                "z-score",
                "--label-noise", "0.1", "--schedule", "cosine(steps=120)");
        assertEquals(0, saved.code(), saved.err());
        assertEquals(saved, Spoken.by("train", "--spec", file, "--lang", "en"));
        Spoken shorter = Spoken.by("train", "--spec", file, "--steps", "10", "--lang", "en");
        assertEquals(saved.out().lines().limit(11).toList(), shorter.out().lines().limit(11).toList());
        assertEquals(12, shorter.out().lines().count());
        Spoken wrong = Spoken.by("train", "--spec", file, "--rule", "sgd", "--lang", "en");
        assertEquals("trainscope: --rule cannot be given together with --spec", wrong.err().strip());
    }

    @Test
    void jsonHoldsTheSameRowsTheEndAndThePlan(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("out.json");
        Spoken spoken = train("--json", "--every", "50", "--out", file.toString());
        JsonNode root = new ObjectMapper().readTree(Files.readString(file));
        assertEquals(28, root.get("columns").size());
        assertEquals(List.of(0, 50, 100, 120),
                root.get("rows").valueStream().map(row -> row.get(1).asInt()).toList());
        assertEquals("trainscope.train", root.get("plan").get("format").asText());
        String sha = root.get("sha256").asText();
        assertTrue(spoken.out().contains(sha), spoken.out());
        assertTrue(train("--every", "120").err().contains(sha));
        assertTrue(!train("--every", "120", "--seed", "2").err().contains(sha));
    }

    @Test
    void aLaneThatBreaksIsAResult() {
        Spoken spoken = Spoken.by("train", "--lang", "en", "--layers", "dense(units=8)", "--loss",
                "squared-error", "--rule", "sgd(lr=10)");
        assertEquals(0, spoken.code());
        assertTrue(spoken.err().contains("lane 'sgd(lr=10)' is not finite since step "), spoken.err());
        assertTrue(spoken.out().lines().count() < 100, "it rests, so the run ends");
    }

    @Test
    void theRunEndsWhenEveryLaneHasReachedTheTarget() {
        Spoken spoken = Spoken.by("train", "--data", "gaussians", "--layers", "8", "--review", "10",
                "--target", "0.5", "--lang", "en");
        assertEquals(0, spoken.code(), spoken.err());
        assertTrue(spoken.out().lines().count() < 1000, "2000 steps would be 2002 lines");
    }

    @Test
    void whoIsToBeQuietSaysNothingBesideTheRows() {
        Spoken spoken = train("--quiet");
        assertEquals("", spoken.err());
        assertEquals(train().out(), spoken.out());
    }

    @Test
    void theTestIsTakenAtTheEndAndOnlyByWhoAsksForIt() throws IOException {
        Spoken without = train("--test-share", "0.3");
        Spoken with = train("--test-share", "0.3", "--test");
        assertEquals(without.out(), with.out());
        String tested = with.err().substring(without.err().length());
        assertTrue(tested.matches(
                "lane 'adam\\(lr=0.01\\)' on 30 test examples: test loss \\S+, test accuracy [01]\\.\\d+\\n"),
                with.err());
        assertEquals(tested, train("--test-share", "0.3", "--test", "--quiet").err());
        var mapper = new ObjectMapper();
        JsonNode lane = mapper.readTree(train("--test-share", "0.3", "--test", "--json").out()).get("lanes")
                .get(0);
        assertTrue(tested.contains(
                "test accuracy " + String.format(Locale.ROOT, "%.6g", lane.get("test-accuracy").asDouble())));
        assertFalse(mapper.readTree(train("--test-share", "0.3", "--json").out()).get("lanes").get(0)
                .has("test-accuracy"));
    }

    /// With a single batch, the loss after a step is the loss before the next.
    @Test
    void theLossAfterAStepIsAColumnOfItsOwn() {
        String[] whole = {"--batch", "80", "--order", "in-order", "--penalty", "l2"};
        Spoken plain = train(whole);
        List<String> rows = train("--after", whole[0], whole[1], whole[2], whole[3], whole[4], whole[5]).out()
                .lines().toList();
        assertEquals(COLUMNS + ",loss-after", rows.getFirst());
        assertEquals(plain.out().lines().skip(1).toList(),
                rows.stream().skip(1).map(row -> row.substring(0, row.lastIndexOf(','))).toList());
        assertTrue(rows.get(1).endsWith(","), rows.get(1));
        for (int i = 2; i + 1 < rows.size(); i++) {
            assertEquals(rows.get(i + 1).split(",", -1)[2], rows.get(i).split(",", -1)[28]);
        }
    }

    @Test
    void testDataOfTheirOwnAreNamed(@TempDir Path folder) throws IOException {
        Path data = Files.writeString(folder.resolve("data.csv"),
                "a,b,kind\n" + "0.5,1.5,cat\n-0.5,-1.5,dog\n".repeat(30));
        Path test = Files.writeString(folder.resolve("test.csv"),
                "a,b,kind\n-0.4,-1.2,dog\n0.4,1.4,cat\n-0.6,-1.4,dog\n");
        String[] line = {"train", "--data", data.toString(), "--test-data", test.toString(), "--steps", "50",
            "--lang", "en", "--test"};
        Spoken spoken = Spoken.by(line);
        assertTrue(spoken.err().contains("on 3 test examples: test loss "), spoken.err());
        assertTrue(spoken.err().contains("test accuracy 1.00000"), spoken.err());
        Files.writeString(test, "a,b,kind\n-0.4,-1.2,dog\n0.4,1.4,cow\n");
        assertEquals("trainscope: " + test + " has the class 'cow', which none of the other examples has",
                Spoken.by(line).err().strip());
    }

    /// What a program that was killed after some steps leaves behind.
    private static Path left(Path folder, long steps) throws IOException, Refused {
        Path spec = folder.resolve("spec.json");
        assertEquals(0, train("--save", spec.toString(), "--quiet").code());
        Catalog catalog = Catalog.standard();
        Race race = Race.of(new TrainJson(catalog).read(Files.readString(spec)), new Library());
        var recorder = new Recorder(race);
        do {
            recorder.look();
        } while (race.step() < steps && race.advance());
        Path file = folder.resolve("left.autosave");
        new Autosave(file, recorder, catalog).save();
        return file;
    }

    @Test
    void aResumedRunPrintsAndKeepsTheSameAsOneThatNeverStopped(@TempDir Path folder)
            throws IOException, Refused {
        Path straight = folder.resolve("straight.capsule");
        Spoken whole = train("--capsule", straight.toString());
        for (long steps : new long[] {0, 50, 77, 120}) {
            Path file = left(folder, steps);
            Path capsule = folder.resolve("resumed.capsule");
            Spoken resumed = Spoken.by("train", "--resume", file.toString(), "--capsule", capsule.toString(),
                    "--lang", "en");
            assertEquals(whole, resumed);
            assertEquals(Files.readString(straight), Files.readString(capsule));
            assertFalse(Files.exists(file), "nobody needs it any more");
        }
    }

    @Test
    void aStateStaysWhereItWasNamedAndGoesWithTheCapsuleWhereItWasNot(@TempDir Path folder) {
        Path capsule = folder.resolve("run.capsule");
        Path state = folder.resolve("run.state");
        assertEquals(0, train("--capsule", capsule.toString(), "--quiet").code());
        assertFalse(Files.exists(folder.resolve("run.capsule.autosave")));
        Spoken named = train("--autosave", state.toString());
        assertEquals(named, Spoken.by("train", "--resume", state.toString(), "--lang", "en"));
        assertTrue(Files.exists(state));
    }

    @Test
    void whatCannotBeKeptIsSaidBeforeTheWorkIsDone(@TempDir Path folder) {
        for (String option : List.of("--capsule", "--autosave")) {
            Spoken spoken = train(option, folder.resolve("no/run").toString());
            assertEquals(1, spoken.code());
            assertEquals("", spoken.out());
            assertEquals(1, spoken.err().lines().count(), spoken.err());
        }
    }

    @Test
    void whatIsNoSavedStateIsRefusedInOneLine(@TempDir Path folder) throws IOException, Refused {
        Path file = left(folder, 3);
        Spoken both = Spoken.by("train", "--resume", file.toString(), "--steps", "5", "--lang", "en");
        assertEquals("trainscope: --steps cannot be given together with --resume", both.err().strip());
        Spoken missing = Spoken.by("train", "--resume", file + "x", "--lang", "en");
        assertTrue(missing.err().contains("left.autosavex does not exist"), missing.err());
        Files.writeString(file, "something else");
        Spoken other = Spoken.by("train", "--resume", file.toString(), "--lang", "en");
        assertEquals("trainscope: " + file + " is no saved state of a training, or it is damaged",
                other.err().strip());
        assertEquals(2, other.code());
        assertEquals("something else", Files.readString(file));
    }

    @Test
    void weightsAndEventsAreWrittenBeside(@TempDir Path folder) {
        Path weights = folder.resolve("w.npz");
        Path board = folder.resolve("board");
        Spoken spoken = train("--rule", "sgd", "--weights", weights.toString(), "--tensorboard",
                board.toString());
        assertEquals(0, spoken.code(), spoken.err());
        assertTrue(Files.exists(weights) && Files.exists(board.resolve("sgd").resolve(
                "events.out.tfevents.0.trainscope")));
        Spoken nowhere = train("--weights", folder.resolve("no/w.npz").toString());
        assertTrue(nowhere.err().strip().endsWith(folder.resolve("no") + " does not exist"), nowhere.err());
        assertEquals("", nowhere.out());
    }

    @Test
    void itSpeaksKorean() {
        Spoken spoken = Spoken.by("train", "--steps", "1", "--layers", "4", "--lang", "ko");
        assertTrue(spoken.err().startsWith("레인 'adam(lr=0.01)', 1단계 뒤: 훈련 손실"), spoken.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            --data spyrals           | unknown data source 'spyrals' at column 1; did you mean 'spirals'?
            --data spirals(arms=99)  | arms needs a whole number from 2 to 10
            --data nothing.csv       | nothing.csv does not exist
            --layers 8,dence         | unknown layer 'dence' at column 1; did you mean 'dense'?
            --layers 8,dense(units=0) | units needs a whole number from 1 to 100000
            --layers conv(size=5)    | lane 'adam(lr=0.01)', layer 1: a window of 5 is larger
            --activation rely        | did you mean 'relu'?
            --init he(form=best)     | he has no form 'best'
            --rule newton            | this rule needs second derivatives
            --rule adam(lr=0.1       | the text ends too soon
            --lr fast                | lr needs a number, not 'fast'
            --loss hinge --data hills | this loss needs classes
            --batch 0                | a batch has 1 to 1000000 examples, not 0
            --epochs 1 --steps 1     | --steps and --epochs cannot be given together
            --epochs -1              | steps must be from 0
            --validation 1           | the parts for training (0.0) and validation (1.0)
            --validation 0 --patience 2 | there are none
            --target 2               | a target is an accuracy from 0 to 1
            --target 0.5 --data plane | where numbers are learned there is none
            --weights w.bin          | ends in .npz or .safetensors
            --prepare nothing        | unknown preprocessing 'nothing'
            --spec nothing.json      | nothing.json does not exist
            --test                   | there are no test data
            --test-share 1           | from 0 to less than 1, not 1.0
            --test-data nothing.csv  | of a source, --test-share keeps some
            --every 0                | --every must be at least 1
            """)
    void mistakesAreOneLineThatNamesTheCause(String line, String sentence) {
        Spoken spoken = Spoken.by(("train --lang en " + line).split(" "));
        assertTrue(spoken.code() != 0);
        assertEquals("", spoken.out());
        assertEquals(1, spoken.err().lines().count(), spoken.err());
        assertTrue(spoken.err().contains(sentence), spoken.err());
    }
}
