package trainscope.lab.store;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Library;
import trainscope.lab.run.Trainings;
import trainscope.lab.spec.Plan;

/// Coverage-guided search for saved states, forged with a SHA-256 that is right, that are answered with anything but a race or a
/// problem.
class AutosaveFuzzTest {
    private static final AutosaveFile FORMAT = new AutosaveFile(Trainings.CATALOG);
    private static final Plan PLAN = Trainings.plan(9, "a: adam(lr=0.01): 3, batch-norm, dropout");
    private static final int DIGEST = 32;
    private static final byte[] WHOLE = state();

    private static byte[] state() {
        var recorder = new Recorder(Trainings.race(PLAN));
        do {
            recorder.look();
        } while (recorder.race().step() < 4 && recorder.race().advance());
        var out = new ByteArrayOutputStream();
        try {
            FORMAT.write(recorder, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Arrays.copyOf(out.toByteArray(), out.size() - DIGEST);
    }

    @FuzzTest(maxDuration = "2m")
    void anyStateIsAnswered(FuzzedDataProvider data) throws Exception {
        Path file = Files.createTempFile("state", ".autosave");
        try {
            byte[] content = Arrays.copyOf(WHOLE,
                    data.consumeBoolean() ? WHOLE.length : data.consumeInt(0, WHOLE.length));
            for (int changes = data.consumeInt(0, 4); changes > 0 && content.length > 8; changes--) {
                byte[] other = data.consumeBytes(8);
                System.arraycopy(other, 0, content, data.consumeInt(0, content.length - 8), other.length);
            }
            var forged = new ByteArrayOutputStream();
            forged.write(content);
            forged.write(MessageDigest.getInstance("SHA-256").digest(content));
            Files.write(file, forged.toByteArray());
            FORMAT.read(file, new Library(1)).race().close();
        } catch (Refused e) {
            e.problem().key();
        } finally {
            Files.delete(file);
        }
    }
}
