package trainscope.lab.store;

import java.util.List;
import trainscope.lab.Assets;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;
import trainscope.lab.spec.PathJson;
import trainscope.lab.spec.Plan;

/// Experiments that come with the program: files as a person saves them, under `assets/presets`, in the order that
/// `order.txt` beside them gives.
public record Presets(Catalog catalog) {
    private static final String PATHS = "presets/paths/";

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
        return Assets.text(PATHS + "order.txt").lines().map(this::path).toList();
    }

    private Preset path(String id) {
        try {
            return new Preset(id, new PathJson(catalog).read(Assets.text(PATHS + id + ".json")));
        } catch (Refused e) {
            throw new IllegalStateException(id, e);
        }
    }
}
