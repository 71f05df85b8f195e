package trainscope.lab.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trainscope.engine.Problem;
import trainscope.lab.catalog.Phrase;
import trainscope.lab.catalog.Phrase.Value;
import trainscope.lab.catalog.Refused;

/// The fields of a JSON object, each asked for by name. What is missing, of the wrong kind or not asked for is refused
/// with the path to it.
final class JsonFields {
    private final JsonNode node;
    private final String path;
    private final Set<String> asked = new LinkedHashSet<>();

    JsonFields(JsonNode node, String path) throws Refused {
        if (!node.isObject()) {
            throw wrong(path.isEmpty() ? "{" : path);
        }
        this.node = node;
        this.path = path;
    }

    static Refused wrong(String path) {
        return new Refused(Problem.of("json.wrong-field", path));
    }

    /// Whether the file is what it should be, and not newer than this program.
    void format(String format, int version) throws Refused {
        if (!node.path("format").asText("").equals(format)) {
            throw new Refused(Problem.of("json.format", format));
        }
        JsonNode found = get("version");
        if (!found.isIntegralNumber()) {
            throw wrong(at("version"));
        }
        if (found.longValue() < 1) {
            throw wrong(at("version"));
        }
        if (!found.canConvertToLong() || found.longValue() > version) {
            throw new Refused(Problem.of("json.newer", found.asText(), version));
        }
        asked.add("format");
    }

    boolean has(String name) {
        return node.has(name);
    }

    String text(String name) throws Refused {
        JsonNode field = get(name);
        if (!field.isTextual()) {
            throw wrong(at(name));
        }
        return field.textValue();
    }

    long whole(String name) throws Refused {
        JsonNode field = get(name);
        if (!field.isIntegralNumber() || !field.canConvertToLong()) {
            throw wrong(at(name));
        }
        return field.longValue();
    }

    boolean truth(String name) throws Refused {
        JsonNode field = get(name);
        if (!field.isBoolean()) {
            throw wrong(at(name));
        }
        return field.booleanValue();
    }

    double number(String name, double otherwise) throws Refused {
        if (!has(name)) {
            return otherwise;
        }
        JsonNode field = get(name);
        if (!field.isNumber()) {
            throw wrong(at(name));
        }
        return field.doubleValue();
    }

    List<JsonNode> list(String name) throws Refused {
        JsonNode field = get(name);
        if (!field.isArray()) {
            throw wrong(at(name));
        }
        List<JsonNode> items = new ArrayList<>();
        field.forEach(items::add);
        return items;
    }

    JsonFields child(String name) throws Refused {
        return new JsonFields(get(name), at(name));
    }

    List<JsonFields> children(String name) throws Refused {
        List<JsonFields> children = new ArrayList<>();
        for (JsonNode item : list(name)) {
            children.add(new JsonFields(item, at(name) + "[" + children.size() + "]"));
        }
        return children;
    }

    /// The whole object as a phrase: its `name`, and every other field as a value.
    Phrase phrase() throws Refused {
        Map<String, Value> values = new LinkedHashMap<>();
        for (var field : node.properties()) {
            if (!field.getKey().equals("name")) {
                values.put(field.getKey(), value(field.getKey(), field.getValue()));
            }
        }
        return new Phrase(text("name"), 0, values);
    }

    private Value value(String name, JsonNode field) throws Refused {
        if (field.isNumber() || field.isTextual()) {
            return new Value.Word(field.asText(), 0);
        }
        return new Value.Nested(new JsonFields(field, at(name)).phrase(), 0);
    }

    void nothingElse() throws Refused {
        for (var field : node.properties()) {
            if (!asked.contains(field.getKey())) {
                throw new Refused(Problem.of("json.unknown-field", at(field.getKey())));
            }
        }
    }

    private JsonNode get(String name) throws Refused {
        asked.add(name);
        JsonNode field = node.get(name);
        if (field == null || field.isNull()) {
            throw new Refused(Problem.of("json.missing-field", at(name)));
        }
        return field;
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
