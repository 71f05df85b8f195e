package trainscope.lab.spec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import trainscope.engine.Problem;
import trainscope.engine.optim.Form;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Composition;
import trainscope.lab.catalog.Refused;
import trainscope.lab.catalog.Shelf;

/// JSON with low limits on the way in, and things from the catalog on the way out.
final class JsonText {
    private static final int LONGEST_FILE = 16 << 20;

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(64).maxNumberLength(40)
                    .maxStringLength(1 << 20).maxNameLength(200).maxDocumentLength(LONGEST_FILE).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private JsonText() {}

    static JsonNode parse(String text) throws Refused {
        if (text.length() > LONGEST_FILE) {
            throw new Refused(Problem.of("json.too-long", LONGEST_FILE));
        }
        try {
            JsonNode root = MAPPER.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
            if (root.isMissingNode()) {
                throw new Refused(Problem.of("json.syntax", 1, 1));
            }
            return root;
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            throw new Refused(Problem.of("json.syntax", place == null ? 1 : Math.max(1, place.getLineNr()),
                    place == null ? 1 : Math.max(1, place.getColumnNr())));
        }
    }

    /// The id and every value.
    static ObjectNode write(Shelf<?> shelf, Object value, Catalog catalog) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("name", shelf.entryOf(value).id());
        Composition.parts((Record) value).forEach((name, part) -> {
            switch (part) {
                case Form form -> node.put(name, form.id());
                case Double number -> node.put(name, number);
                case Long number -> node.put(name, number);
                case Integer number -> node.put(name, number);
                case Record nested -> node.set(name, write(catalog.shelfOf(nested), nested, catalog));
                default -> throw new IllegalStateException(name + " is of no known kind");
            }
        });
        return node;
    }
}
