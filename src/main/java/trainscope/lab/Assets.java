package trainscope.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Texts that come with the program.
public final class Assets {
    private Assets() {}

    /// The text of a file under `assets`.
    public static String text(String file) {
        try (InputStream in = Assets.class.getResourceAsStream("/trainscope/assets/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
