package trainscope.lab.spec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import trainscope.engine.optim.Constant;
import trainscope.engine.surface.Point;
import trainscope.engine.surface.Surface;
import trainscope.engine.surface.Typed;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;

/// A path race and its journal as JSON, and back. Every number is written out, so that a later change of a default never
/// changes an old file.
public record PathJson(Catalog catalog) {
    /// What the file says it is.
    public static final String FORMAT = "trainscope.path";
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
        PathSpec spec = (PathSpec) plan.spec();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT).put("version", VERSION).set("surface", surface(spec.surface()));
        root.putArray("start").add(spec.start().x()).add(spec.start().y());
        root.put("steps", spec.steps()).put("seed", spec.seed()).put("noise", spec.noise());
        ArrayNode lanes = root.putArray("lanes");
        spec.lanes().forEach(lane -> lanes.add(lane(lane)));
        Journals.write(plan, root, this::lane);
        return root;
    }

    private ObjectNode surface(Surface surface) {
        return surface instanceof Typed typed
                ? JsonNodeFactory.instance.objectNode().put("formula", typed.formula())
                : JsonText.write(catalog.surfaces(), surface, catalog);
    }

    private ObjectNode lane(LaneSpec lane) {
        Descent descent = (Descent) lane;
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("name", descent.name());
        node.set("rule", JsonText.write(catalog.optimizers(), descent.rule(), catalog));
        node.set("schedule", JsonText.write(catalog.schedules(), descent.schedule(), catalog));
        return node;
    }

    /// The plan in a file's text, checked.
    public Plan read(String text) throws Refused {
        return read(new JsonFields(JsonText.parse(text), ""));
    }

    Plan read(JsonFields root) throws Refused {
        root.format(FORMAT, VERSION);
        Surface surface = surface(root.child("surface"));
        List<JsonNode> start = root.list("start");
        if (start.size() != 2 || !start.get(0).isNumber() || !start.get(1).isNumber()) {
            throw JsonFields.wrong("start");
        }
        List<Descent> lanes = new ArrayList<>();
        for (JsonFields lane : root.children("lanes")) {
            lanes.add(lane(lane));
        }
        var spec = new PathSpec(surface, new Point(start.get(0).doubleValue(), start.get(1).doubleValue()),
                root.whole("steps"), root.whole("seed"), root.number("noise", 0), lanes);
        var problem = spec.problem();
        if (problem.isPresent()) {
            throw new Refused(problem.get());
        }
        return Journals.read(root, spec, this::lane);
    }

    private Surface surface(JsonFields node) throws Refused {
        if (!node.has("formula")) {
            return catalog.surfaces().make(node.phrase(), catalog);
        }
        String formula = node.text("formula");
        node.nothingElse();
        return new PathText(catalog).formula(formula);
    }

    private Descent lane(JsonFields node) throws Refused {
        var rule = catalog.optimizers().make(node.child("rule").phrase(), catalog);
        var schedule = node.has("schedule")
                ? catalog.schedules().make(node.child("schedule").phrase(), catalog)
                : new Constant();
        var lane = new Descent(node.text("name"), rule, schedule);
        node.nothingElse();
        return lane;
    }
}
