package trainscope.ui.shell;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import trainscope.i18n.Language;

/// Settings as JSON: one flat object. Read word by word, because the window waits for it.
final class SettingsText {
    private static final String FORMAT = "trainscope-settings";
    private static final int VERSION = 1;

    /// @param newer a later version wrote the text, so that it must not be overwritten
    record Read(Settings settings, boolean newer) {}

    private SettingsText() {}

    /// A field that is missing or of the wrong kind has its first value.
    ///
    /// @throws IOException if the text is not settings at all
    static Read read(String text) throws IOException {
        Map<String, Object> fields = fields(text);
        if (!FORMAT.equals(fields.get("format")) || !(fields.get("version") instanceof Double version)) {
            throw new IOException("no settings");
        }
        Settings first = Settings.first();
        WindowPlace place = first.window();
        var window = new WindowPlace(number(fields, "x", place.x()), number(fields, "y", place.y()),
                number(fields, "width", place.width()), number(fields, "height", place.height()),
                Boolean.TRUE.equals(fields.get("maximized")));
        var setup = new Settings.Fold(number(fields, "setupWidth", first.setup().width()),
                !Boolean.FALSE.equals(fields.get("setupOpen")));
        var settings = new Settings(window, word(fields, "page"),
                ThemeChoice.of(word(fields, "theme")).orElse(first.theme()),
                Language.of(word(fields, "language")).orElse(first.language()),
                number(fields, "zoom", first.zoom()), setup);
        return new Read(settings, version > VERSION);
    }

    static String write(Settings settings) throws IOException {
        var text = new StringWriter();
        try (JsonGenerator json = factory().createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeNumberField("version", VERSION);
            write(json, "x", settings.window().x());
            write(json, "y", settings.window().y());
            write(json, "width", settings.window().width());
            write(json, "height", settings.window().height());
            json.writeBooleanField("maximized", settings.window().maximized());
            json.writeStringField("page", settings.page());
            json.writeStringField("theme", settings.theme().id());
            json.writeStringField("language", settings.language().locale().getLanguage());
            write(json, "zoom", settings.zoom());
            json.writeBooleanField("setupOpen", settings.setup().open());
            write(json, "setupWidth", settings.setup().width());
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static void write(JsonGenerator json, String name, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumberField(name, value);
        }
    }

    private static Map<String, Object> fields(String text) throws IOException {
        Map<String, Object> fields = new TreeMap<>();
        try (JsonParser json = factory().createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                switch (value) {
                    case VALUE_STRING -> fields.put(name, json.getText());
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> fields.put(name, json.getDoubleValue());
                    case VALUE_TRUE, VALUE_FALSE -> fields.put(name, json.getBooleanValue());
                    default -> json.skipChildren();
                }
            }
            if (json.nextToken() != null) {
                throw new IOException("more than one object");
            }
        }
        return fields;
    }

    private static double number(Map<String, Object> fields, String name, double otherwise) {
        return fields.get(name) instanceof Double number && Double.isFinite(number) ? number : otherwise;
    }

    private static String word(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof String word ? word : "";
    }

    private static JsonFactory factory() {
        return JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(16).maxNumberLength(40)
                        .maxStringLength(1 << 12).maxNameLength(200).build())
                .build();
    }
}
