package trainscope.lab.spec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;

/// A capsule as JSON, and back to the bit.
public record CapsuleJson(Catalog catalog) {
    /// What the file says it is.
    public static final String FORMAT = "trainscope.capsule";
    private static final int VERSION = 1;
    private static final int MOST_METRICS = 100;

    /// The whole file.
    public String write(Capsule capsule) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT).put("version", VERSION).put("program", capsule.program());
        root.set("plan",
                capsule.plan().spec() instanceof PathSpec ? new PathJson(catalog).tree(capsule.plan())
                        : new TrainJson(catalog).tree(capsule.plan()));
        capsule.trace().metrics().forEach(root.putArray("metrics")::add);
        root.put("every", capsule.trace().every());
        ArrayNode trail = root.putArray("trail");
        for (Trace.Moment moment : capsule.trace().moments()) {
            ArrayNode node = trail.addArray().add(moment.step());
            moment.lanes().forEach(values -> write(values, node.addArray()));
        }
        Capsule.End end = capsule.end();
        root.putObject("end").put("data", end.data()).put("steps", end.steps()).put("sha256", end.sha256());
        try {
            return JsonText.MAPPER.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Numbers as texts where JSON has no word for them.
    private static void write(List<@Nullable Double> values, ArrayNode into) {
        for (@Nullable Double value : values) {
            if (value == null) {
                into.addNull();
            } else if (Double.isFinite(value)) {
                into.add(value.doubleValue());
            } else {
                into.add(value.toString());
            }
        }
    }

    /// The capsule in a file's text.
    public Capsule read(String text) throws Refused {
        var root = new JsonFields(JsonText.parse(text), "");
        root.format(FORMAT, VERSION);
        JsonFields said = root.child("plan");
        Plan plan = said.has("format") && said.text("format").equals(PathJson.FORMAT)
                ? new PathJson(catalog).read(said)
                : new TrainJson(catalog).read(said);
        JsonFields end = root.child("end");
        var capsule = new Capsule(root.text("program"), plan,
                new Trace(metrics(root), root.whole("every"), moments(root, plan)),
                new Capsule.End(end.text("data"), end.whole("steps"), end.text("sha256")));
        end.nothingElse();
        root.nothingElse();
        check(capsule);
        return capsule;
    }

    private static List<String> metrics(JsonFields root) throws Refused {
        List<String> metrics = new ArrayList<>();
        for (JsonNode name : root.list("metrics")) {
            if (!name.isTextual() || metrics.size() == MOST_METRICS) {
                throw JsonFields.wrong("metrics");
            }
            metrics.add(name.textValue());
        }
        return metrics;
    }

    private static List<Trace.Moment> moments(JsonFields root, Plan plan) throws Refused {
        List<Trace.Moment> moments = new ArrayList<>();
        for (JsonNode node : root.list("trail")) {
            if (node.size() != 1 + plan.lanes() || !node.get(0).canConvertToLong()) {
                throw JsonFields.wrong(place(moments));
            }
            List<List<@Nullable Double>> lanes = new ArrayList<>();
            for (int lane = 0; lane < plan.lanes(); lane++) {
                lanes.add(values(node.get(1 + lane), place(moments)));
            }
            moments.add(new Trace.Moment(node.get(0).longValue(), lanes));
        }
        return moments;
    }

    private static String place(List<Trace.Moment> behind) {
        return "trail[" + behind.size() + "]";
    }

    private static List<@Nullable Double> values(JsonNode node, String place) throws Refused {
        List<@Nullable Double> values = new ArrayList<>();
        if (!node.isArray() || node.size() > MOST_METRICS) {
            throw JsonFields.wrong(place);
        }
        for (JsonNode value : node) {
            values.add(number(value, place));
        }
        return values;
    }

    private static @Nullable Double number(JsonNode value, String place) throws Refused {
        if (value.isNull()) {
            return null;
        }
        return switch (value.isTextual() ? value.textValue() : "") {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> {
                if (!value.isNumber()) {
                    throw JsonFields.wrong(place);
                }
                yield value.doubleValue();
            }
        };
    }

    /// Whether steps come one after the other, and no row is longer than it may be.
    private static void check(Capsule capsule) throws Refused {
        if (capsule.trace().every() < 1) {
            throw JsonFields.wrong("every");
        }
        long steps = capsule.end().steps();
        if (steps < 0 || steps > capsule.plan().spec().steps()) {
            throw JsonFields.wrong("end.steps");
        }
        long last = -1;
        for (int i = 0; i < capsule.trace().moments().size(); i++) {
            Trace.Moment moment = capsule.trace().moments().get(i);
            boolean fits = moment.lanes().stream()
                    .allMatch(l -> l.size() <= capsule.trace().metrics().size());
            if (moment.step() <= last || moment.step() > steps || !fits) {
                throw JsonFields.wrong("trail[" + i + "]");
            }
            last = moment.step();
        }
    }
}
