package trainscope.lab.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import trainscope.engine.Problem;
import trainscope.lab.catalog.Refused;

/// Files that are saved whole or not at all: written beside their place, forced to the disk, then moved there with the
/// permissions of the file they replace. A pipe or a device is no file to replace: it is written to.
public final class WholeFile {
    /// The longest text that is read, in bytes.
    private static final int LONGEST = 16 << 20;

    private WholeFile() {}

    /// The text of a file, which is refused where it is too long or no text.
    public static String text(Path file) throws IOException, Refused {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "it is a folder");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LONGEST + 1);
        }
        if (bytes.length > LONGEST) {
            throw new Refused(Problem.of("json.too-long", LONGEST));
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Refused(Problem.of("json.not-text", file));
        }
    }

    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public static void write(Path file, byte[] content) throws IOException {
        write(file, stream -> stream.write(content));
    }

    /// What a file is to hold, written piece by piece.
    public interface Content {
        void to(OutputStream stream) throws IOException;
    }

    public static void write(Path file, Content content) throws IOException {
        Path target = target(file);
        if (Files.isDirectory(target)) {
            throw new FileSystemException(file.toString(), null, "it is a folder");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            try (OutputStream stream = Files.newOutputStream(target, StandardOpenOption.WRITE)) {
                content.to(stream);
            }
            return;
        }
        try {
            replace(target, content);
        } catch (FileSystemException e) {
            // The name of the file beside it would tell nobody anything.
            throw new FileSystemException(file.toString(), null,
                    e.getReason() == null ? e.getClass().getSimpleName() : e.getReason());
        }
    }

    private static Path target(Path file) throws IOException {
        return Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
    }

    /// Removes what lies beside a file because a program was killed while it wrote it.
    public static void sweep(Path file) throws IOException {
        Path target = target(file);
        Pattern name = Pattern
                .compile(Pattern.quote("." + target.getFileName() + ".") + "(\\d{1,18})\\.part");
        try (Stream<Path> beside = Files.list(target.getParent())) {
            for (Path path : beside.toList()) {
                Matcher writer = name.matcher(path.getFileName().toString());
                if (writer.matches() && ProcessHandle.of(Long.parseLong(writer.group(1))).isEmpty()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    private static void replace(Path target, Content content) throws IOException {
        Path beside = target
                .resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        Files.deleteIfExists(beside);
        try {
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE,
                    StandardOpenOption.CREATE_NEW)) {
                content.to(Channels.newOutputStream(channel));
                channel.force(true);
            }
            if (Files.exists(target) && Files.getFileStore(target).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(target));
            }
            move(beside, target);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
