package trainscope.lab.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import trainscope.engine.Problem;
import trainscope.lab.Release;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Library;
import trainscope.lab.run.Race;
import trainscope.lab.spec.Capsule;
import trainscope.lab.spec.CapsuleJson;
import trainscope.lab.spec.TrainSpec;

/// A training on its way, as a file: a first line, the length of a capsule of what was so far, that capsule, the state of
/// every lane, and the SHA-256 of all that.
public record AutosaveFile(Catalog catalog) {
    private static final byte[] FIRST_LINE = "trainscope.autosave 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_CAPSULE = 16 << 20;
    private static final int DIGEST = 32;
    private static final int BUFFER = 1 << 16;

    void write(Recorder recorder, OutputStream stream) throws IOException {
        MessageDigest digest = sha256();
        var out = new DataOutputStream(
                new BufferedOutputStream(new DigestOutputStream(stream, digest), BUFFER));
        out.write(FIRST_LINE);
        byte[] capsule = new CapsuleJson(catalog).write(recorder.capsule()).getBytes(StandardCharsets.UTF_8);
        out.writeInt(capsule.length);
        out.write(capsule);
        recorder.race().write(out);
        out.flush();
        stream.write(digest.digest());
    }

    /// The race that was saved, standing where it stood, with what was recorded of it.
    public Recorder read(Path file, Library library) throws IOException, Refused {
        if (!isWhole(file)) {
            throw damaged(file);
        }
        try (InputStream stream = Files.newInputStream(file)) {
            var in = new DataInputStream(new BufferedInputStream(stream, BUFFER));
            in.skipNBytes(FIRST_LINE.length);
            byte[] text = in.readNBytes(Math.clamp(in.readInt(), 0, LONGEST_CAPSULE));
            Capsule capsule = new CapsuleJson(catalog).read(new String(text, StandardCharsets.UTF_8));
            if (!(capsule.plan().spec() instanceof TrainSpec)) {
                throw damaged(file);
            }
            return goesOn(Race.of(capsule.plan(), library), capsule, in, file);
        } catch (EOFException | StreamCorruptedException e) {
            throw damaged(file);
        }
    }

    /// The race where it stood; one that is refused leaves no thread.
    private static Recorder goesOn(Race race, Capsule capsule, DataInputStream in, Path file)
            throws IOException, Refused {
        boolean good = false;
        try {
            race.read(in);
            var recorder = new Recorder(race, capsule.trace());
            if (!Recorder.end(race).equals(capsule.end())
                    || !race.metrics().equals(capsule.trace().metrics())) {
                throw new Refused(Problem.of("autosave.differs", file, capsule.program(), Release.VERSION));
            }
            good = true;
            return recorder;
        } finally {
            if (!good) {
                race.close();
            }
        }
    }

    private static Refused damaged(Path file) {
        return new Refused(Problem.of("autosave.damaged", file));
    }

    /// Whether a file is one of these, and nothing in it has changed since it was written.
    private static boolean isWhole(Path file) throws IOException {
        long size = Files.size(file);
        if (size < FIRST_LINE.length + Integer.BYTES + DIGEST) {
            return false;
        }
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(FIRST_LINE.length);
            if (!Arrays.equals(first, FIRST_LINE)) {
                return false;
            }
            digest.update(first);
            byte[] piece = new byte[BUFFER];
            for (long left = size - DIGEST - first.length; left > 0;) {
                int read = in.read(piece, 0, (int) Math.min(piece.length, left));
                if (read < 0) {
                    return false;
                }
                digest.update(piece, 0, read);
                left -= read;
            }
            return Arrays.equals(in.readNBytes(DIGEST), digest.digest());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
