package trainscope.lab.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Library;
import trainscope.lab.run.Race;
import trainscope.lab.run.Trainings;
import trainscope.lab.spec.Capsule;
import trainscope.lab.spec.CapsuleJson;
import trainscope.lab.spec.Plan;

class AutosaveTest {
    private static final AutosaveFile FORMAT = new AutosaveFile(Trainings.CATALOG);
    private static final Plan PLAN = Trainings.plan(80, "a: adam(lr=0.01): 8, batch-norm, dropout",
            "b: momentum(lr=0.1): 8");

    @TempDir private Path folder;

    private static void run(Recorder recorder, long steps) {
        do {
            recorder.look();
        } while (recorder.race().step() < steps && recorder.race().advance());
    }

    private Path saved(long step) throws IOException {
        Path file = folder.resolve("run.autosave");
        var recorder = new Recorder(Trainings.race(PLAN));
        run(recorder, step);
        new Autosave(file, recorder, Trainings.CATALOG).save();
        return file;
    }

    private static Recorder read(Path file) throws IOException, Refused {
        return FORMAT.read(file, new Library());
    }

    @Test
    void aResumedRunMakesTheCapsuleOfOneThatNeverStopped() throws IOException, Refused {
        var straight = new Recorder(Trainings.race(PLAN));
        run(straight, 80);
        for (int step : new int[] {0, 1, 9, 10, 37, 79, 80}) {
            Recorder resumed = read(saved(step));
            assertEquals(step, resumed.race().step());
            run(resumed, 80);
            Capsule capsule = resumed.capsule();
            assertEquals(straight.capsule(), capsule);
            assertEquals(capsule, new CapsuleJson(Trainings.CATALOG)
                    .read(new CapsuleJson(Trainings.CATALOG).write(capsule)));
        }
    }

    @Test
    void aResumedRunHandsOutTheRowsOfThePastToo() throws IOException, Refused {
        assertEquals(rows(new Recorder(Trainings.race(PLAN)), 1), rows(read(saved(37)), 1));
        assertEquals(rows(new Recorder(Trainings.race(PLAN)), 7), rows(read(saved(35)), 7));
    }

    private static String rows(Recorder recorder, long every) throws IOException {
        var text = new StringBuilder();
        assertTrue(new Rows(recorder.race(), every, recorder.trace(), false).run(
                List.of((lane, step, values) -> text.append(lane).append(step).append(values).append('\n')),
                recorder::look));
        return text.toString();
    }

    @Test
    void everyChangedByteIsSeen() throws IOException {
        Path file = saved(20);
        byte[] whole = Files.readAllBytes(file);
        var random = new Random(1);
        for (int round = 0; round < 300; round++) {
            byte[] other = whole.clone();
            other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, other);
            assertEquals("autosave.damaged",
                    assertThrows(Refused.class, () -> read(file)).problem().key());
        }
        for (int length : new int[] {0, 1, 21, 22, 26, 57, 58, 59, whole.length - 33, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertEquals("autosave.damaged",
                    assertThrows(Refused.class, () -> read(file)).problem().key());
        }
    }

    /// A file that somebody made: the SHA-256 at its end is right, and what it says of itself is not.
    @Test
    void forgedFilesAreRefusedInOneLine() throws Exception {
        Path file = saved(20);
        byte[] whole = Files.readAllBytes(file);
        var random = new Random(2);
        for (int round = 0; round < 100; round++) {
            byte[] other = Arrays.copyOf(whole, whole.length - 32);
            if (round % 2 == 0) {
                other = Arrays.copyOf(other, 22 + random.nextInt(other.length - 22));
            } else {
                other[22 + random.nextInt(other.length - 22)] = (byte) random.nextInt();
            }
            sign(other, file);
            try {
                // A changed curve or word decides nothing and is taken; whatever decides a step is in the fingerprint.
                read(file);
            } catch (Refused e) {
                assertFalse(e.problem().key().isEmpty());
            }
        }
    }

    private static void sign(byte[] content, Path file) throws Exception {
        var forged = new ByteArrayOutputStream();
        forged.write(content);
        forged.write(MessageDigest.getInstance("SHA-256").digest(content));
        Files.write(file, forged.toByteArray());
    }

    /// The race is made before it is seen that the numbers are others, and its first review is worth sharing.
    @Test
    void aRefusedStateLeavesNoThread() throws Exception {
        Path file = folder.resolve("run.autosave");
        var recorder = new Recorder(Trainings.race(Trainings.plan(5, "a: sgd(lr=0.01): 300, 300")));
        run(recorder, 3);
        new Autosave(file, recorder, Trainings.CATALOG).save();
        byte[] content = Files.readAllBytes(file);
        content = Arrays.copyOf(content, content.length - 32);
        int capsule = ByteBuffer.wrap(content).getInt(22);
        content[22 + 4 + capsule + 2 * Long.BYTES + Integer.BYTES + 3] ^= 1;
        sign(content, file);
        Set<Thread> before = crews();
        assertEquals("autosave.differs",
                assertThrows(Refused.class, () -> FORMAT.read(file, new Library(3))).problem().key());
        Set<Thread> started = crews();
        started.removeAll(before);
        for (Thread thread : started) {
            thread.join(60_000);
            assertFalse(thread.isAlive());
        }
    }

