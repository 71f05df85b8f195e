package trainscope.lab.store;

import java.util.List;
import trainscope.lab.Assets;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;
import trainscope.lab.spec.PathJson;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.TrainJson;

/// Experiments that come with the program: files as a person saves them, under `assets/presets`, in the order that
/// `order.txt` beside them gives.
public record Presets(Catalog catalog) {
    /// An experiment with a name.
    ///
    /// @param room where it is shown
    /// @param id its file without the ending
    public record Preset(String room, String id, Plan plan) {
        /// The key of its name.
        public String title() {
            return "preset." + room + "." + id + ".title";
        }

        /// The key of two sentences about what there is to see.
        public String text() {
            return "preset." + room + "." + id + ".text";
        }
    }

    private interface Reader {
        Plan read(String text) throws Refused;
    }

    /// Those of the room "Optimizer paths".
    public List<Preset> paths() {
        return all("paths", new PathJson(catalog)::read);
    }

    /// Those of the room "Training".
    public List<Preset> trainings() {
        return all("train", new TrainJson(catalog)::read);
    }

    private static List<Preset> all(String room, Reader reader) {
        return Assets.text("presets/" + room + "/order.txt").lines().map(id -> preset(room, id, reader))
                .toList();
    }

    private static Preset preset(String room, String id, Reader reader) {
        try {
            return new Preset(room, id, reader.read(Assets.text("presets/" + room + "/" + id + ".json")));
        } catch (Refused e) {
            throw new IllegalStateException(id, e);
        }
    }
}
