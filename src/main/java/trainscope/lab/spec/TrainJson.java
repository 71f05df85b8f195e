package trainscope.lab.spec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trainscope.engine.Problem;
import trainscope.engine.data.LabelNoise;
import trainscope.engine.data.SplitPlan;
import trainscope.engine.data.prepare.Preprocessing;
import trainscope.engine.layer.Layer;
import trainscope.engine.net.Clip;
import trainscope.engine.net.Goal;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;

/// A training and its journal as JSON, and back. Every number is written out, so that a later change of a default never
/// changes an old file.
public record TrainJson(Catalog catalog) {
    /// What the file says it is.
    public static final String FORMAT = "trainscope.train";
    private static final int VERSION = 1;

    /// The whole file.
    public String write(Plan plan) {
        try {
            return JsonText.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree(plan)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The same as a tree, to be put into something larger.
    public ObjectNode tree(Plan plan) {
        TrainSpec spec = (TrainSpec) plan.spec();
        Routine routine = spec.routine();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT).put("version", VERSION).set("data", material(spec.material()));
        root.putObject("batch").put("size", spec.batching().size()).set("order",
                JsonText.write(catalog.data().orders(), spec.batching().order(), catalog));
        root.put(routine.length().unit() == Length.Unit.STEPS ? "steps" : "epochs", routine.length().count());
        root.putObject("review").put("every", routine.every()).put("examples", routine.examples())
                .put("patience", routine.patience()).put("target", routine.target());
        root.put("seed", spec.chance().seed()).put("sameDraws", spec.chance().shared());
        ArrayNode lanes = root.putArray("lanes");
        spec.lanes().forEach(lane -> lanes.add(lane(lane)));
        Journals.write(plan, root, this::lane);
        return root;
    }

    /// A material as a tree.
    ObjectNode material(Material material) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        switch (material.origin()) {
            case Origin.Made(var source) ->
                node.set("source", JsonText.write(catalog.data().sources(), source, catalog));
            case Origin.Files files -> {
                ObjectNode list = node.putObject("files");
                files.paths().forEach(list.putArray("paths")::add);
                files.exam().forEach(list.putArray("exam")::add);
                list.put("hash", files.hash()).put("examples", files.examples());
            }
        }
        ArrayNode steps = node.putArray("preparation");
        material.preparation()
                .forEach(step -> steps.add(JsonText.write(catalog.data().preparations(), step, catalog)));
        return node.put("training", material.split().training())
                .put("validation", material.split().validation()).put("labelNoise", material.noise().share())
                .put("seed", material.seed());
    }

    /// A lane as a tree.
    ObjectNode lane(LaneSpec lane) {
        Recipe recipe = (Recipe) lane;
        var networks = catalog.networks();
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("name", recipe.name());
        ArrayNode layers = node.putArray("layers");
        recipe.layers().forEach(layer -> layers.add(JsonText.write(networks.layers(), layer, catalog)));
        node.set("loss", JsonText.write(networks.losses(), recipe.goal().loss(), catalog));
        node.set("penalty", JsonText.write(networks.penalties(), recipe.goal().penalty(), catalog));
        if (!recipe.goal().clip().equals(Clip.none())) {
            node.set("clip", JsonText.write(networks.clips(), recipe.goal().clip(), catalog));
        }
        node.set("rule", JsonText.write(catalog.optimizers(), recipe.rule(), catalog));
        node.set("schedule", JsonText.write(catalog.schedules(), recipe.schedule(), catalog));
        return node;
    }

    /// The plan in a file's text, checked as far as it can be without the examples.
    public Plan read(String text) throws Refused {
        return read(new JsonFields(JsonText.parse(text), ""));
    }

    Plan read(JsonFields root) throws Refused {
        root.format(FORMAT, VERSION);
        Material material = material(root.child("data"));
        Batching batching = batching(root.child("batch"));
        Routine routine = routine(root);
        var chance = new Chance(root.whole("seed"), root.truth("sameDraws"));
        List<Recipe> lanes = new ArrayList<>();
        for (JsonFields lane : root.children("lanes")) {
            lanes.add(lane(lane));
        }
        var spec = new TrainSpec(material, batching, routine, chance, lanes);
        refuse(spec.problem());
        Plan plan = Journals.read(root, spec, this::lane);
        for (Change change : plan.journal()) {
            refuse(TrainSpec.problem((Recipe) change.to()));
        }
        return plan;
    }

    private static void refuse(Optional<Problem> problem) throws Refused {
        if (problem.isPresent()) {
            throw new Refused(problem.get());
        }
    }

    /// The material in a tree.
    Material material(JsonFields node) throws Refused {
        List<Preprocessing> steps = new ArrayList<>();
        for (JsonFields step : node.children("preparation")) {
            steps.add(catalog.data().preparations().make(step.phrase(), catalog));
        }
        Origin origin = node.has("files") ? files(node.child("files"))
                : new Origin.Made(catalog.data().sources().make(node.child("source").phrase(), catalog));
        var material = new Material(origin, steps,
                new SplitPlan(node.number("training", 0), node.number("validation", 0)),
                new LabelNoise(node.number("labelNoise", 0)), node.whole("seed"));
        node.nothingElse();
        return material;
    }

    private static Origin files(JsonFields node) throws Refused {
        var files = new Origin.Files(texts(node, "paths"), texts(node, "exam"), node.text("hash"),
                node.whole("examples"));
        node.nothingElse();
        return files;
    }

    private static List<String> texts(JsonFields node, String name) throws Refused {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : node.list(name)) {
            if (!item.isTextual()) {
                throw JsonFields.wrong(name);
            }
            texts.add(item.textValue());
        }
        return texts;
    }

    private Batching batching(JsonFields node) throws Refused {
        var batching = new Batching(node.whole("size"),
                catalog.data().orders().make(node.child("order").phrase(), catalog));
        node.nothingElse();
        return batching;
    }

    private static Routine routine(JsonFields root) throws Refused {
        Length length = root.has("epochs") ? Length.epochs(root.whole("epochs"))
                : Length.steps(root.whole("steps"));
        JsonFields review = root.child("review");
        var routine = new Routine(length, review.whole("every"), review.whole("examples"),
                review.whole("patience"), review.number("target", 0));
        review.nothingElse();
        return routine;
    }

    private Recipe lane(JsonFields node) throws Refused {
        var networks = catalog.networks();
        List<Layer> layers = new ArrayList<>();
        for (JsonFields layer : node.children("layers")) {
            layers.add(networks.layers().make(layer.phrase(), catalog));
        }
        Clip clip = node.has("clip") ? networks.clips().make(node.child("clip").phrase(), catalog)
                : Clip.none();
        var goal = new Goal(networks.losses().make(node.child("loss").phrase(), catalog),
                networks.penalties().make(node.child("penalty").phrase(), catalog), clip);
        var recipe = new Recipe(node.text("name"), layers, goal,
                catalog.optimizers().make(node.child("rule").phrase(), catalog),
                catalog.schedules().make(node.child("schedule").phrase(), catalog));
        node.nothingElse();
        return recipe;
    }
}
