package trainscope.lab.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @Test
    void aFileIsReplacedWholeAndNothingIsLeftBeside(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("spec.json");
        WholeFile.write(file, "one");
        WholeFile.write(file, "두 번째");
        assertEquals("두 번째", Files.readString(file));
        assertEquals(1, count(folder));
    }

    @Test
    void aLinkStaysALink(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("real.json");
        Files.writeString(file, "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
        WholeFile.write(link, "new");
        assertEquals("new", Files.readString(file));
        assertEquals(true, Files.isSymbolicLink(link));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void permissionsStayAndPipesAreWrittenTo(@TempDir Path folder) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("secret.json"), "old");
        var own = PosixFilePermissions.fromString("rw-------");
        Files.setPosixFilePermissions(file, own);
        WholeFile.write(file, "new");
        assertEquals(own, Files.getPosixFilePermissions(file));
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        var reader = new ProcessBuilder("cat", pipe.toString()).start();
        WholeFile.write(pipe, "through");
        assertEquals("through", new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(false, Files.isRegularFile(pipe));
    }

    @Test
    void whatCannotBeSavedLeavesTheOldFile(@TempDir Path folder) throws IOException {
        Path taken = Files.createDirectories(folder.resolve("taken/inside")).getParent();
        assertThrows(IOException.class, () -> WholeFile.write(taken, "text"));
        assertThrows(IOException.class, () -> WholeFile.write(folder.resolve("missing/spec.json"), "text"));
        assertEquals(1, count(folder));
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