    private static Set<Thread> crews() {
        return Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().startsWith("crew-"))
                .collect(Collectors.toSet());
    }

    @Test
    void whatCannotBeSavedNowIsTriedAgain() throws IOException, Refused {
        Path home = Files.createDirectories(folder.resolve("home"));
        Path file = home.resolve("run.autosave");
        var recorder = new Recorder(Trainings.race(PLAN));
        recorder.look();
        var autosave = new Autosave(file, recorder, Trainings.CATALOG, 0);
        autosave.begin();
        Path away = folder.resolve("away");
        Files.move(home, away);
        recorder.race().advance();
        autosave.look();
        assertNotNull(autosave.fault());
        assertEquals(0, read(away.resolve("run.autosave")).race().step());
        Files.move(away, home);
        autosave.look();
        assertNull(autosave.fault());
        assertEquals(1, read(file).race().step());
        assertThrows(IOException.class,
                () -> new Autosave(folder.resolve("no/run"), recorder, Trainings.CATALOG).begin());
    }

    @Test
    void whatAKilledProgramLeftBesideIsSwept() throws Exception {
        Path file = saved(3);
        Process gone = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--version").redirectErrorStream(true).start();
        gone.getInputStream().readAllBytes();
        gone.waitFor();
        Path left = Files.createFile(folder.resolve(".run.autosave." + gone.pid() + ".part"));
        Path living = Files.createFile(
                folder.resolve(
                        ".run.autosave." + ProcessHandle.current().parent().orElseThrow().pid() + ".part"));
        Path other = Files.createFile(folder.resolve(".other." + gone.pid() + ".part"));
        WholeFile.sweep(file);
        assertFalse(Files.exists(left));
        assertTrue(Files.exists(living) && Files.exists(other) && Files.exists(file));
    }

    /// Kills a program that does nothing but train and save, at any moment, many times: `-Dtrainscope.kills=500`. Every
    /// time the file must be whole, at least as far as the program had said it was, and go on.
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void killedAtAnyMomentTheFileIsWhole(TestReporter reporter) throws Exception {
        int kills = Integer.getInteger("trainscope.kills", 20);
        Path file = folder.resolve("run.autosave");
        var random = new Random(kills);
        long step = 0;
        for (int kill = 0; kill < kills; kill++) {
            long said = saveUntilKilled(file, random);
            long found = read(file).race().step();
            assertTrue(found >= step + said, "kill " + kill + ": " + found + " after " + step + " + " + said);
            step = found;
        }
        Race resumed = read(file).race();
        Race straight = Trainings.race(Saver.PLAN);
        straight.seek(step);
        assertEquals(Trainings.state(straight), Trainings.state(resumed));
        try (Stream<Path> left = Files.list(folder)) {
            reporter.publishEntry("killed in the middle of a save", left.count() - 1 + " of " + kills);
        }
        WholeFile.sweep(file);
        try (Stream<Path> left = Files.list(folder)) {
            assertArrayEquals(new Object[] {file}, left.toArray());
        }
    }

    /// How many saves it had said were done after the first.
    private static long saveUntilKilled(Path file, Random random) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                Saver.class.getName(), file.toString()).redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long said = -1;
        try (InputStream out = process.getInputStream()) {
            for (int wanted = 1 + random.nextInt(8); wanted > 0; wanted--) {
                int word = out.read();
                assertEquals('.', word, "it ended by itself");
                said++;
            }
            LockSupport.parkNanos(random.nextInt(8_000_000));
        } finally {
            process.destroyForcibly();
            assertTrue(process.waitFor(5, TimeUnit.MINUTES), "hangs");
        }
        return said;
    }

    /// Trains, and saves at every step; goes on where a file stands.
    static final class Saver {
        static final Plan PLAN = Trainings.plan(1_000_000,
                "a: adam(lr=0.001): 120, batch-norm, dropout, 120");

        private Saver() {}

        public static void main(String[] args) throws Exception {
            Path file = Path.of(args[0]);
            Recorder recorder = Files.exists(file) ? read(file) : new Recorder(Trainings.race(PLAN));
            var autosave = new Autosave(file, recorder, Trainings.CATALOG, 0);
            byte[] word = ".".getBytes(StandardCharsets.US_ASCII);
            do {
                recorder.look();
                autosave.save();
                System.out.write(word);
                System.out.flush();
            } while (recorder.race().advance());
        }
    }
}
