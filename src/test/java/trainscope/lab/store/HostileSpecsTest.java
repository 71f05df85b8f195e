package trainscope.lab.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trainscope.Instant;
import trainscope.engine.Problem;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.PhraseReader;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Library;
import trainscope.lab.run.Race;
import trainscope.lab.run.Trainings;
import trainscope.lab.spec.BookFigure;
import trainscope.lab.spec.CapsuleJson;
import trainscope.lab.spec.Material;
import trainscope.lab.spec.Origin;
import trainscope.lab.spec.PathJson;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.TrainJson;
import trainscope.lab.spec.TrainSpec;

/// Specs, capsules and saved states that are cut or that lie are refused at once. The program has 64 MB while these tests run.
@Tag("small")
class HostileSpecsTest {
    private static final Catalog CATALOG = Trainings.CATALOG;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int HEADER = 22;
    private static final Plan PLAN = Trainings.plan(12, "a: adam(lr=0.01): 4, batch-norm, dropout",
            "b: momentum(lr=0.1): 3");
    /// What a number, a text or a list in a file may say that it should not.
    private static final List<String> LIES = List.of("null", "true", "-1", "0", "1e9", "9223372036854775807",
            "-9223372036854775808", "1e308", "-1e308", "1e-320", "2.5", "\"\"", "\"NaN\"", "\"-Infinity\"",
            "\"" + "x".repeat(70_000) + "\"", "\"\\u0000\"", "[]", "{}", "[[[[]]]]",
            "{\"name\":{\"name\":{}}}");

    /// Reads a file's text as whoever opens it would.
    private interface Reader {
        Object read(String text) throws Refused;
    }

    private static Optional<Problem> answer(Reader reader, String text) {
        try {
            reader.read(text);
            return Optional.empty();
        } catch (Refused e) {
            assertFalse(e.problem().key().isEmpty());
            return Optional.of(e.problem());
        }
    }

    private static Recorder recorded(long steps) {
        var recorder = new Recorder(Trainings.race(PLAN));
        do {
            recorder.look();
        } while (recorder.race().step() < steps && recorder.race().advance());
        return recorder;
    }

    private static Map<String, Reader> readers() {
        var library = new Library(1);
        return Map.of("train", text -> Race.of(new TrainJson(CATALOG).read(text), library), "path",
                new PathJson(CATALOG)::read, "capsule", new CapsuleJson(CATALOG)::read);
    }

    private static String text(String kind) {
        return switch (kind) {
            case "train" -> new TrainJson(CATALOG).write(PLAN);
            case "path" -> new PathJson(CATALOG).write(Plan.of(BookFigure.of(CATALOG)));
            default -> new CapsuleJson(CATALOG).write(recorded(12).capsule());
        };
    }

    @Test
    void thereIsLittleMemory() {
        assertTrue(Runtime.getRuntime().maxMemory() <= 64 << 20, "this test is for a small program");
    }

    @Test
    void aTextCutAnywhereIsRefused() {
        readers().forEach((kind, reader) -> {
            String whole = text(kind).strip();
            assertEquals(Optional.empty(), answer(reader, whole), kind);
            for (int length = 0; length < whole.length(); length++) {
                String cut = whole.substring(0, length);
                Optional<Problem> problem = Instant.of(() -> answer(reader, cut),
                        kind + " cut to " + length);
                assertTrue(problem.isPresent(), kind + " cut to " + length);
            }
        });
    }

    /// A lie may still be a plan: then it is a small one.
    @Test
    void everyFieldMayLie() {
        readers().forEach((kind, reader) -> {
            JsonNode root = tree(text(kind));
            visit(root, root, said -> Instant.of(() -> answer(reader, said),
                    kind + ": " + said));
        });
    }

    private static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// Hands out the whole text with every lie in the place of every part, and with every part missing.
    private static void visit(JsonNode root, JsonNode node, Consumer<String> taker) {
        if (node instanceof ObjectNode object) {
            for (String name : object.propertyStream().map(Map.Entry::getKey).toList()) {
                JsonNode right = object.get(name);
                for (String lie : LIES) {
                    object.set(name, tree(lie));
                    taker.accept(root.toString());
                }
                object.remove(name);
                taker.accept(root.toString());
                object.set(name, right);
                visit(root, right, taker);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < Math.min(2, array.size()); i++) {
                JsonNode right = array.get(i);
                for (String lie : LIES) {
                    array.set(i, tree(lie));
                    taker.accept(root.toString());
                }
                array.set(i, right);
                visit(root, right, taker);
            }
        }
    }

