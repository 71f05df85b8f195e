package trainscope.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import trainscope.engine.optim.Form;
import trainscope.engine.surface.Surface;
import trainscope.lab.catalog.Composition;
import trainscope.lab.catalog.Entry;
import trainscope.lab.catalog.Knob;
import trainscope.lab.catalog.Shelf;

/// A shelf of the catalog as JSON for programs.
record ShelfJson(Voice voice) {
    ArrayNode of(Shelf<?> shelf) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        shelf.entries().forEach(entry -> array.add(of(entry, shelf.kind() + "." + entry.id())));
        return array;
    }

    private ObjectNode of(Entry<?> entry, String key) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", entry.id()).put("name", voice.say(key + ".name")).put("hint",
                voice.say(key + ".hint"));
        if (entry.prototype() instanceof Surface surface) {
            node.put("formula", surface.formula());
            node.putArray("start").add(surface.start().x()).add(surface.start().y());
        }
        ArrayNode forms = node.putArray("forms");
        for (Entry.Variant<?> variant : entry.variants()) {
            ObjectNode form = forms.addObject().put("form", variant.form()).put("reading",
                    variant.reading().id());
            if (!variant.form().isEmpty()) {
                form.put("hint", voice.say(key + ".form." + variant.form()));
            }
            defaults((Record) variant.prototype(), form.putObject("defaults"));
        }
        ArrayNode knobs = node.putArray("knobs");
        entry.knobs().forEach(knob -> knobs.add(of(knob)));
        return node;
    }

    private static void defaults(Record prototype, ObjectNode into) {
        Composition.parts(prototype).forEach((name, part) -> {
            switch (part) {
                case Form form -> into.put(name, form.id());
                case Double number -> into.put(name, number);
                case Long number -> into.put(name, number);
                case Integer number -> into.put(name, number);
                default -> into.put(name, part.getClass().getSimpleName().toLowerCase(Locale.ROOT));
            }
        });
    }

    private ObjectNode of(Knob knob) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", knob.name()).put("kind", knob.kind().name().toLowerCase(Locale.ROOT));
        node.put("text", voice.say("knob." + knob.name() + ".name"));
        switch (knob.kind()) {
            case NUMBER, WHOLE -> node.put("min", knob.min()).put("max", knob.max()).put("from", knob.from())
                    .put("to", knob.to()).put("log", knob.log());
            case CHOICE -> knob.choices().forEach(node.withArray("choices")::add);
            case PART -> node.put("of", Shelf.plural(knob.choices().getFirst()));
        }
        return node;
    }
}
