package trainscope.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import trainscope.engine.optim.Form;
import trainscope.engine.surface.Surface;
import trainscope.lab.catalog.Composition;
import trainscope.lab.catalog.Entry;
import trainscope.lab.catalog.Knob;
import trainscope.lab.catalog.Numerals;
import trainscope.lab.catalog.Shelf;

/// A shelf of the catalog as text for people: each thing, its forms, and a row for every knob.
record ShelfTable(Voice voice, Shelf<?> shelf) {
    void print(PrintWriter out) {
        shelf.entries().forEach(entry -> print(entry, out));
    }

    private void print(Entry<?> entry, PrintWriter out) {
        String key = shelf.kind() + "." + entry.id();
        out.println(entry.id() + "  " + voice.say(key + ".name"));
        out.println("  " + voice.say(key + ".hint"));
        if (entry.prototype() instanceof Surface surface) {
            out.println("  f(x, y) = " + surface.formula() + "   " + voice.say("cli.list.start",
                    Numerals.print(surface.start().x()), Numerals.print(surface.start().y())));
        }
        for (Entry.Variant<?> variant : entry.variants()) {
            if (!variant.form().isEmpty()) {
                out.println("  form=" + variant.form() + "  ("
                        + voice.say("reading." + variant.reading().id()) + ")  "
                        + voice.say(key + ".form." + variant.form()));
            }
        }
        rows(entry).forEach(out::println);
        out.println();
    }

    private List<String> rows(Entry<?> entry) {
        List<String> rows = new ArrayList<>();
        for (Knob knob : entry.knobs()) {
            if (knob.kind() != Knob.Kind.CHOICE) {
                rows.add("  " + pad(knob.name(), 14) + pad(defaults(entry, knob), 30) + ranges(knob)
                        + voice.say("knob." + knob.name() + ".name"));
            }
        }
        return rows;
    }

    /// The default, or where the forms differ, that of each form.
    private static String defaults(Entry<?> entry, Knob knob) {
        Map<String, List<String>> byValue = new LinkedHashMap<>();
        for (Entry.Variant<?> variant : entry.variants()) {
            Object part = Composition.parts((Record) variant.prototype()).get(knob.name());
            String value = part instanceof Double number ? Numerals.print(number) : text(part);
            byValue.computeIfAbsent(value, _ -> new ArrayList<>()).add(variant.form());
        }
        if (byValue.size() == 1) {
            return byValue.keySet().iterator().next();
        }
        var all = new StringJoiner("; ");
        byValue.forEach((value, forms) -> all.add(value + " (" + String.join(", ", forms) + ")"));
        return all.toString();
    }

    private static String text(@Nullable Object part) {
        return switch (part) {
            case null -> "";
            case Form form -> form.id();
            case Record record -> record.getClass().getSimpleName().toLowerCase(Locale.ROOT);
            default -> part.toString();
        };
    }

    private String ranges(Knob knob) {
        if (knob.kind() == Knob.Kind.SCHEDULE) {
            return pad("", 44);
        }
        String slider = Numerals.print(knob.from()) + " … " + Numerals.print(knob.to())
                + (knob.log() ? " log" : "");
        return pad("[" + Numerals.print(knob.min()) + ", " + Numerals.print(knob.max()) + "]", 16)
                + pad(voice.say("cli.list.slider", slider), 28);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(2, width - text.length()));
    }
}
