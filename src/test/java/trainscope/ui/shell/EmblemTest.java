package trainscope.ui.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/// The icons that are packed are those that the curve draws; `EmblemArt` writes them anew.
class EmblemTest {
    @Test
    void theIconsAreThoseThatTheCurveDraws() throws IOException {
        assertEquals(EmblemArt.svg(), Files.readString(EmblemArt.FOLDER.resolve("trainscope.svg")));
        for (int size : EmblemArt.SIZES) {
            assertArrayEquals(EmblemArt.png(size), Files.readAllBytes(EmblemArt.file(size)),
                    size + " pixels");
        }
    }
}
