package trainscope.lab.store;

import java.util.List;
import trainscope.lab.Assets;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;
import trainscope.lab.spec.InitJson;
import trainscope.lab.spec.InitPlan;
import trainscope.lab.spec.PathJson;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.TrainJson;

/// Experiments that come with the program: files as a person saves them, under `assets/presets`, a folder for each room, in
/// the order that `order.txt` beside them gives.
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

    /// A wall with a name.
    ///
    /// @param id its file without the ending
    public record Wall(String id, InitPlan plan) {
        /// The key of its name.
        public String title() {
            return "preset.init." + id + ".title";
        }

        /// The key of two sentences about what there is to see.
        public String text() {
            return "preset.init." + id + ".text";
        }
    }

    private interface Reader<T> {
        T read(String text) throws Refused;
    }

    private interface Naming<T, P> {
        P named(String id, T plan);
    }

    /// Those of the room "Optimizer paths".
    public List<Preset> paths() {
        return all("paths", new PathJson(catalog)::read, (id, plan) -> new Preset("paths", id, plan));
    }

    /// Those of the room "Training".
    public List<Preset> trainings() {
        return all("train", new TrainJson(catalog)::read, (id, plan) -> new Preset("train", id, plan));
    }

    /// Those of the room "Initialization".
    public List<Wall> walls() {
        return all("init", new InitJson(catalog)::read, Wall::new);
    }

    private static <T, P> List<P> all(String room, Reader<T> reader, Naming<T, P> naming) {
        String folder = "presets/" + room + "/";
        return Assets.text(folder + "order.txt").lines()
                .map(id -> naming.named(id, plan(folder + id + ".json", reader))).toList();
    }

    private static <T> T plan(String file, Reader<T> reader) {
        try {
            return reader.read(Assets.text(file));
        } catch (Refused e) {
            throw new IllegalStateException(file, e);
        }
    }
}