    /// What would not fit is said before any of it is made.
    @Test
    void moreExamplesThanFitAreRefused() throws Refused {
        var spec = (TrainSpec) PLAN.spec();
        for (String source : List.of("digits(examples=1000000)", "shapes(examples=500000)",
                "pixel-classes(examples=500000)", "plane(examples=1000000, dimensions=1000)",
                "gaussians(examples=1000000, dimensions=1000)")) {
            var origin = new Origin.Made(CATALOG.data().sources().make(PhraseReader.read(source), CATALOG));
            var material = new Material(origin, List.of(), spec.material().split(), spec.material().noise(),
                    1);
            var large = new TrainSpec(material, spec.batching(), spec.routine(), spec.chance(), spec.lanes());
            String text = new TrainJson(CATALOG).write(Plan.of(large));
            Problem problem = Instant.of(() -> answer(readers().get("train"), text), source).orElseThrow();
            assertEquals("spec.too-many-examples", problem.key(), source);
        }
    }

    @Test
    void textsThatAreNoneAreRefused() {
        for (String text : List.of("", " ", "\uFEFF", "[", "[".repeat(100_000), "{\"a\":".repeat(100_000),
                "1".repeat(5_000_000), "\"" + "x".repeat(5_000_000), "{}", "[]", "null", "1e999999999",
                "{\"format\":\"trainscope.train\",\"format\":\"trainscope.train\"}")) {
            readers().forEach((kind, reader) -> assertTrue(
                    Instant.of(() -> answer(reader, text), kind).isPresent(), kind + ": " + text.length()));
        }
    }

    @Test
    void aSavedStateCutAnywhereIsRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("run.autosave");
        byte[] whole = state(file);
        for (int length = 0; length < whole.length; length += length < 400 ? 1 : 37) {
            // Once as it was cut, once with a SHA-256 that is right.
            int size = length;
            Files.write(file, Arrays.copyOf(whole, size));
            assertEquals("autosave.damaged", Instant.of(() -> key(file), "cut to " + size));
            Files.write(file, signed(Arrays.copyOf(whole, size)));
            assertFalse(Instant.of(() -> key(file), "signed and cut to " + size).isEmpty());
        }
    }

    @Test
    void everyLengthInASavedStateMayLie(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("run.autosave");
        byte[] whole = state(file);
        int behind = HEADER + Integer.BYTES + ByteBuffer.wrap(whole).getInt(HEADER);
        for (long lie : new long[] {0, 1, -1, 2, 4095, 65_536, Integer.MAX_VALUE, Integer.MIN_VALUE, 1L << 40,
            Long.MAX_VALUE, Long.MIN_VALUE}) {
            byte[] length = whole.clone();
            ByteBuffer.wrap(length).putInt(HEADER, (int) lie);
            Files.write(file, signed(length));
            assertFalse(Instant.of(() -> key(file), "capsule of " + lie).isEmpty());
            // Step, reach, how many numbers a lane has, and at every place behind: strides and sizes of its curves.
            for (int at = behind; at + Long.BYTES <= whole.length; at += at < behind + 20 ? 4 : 61) {
                byte[] lying = whole.clone();
                ByteBuffer.wrap(lying).putLong(at, lie);
                Files.write(file, signed(lying));
                Instant.of(() -> key(file), lie + " at " + at);
            }
        }
    }

    private static byte[] state(Path file) throws IOException {
        new Autosave(file, recorded(5), CATALOG).save();
        byte[] whole = Files.readAllBytes(file);
        assertEquals("", key(file));
        return Arrays.copyOf(whole, whole.length - 32);
    }

    private static byte[] signed(byte[] content) {
        try {
            var forged = new ByteArrayOutputStream();
            forged.write(content);
            forged.write(MessageDigest.getInstance("SHA-256").digest(content));
            return forged.toByteArray();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /// Why a saved state is refused, or nothing.
    private static String key(Path file) {
        try {
            new AutosaveFile(CATALOG).read(file, new Library(1)).race().close();
            return "";
        } catch (Refused e) {
            return e.problem().key();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
