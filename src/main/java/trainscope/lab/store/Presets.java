package trainscope.lab.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;
import trainscope.lab.spec.PathJson;
import trainscope.lab.spec.Plan;

/// Experiments that come with the program: files as a person saves them, under `assets/presets`, in the order that
/// `order.txt` beside them gives.
public record Presets(Catalog catalog) {
    private static final String PATHS = "/trainscope/assets/presets/paths/";

    /// An experiment with a name.
    ///
    /// @param id its file without the ending
    public record Preset(String id, Plan plan) {
        /// The key of its name.
        public String title() {
            return "preset.paths." + id + ".title";
        }

        /// The key of two sentences about what there is to see.
        public String text() {
            return "preset.paths." + id + ".text";
        }
    }

    /// Those of the room "Optimizer paths".
    public List<Preset> paths() {
        return read(PATHS + "order.txt").lines().map(this::path).toList();
    }

    private Preset path(String id) {
        try {
            return new Preset(id, new PathJson(catalog).read(read(PATHS + id + ".json")));
        } catch (Refused e) {
            throw new IllegalStateException(id, e);
        }
    }

    private static String read(String resource) {
        try (InputStream in = Presets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
