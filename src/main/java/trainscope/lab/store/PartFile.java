package trainscope.lab.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file that comes in piece by piece: beside its place until it is whole and known to be the right one.
///
/// @param sha256 what it must be
record PartFile(Path target, String sha256) {
    private static final int CHUNK = 1 << 16;

    private Path part() {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    /// Whether the whole file lies in its place already.
    boolean isThere() throws IOException {
        return Files.isRegularFile(target) && sha256(target).equals(sha256);
    }

    /// How much has come.
    long length() throws IOException {
        return Files.isRegularFile(part()) ? Files.size(part()) : 0;
    }

    /// A channel that writes on from this length.
    FileChannel from(long length) throws IOException {
        FileChannel channel = FileChannel.open(part(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(length);
        channel.position(length);
        return channel;
    }

    void drop() throws IOException {
        Files.deleteIfExists(part());
    }

    /// Moves the file to its place; false, and it is gone, where it is not the right one.
    boolean settle() throws IOException {
        if (!sha256(part()).equals(sha256)) {
            drop();
            return false;
        }
        Files.move(part(), target, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
