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
import trainscope.engine.layer.BatchNorm;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;

/// A wall as JSON, and back. Every number is written out, so that a later change of a default never changes an old file.
public record InitJson(Catalog catalog) {
    /// What the file says it is.
    public static final String FORMAT = "trainscope.init";
    private static final int VERSION = 1;

    /// The whole file.
    public String write(InitPlan plan) {
        try {
            return JsonText.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree(plan)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The same as a tree, to be put into something larger.
    public ObjectNode tree(InitPlan plan) {
        InitSpec spec = plan.spec();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT).put("version", VERSION);
        ArrayNode widths = root.putArray("widths");
        spec.widths().forEach(widths::add);
        ObjectNode input = root.putObject("input");
        switch (spec.signal()) {
            case Signal.Drawn(var features, var mean, var std) ->
                input.put("features", features).put("mean", mean).put("std", std);
            case Signal.Examples(var material) ->
                input.set("data", new TrainJson(catalog).material(material));
        }
        root.put("samples", spec.samples()).put("seed", spec.seed()).put("repeats", spec.repeats());
        ArrayNode lanes = root.putArray("lanes");
        spec.lanes().forEach(lane -> lanes.add(lane(lane)));
        Journals.write(plan.looks(), spec.lanes().size(), root);
        return root;
    }

    private ObjectNode lane(InitLane lane) {
        var networks = catalog.networks();
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("name", lane.name());
        node.set("init", JsonText.write(networks.initializers(), lane.init(), catalog));
        node.set("activation", JsonText.write(networks.activations(), lane.activation(), catalog));
        lane.norm().ifPresent(norm -> node.set("norm", JsonText.write(networks.layers(), norm, catalog)));
        return node.put("bias", lane.bias());
    }

    /// The wall in a file's text, checked as far as it can be without the examples.
    public InitPlan read(String text) throws Refused {
        var root = new JsonFields(JsonText.parse(text), "");
        root.format(FORMAT, VERSION);
        List<InitLane> lanes = new ArrayList<>();
        for (JsonFields lane : root.children("lanes")) {
            lanes.add(lane(lane));
        }
        var spec = new InitSpec(widths(root), signal(root.child("input")), small(root, "samples"),
                root.whole("seed"), small(root, "repeats"), lanes);
        Optional<Problem> problem = spec.problem();
        if (problem.isPresent()) {
            throw new Refused(problem.get());
        }
        Looks looks = Journals.looks(root, lanes.size());
        root.nothingElse();
        return new InitPlan(spec, looks);
    }

    private static List<Integer> widths(JsonFields root) throws Refused {
        List<Integer> widths = new ArrayList<>();
        for (JsonNode width : root.list("widths")) {
            if (!width.isIntegralNumber()) {
                throw JsonFields.wrong("widths");
            }
            widths.add(width.canConvertToInt() ? width.intValue() : Integer.MAX_VALUE);
        }
        return widths;
    }

    /// A whole number that is out of any range where it does not fit into an `int`.
    private static int small(JsonFields node, String name) throws Refused {
        return Math.clamp(node.whole(name), -1, Integer.MAX_VALUE);
    }

    private Signal signal(JsonFields node) throws Refused {
        Signal signal = node.has("data")
                ? new Signal.Examples(new TrainJson(catalog).material(node.child("data")))
                : new Signal.Drawn(small(node, "features"), node.number("mean", 0), node.number("std", 1));
        node.nothingElse();
        return signal;
    }

    private InitLane lane(JsonFields node) throws Refused {
        var networks = catalog.networks();
        Optional<BatchNorm> norm = Optional.empty();
        if (node.has("norm")) {
            if (!(networks.layers().make(node.child("norm").phrase(), catalog) instanceof BatchNorm known)) {
                throw JsonFields.wrong("norm");
            }
            norm = Optional.of(known);
        }
        var lane = new InitLane(node.text("name"),
                networks.initializers().make(node.child("init").phrase(), catalog),
                networks.activations().make(node.child("activation").phrase(), catalog), norm,
                node.number("bias", 0));
        node.nothingElse();
        return lane;
    }
}
